using CarePlanCloud.Application.Outbox;

namespace CarePlanCloud.Web.Startup.Demo;

/// <summary>No worker runs while the demonstration is put in: what the acts have asked for is done here, by the same code.</summary>
internal sealed class DemoWork(WorkRunner runner)
{
    public Task RunAsync(CancellationToken cancel) => runner.RunAllAsync(cancel);
}
