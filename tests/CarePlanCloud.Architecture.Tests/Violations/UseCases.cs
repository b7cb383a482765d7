#pragma warning disable CA1822 // Samples: what they are matters, not what they do.
using CarePlanCloud.Application;
using CarePlanCloud.Domain;
using Hangfire;

namespace CarePlanCloud.Architecture.Tests.Violations;

public sealed class AsksForNothing
{
    public Task<Outcome<Done>> RunAsync() => Task.FromResult<Outcome<Done>>(default(Done));
}

[Requires(Permission.ViewClients)]
[Anonymous("both")]
public sealed class AsksAndDoesNotAsk
{
    public Task<Outcome<Done>> RunAsync() => Task.FromResult<Outcome<Done>>(default(Done));
}

[Anonymous("")]
public sealed class DoesNotSayWhy
{
    public Task<Outcome<Done>> RunAsync() => Task.FromResult<Outcome<Done>>(default(Done));
}

[Requires(Permission.ViewClients)]
public sealed class CannotBeRun
{
    public Task<int> CountAsync() => Task.FromResult(0);
}

public sealed class JobsWithNames
{
    [Queue("a")]
    public Task GreetAsync(Guid tenantId, string clientName) => Task.FromResult($"{tenantId}{clientName}");
}
