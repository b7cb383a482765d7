using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Application.Reconciliation.Mirror;
using CarePlanCloud.Application.Transfers.Sending;
using CarePlanCloud.Application.Transfers.Sending.Books;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Schedules;

/// <summary>提供票 of a service office: whose plan it is, which file it came with, and whether its actuals went back.</summary>
/// <param name="ReceivedAt">When the plan that stands there was taken in; null when it never came in a file.</param>
/// <param name="SerialNumber">Of that file, or empty.</param>
/// <param name="IncomingId">Its entry in the inbox, or null.</param>
/// <param name="Actuals">What is to be sent back against what was; null while nothing was done.</param>
public sealed record ProvidedSlip(
    string PlannerName, DateTimeOffset? ReceivedAt, string SerialNumber, Guid? IncomingId, DueState? Actuals, DateTimeOffset? SentAt)
{
    /// <summary>What the planner has made of the actuals; null while it has said nothing.</summary>
    public MirrorView? Mirror { get; init; }
}

/// <summary>Beside <see cref="ListSlips"/>, which leaves the trace of the look: where each slip of the month came from and what became of its actuals.</summary>
[Requires(Permission.ViewClients)]
public sealed class ListProvidedSlips(CareDb db, DueBook due, MirrorReader mirror)
{
    /// <returns>By slip.</returns>
    public async Task<Outcome<IReadOnlyDictionary<Guid, ProvidedSlip>>> RunAsync(ServiceMonth month, CancellationToken cancel)
    {
        var office = await db.OwnOfficeAsync(cancel);
        var slips = await db.ServiceSlips.AsNoTracking().Where(slip => slip.ServiceMonth == month.FirstDay)
            .Select(slip => new { slip.Id, slip.ClientId, slip.CareManagementOfficeNumber }).ToListAsync(cancel);
        var ids = slips.ConvertAll(slip => slip.Id);
        var sources = (await db.SlipSources.AsNoTracking().Where(source => source.Phase == Phase.Planned && ids.Contains(source.SlipId)).ToListAsync(cancel))
            .GroupBy(source => source.SlipId).ToDictionary(group => group.Key, group => group.MaxBy(source => source.SerialNumber, StringComparer.Ordinal)!);
        var names = await db.PartnerNamesAsync([.. slips.Select(slip => slip.CareManagementOfficeNumber).Distinct()], cancel);
        var actuals = (await due.ReadAsync(office, month, cancel)).Rows.Where(row => row.Now.Kind == UnitKind.Actuals)
            .GroupBy(row => (row.Now.ClientId, row.Now.ReceiverOfficeNumber)).ToDictionary(group => group.Key, group => group.First());
        var said = new Dictionary<string, IReadOnlyDictionary<Guid, MirrorView>>();
        foreach (var planner in slips.Select(slip => slip.CareManagementOfficeNumber).Distinct().Where(number => number != office.OfficeNumber))
        {
            said.Add(planner, await mirror.ReadAsync(planner, month, cancel));
        }

        return Outcomes.Of<IReadOnlyDictionary<Guid, ProvidedSlip>>(slips.ToDictionary(slip => slip.Id, slip =>
        {
            var source = sources.GetValueOrDefault(slip.Id);
            var sent = actuals.GetValueOrDefault((slip.ClientId, slip.CareManagementOfficeNumber));
            return new ProvidedSlip(
                names[slip.CareManagementOfficeNumber], source?.ImportedAt, source?.SerialNumber ?? "", source?.IncomingId,
                sent?.State, sent?.State == DueState.Sent ? sent.Last!.StateSince : null)
            {
                Mirror = said.GetValueOrDefault(slip.CareManagementOfficeNumber)?.GetValueOrDefault(slip.ClientId),
            };
        }));
    }
}
