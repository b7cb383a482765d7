using CarePlanCloud.Application;
using CarePlanCloud.Application.Ending.Exporting;
using CarePlanCloud.Application.Outbox;

namespace CarePlanCloud.Web.Jobs;

/// <summary>At four: removes what is kept for a time only, the files of exports and the words of answers to requests.</summary>
internal sealed class ExpiryRound(UseCases door, TimeProvider clock, ILogger<ExpiryRound> log) : OfficeRound(door, clock, log)
{
    protected override int Hour => 4;

    protected override async Task VisitAsync(Caller.Job office, CancellationToken stop)
    {
        await Door.RunAsync<RemoveExpiredExports, int>(office, use => use.RunAsync(stop), stop);
        await Door.RunAsync<EmptyKeptAnswers, int>(office, use => use.RunAsync(stop), stop);
    }
}
