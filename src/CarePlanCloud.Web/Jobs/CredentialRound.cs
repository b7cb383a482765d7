using CarePlanCloud.Application;
using CarePlanCloud.Application.Credentials;

namespace CarePlanCloud.Web.Jobs;

/// <summary>At six, so that the letter lies on top when the office opens: writes to administrators about what ends.</summary>
internal sealed class CredentialRound(UseCases door, TimeProvider clock, ILogger<CredentialRound> log) : OfficeRound(door, clock, log)
{
    protected override int Hour => 6;

    protected override Task VisitAsync(Caller.Job office, CancellationToken stop) =>
        Door.RunAsync<WriteCredentialNotices, int>(office, use => use.RunAsync(stop), stop);
}
