using CarePlanCloud.Application;
using CarePlanCloud.Application.Audit.Retention;

namespace CarePlanCloud.Web.Jobs;

/// <summary>A nightly round that goes to each office in turn. What breaks in one office holds up no other.</summary>
internal abstract partial class OfficeRound(UseCases door, TimeProvider clock, ILogger log) : NightRound(clock, log)
{
    protected UseCases Door => door;

    /// <summary>Offices whose contract is over are left out: nothing of them is there but their trail.</summary>
    protected virtual bool GoesToEndedOffices => false;

    protected abstract Task VisitAsync(Caller.Job office, CancellationToken stop);

    internal override async Task RoundAsync(CancellationToken stop)
    {
        var offices = await door.RunAsync<ListOfficesWithTrails, IReadOnlyList<Guid>>(new Caller.Nobody(), use => use.RunAsync(GoesToEndedOffices, stop), stop);
        foreach (var office in offices.Value)
        {
            try
            {
                await VisitAsync(new Caller.Job(office), stop);
            }
            catch (Exception fault) when (!stop.IsCancellationRequested)
            {
                LogOffice(Log, office, GetType().Name, fault);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Office {Office}: the nightly round {Round} came to nothing")]
    private static partial void LogOffice(ILogger log, Guid office, string round, Exception fault);
}
