using Hangfire;

namespace CarePlanCloud.Web.Jobs;

/// <summary>A worker process that has announced itself.</summary>
public sealed record WorkerView(string Name, IReadOnlyList<string> Queues, int Workers, DateTimeOffset StartedAt, DateTimeOffset? HeartbeatAt);

/// <summary>The workers Hangfire knows of. One whose heart has not beaten for a while has died without saying goodbye.</summary>
public sealed class WorkerList(JobStorage storage)
{
    private const int NameLength = 24;

    public IReadOnlyList<WorkerView> Read() =>
        [.. storage.GetMonitoringApi().Servers().OrderBy(server => server.Name, StringComparer.Ordinal).Select(server => new WorkerView(
            server.Name[..Math.Min(NameLength, server.Name.Length)], [.. server.Queues], server.WorkersCount, Utc(server.StartedAt), server.Heartbeat is { } beat ? Utc(beat) : null))];

    private static DateTimeOffset Utc(DateTime at) => new(DateTime.SpecifyKind(at, DateTimeKind.Utc));
}
