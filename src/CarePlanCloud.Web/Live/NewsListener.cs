using System.Collections.Concurrent;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Identity.Sessions;
using Npgsql;

namespace CarePlanCloud.Web.Live;

/// <summary>
/// Hears PostgreSQL's channels <c>office_news</c> and <c>member_news</c> and rings the bells. Each web process has one, so that a page learns of
/// what any process has done. The payload is an office's id, or a user's.
/// </summary>
internal sealed partial class NewsListener(
    NpgsqlDataSource database, OfficeBell bell, MemberBell members, Admission admission, SessionGate sessions, ILogger<NewsListener> log) : BackgroundService
{
    private const string OfMembers = "member_news";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<Guid, string> numbers = new();

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stop);
            }
            catch (Exception fault) when (!stop.IsCancellationRequested)
            {
                // The pages stay as they are until the database is back; then all of them look again.
                LogSilence(log, fault);
                await Task.Delay(Pause, stop);
            }
        }
    }

    private async Task ListenAsync(CancellationToken stop)
    {
        await using var connection = await database.OpenConnectionAsync(stop);
        var heard = new ConcurrentQueue<(string Channel, string Payload)>();
        connection.Notification += (_, news) => heard.Enqueue((news.Channel, news.Payload));
        await using (var listen = new NpgsqlCommand($"listen office_news; listen {OfMembers}", connection))
        {
            await listen.ExecuteNonQueryAsync(stop);
        }

        bell.RingEverywhere();
        members.RingEverywhere();
        while (true)
        {
            await connection.WaitAsync(stop);
            while (heard.TryDequeue(out var news))
            {
                await RingAsync(news.Channel, news.Payload, stop);
            }
        }
    }

    private async Task RingAsync(string channel, string payload, CancellationToken stop)
    {
        if (!Guid.TryParse(payload, out var id))
        {
            return;
        }

        if (channel == OfMembers)
        {
            admission.Forget(id);
            sessions.Forget(id);
            members.Ring(id.ToString());
        }
        else if (await NumberOfAsync(id, stop) is { } number)
        {
            bell.Ring(number);
        }
    }

    // Numbers of offices never change.
    private async ValueTask<string?> NumberOfAsync(Guid office, CancellationToken stop)
    {
        if (numbers.TryGetValue(office, out var known))
        {
            return known;
        }

        await using var find = database.CreateCommand("select office_number from offices.office where id = $1");
        find.Parameters.Add(new NpgsqlParameter { Value = office });
        return await find.ExecuteScalarAsync(stop) is string number ? numbers[office] = number : null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "News of the offices cannot be heard for the moment")]
    private static partial void LogSilence(ILogger log, Exception fault);
}
