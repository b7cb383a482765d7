using System.Collections.Concurrent;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Xunit;

namespace CarePlanCloud.Application.Tests.Audit;

/// <summary>Logs carry ids, never names: everything any component says at its most talkative is listened to.</summary>
public sealed class LogTests : CareTest
{
    private static readonly string[] People = ["見本 太郎", "見本 花子", "例示 三郎", "ミホン タロウ", "ミホン ハナコ", "レイジ サブロウ", "9900000001", "H990000003"];

    private readonly Listener listener = new();

    [Fact]
    public async Task No_client_is_named_in_the_logs_of_an_import_and_an_entry()
    {
        await TakeOverAsync(HomeHelp, Samples.Of(Samples.Slips));
        var slip = await SlipOfAsync(HomeHelp, "9900000001");
        await EnterAsync(HomeHelp, slip.Id, new CellChange(slip.Lines[0].Id, 2, null, new CellValue(1)));
        Assert.NotEmpty(listener.Lines);
        Assert.DoesNotContain(listener.Lines, line => People.Any(name => line.Contains(name, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task No_client_is_named_in_the_logs_when_the_database_refuses_a_row()
    {
        var unit = await ReceiveAsync(HomeHelp, Samples.Of(Samples.Slips));
        await Care.TamperAsync("alter table clients.client add constraint nobody check (name = '') not valid");
        var fault = await Record.ExceptionAsync(() => ImportAsync(HomeHelp, unit.Id));
        Assert.NotNull(fault);
        Assert.DoesNotContain(listener.Lines.Append(fault.ToString()), line => People.Any(name => line.Contains(name, StringComparison.Ordinal)));
    }

    protected override void Change(IServiceCollection services) =>
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(listener));

    private sealed class Listener : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Dispose()
        {
        }
    }
}
