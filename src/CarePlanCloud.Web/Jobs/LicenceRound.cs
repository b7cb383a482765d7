using CarePlanCloud.Application;
using CarePlanCloud.Application.Operating.Offices;

namespace CarePlanCloud.Web.Jobs;

/// <summary>At three: the 利用期間 that renew by themselves go on. Offices take turns.</summary>
internal sealed class LicenceRound(UseCases door, TimeProvider clock, ILogger<LicenceRound> log) : NightRound(clock, log)
{
    protected override int Hour => 3;

    internal override async Task RoundAsync(CancellationToken stop)
    {
        while ((await door.RunAsync<RenewLicences, int>(new Caller.Nobody(), use => use.RunAsync(stop), stop)).Value > 0)
        {
            // On to the next portion.
        }
    }
}
