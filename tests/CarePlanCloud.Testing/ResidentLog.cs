using System.Text;
using Microsoft.Extensions.Logging;

namespace CarePlanCloud.Testing;

/// <summary>Keeps what a product within the tests warns of, and tells of its errors at once: they stand in the output of the run beside the test that failed.</summary>
internal sealed class ResidentLog(StringBuilder log) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new Category(log, categoryName);

    public void Dispose()
    {
    }

    private sealed class Category(StringBuilder log, string name) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel))
            {
                return;
            }

            var line = $"{logLevel} {name}: {formatter(state, exception)} {exception}";
            lock (log)
            {
                log.AppendLine(line);
            }

            if (logLevel >= LogLevel.Error || exception is not null)
            {
                Console.Error.WriteLine(line);
            }
        }
    }
}
