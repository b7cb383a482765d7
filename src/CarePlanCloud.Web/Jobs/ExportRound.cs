using CarePlanCloud.Application;
using CarePlanCloud.Application.Ending.Exporting;

namespace CarePlanCloud.Web.Jobs;

/// <summary>At four: removes the files of exports whose time is over.</summary>
internal sealed class ExportRound(UseCases door, TimeProvider clock, ILogger<ExportRound> log) : OfficeRound(door, clock, log)
{
    protected override int Hour => 4;

    protected override Task VisitAsync(Caller.Job office, CancellationToken stop) =>
        Door.RunAsync<RemoveExpiredExports, int>(office, use => use.RunAsync(stop), stop);
}
