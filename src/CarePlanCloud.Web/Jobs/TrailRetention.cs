using CarePlanCloud.Application;
using CarePlanCloud.Application.Audit.Retention;

namespace CarePlanCloud.Web.Jobs;

/// <summary>At three: removes what of each office's trail is over its time. Offices are taken in turn under their trail's lock.</summary>
internal sealed class TrailRetention(UseCases door, TimeProvider clock, ILogger<TrailRetention> log) : OfficeRound(door, clock, log)
{
    protected override int Hour => 3;

    protected override bool GoesToEndedOffices => true;

    protected override async Task VisitAsync(Caller.Job office, CancellationToken stop)
    {
        int removed;
        do
        {
            removed = (await Door.RunAsync<RemoveOldAuditEntries, int>(office, use => use.RunAsync(stop), stop)).Value;
        }
        while (removed > 0);
    }
}
