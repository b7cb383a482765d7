using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Schedules.Benefits;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Domain.Units;
using CarePlanCloud.Domain.Units.Masters;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Reconciliation;

/// <summary>A client's month as it is reconciled: the slip, its lines, the differences with what was decided.</summary>
/// <param name="Sources">The files whose 実績 it holds.</param>
internal sealed record JudgedMonth(
    ServiceSlip Slip, ClientMonth Client, IReadOnlyList<LineView> Lines, MonthToReconcile Month, ReconciledMonth Reconciled, IReadOnlyList<DifferenceDecision> Decisions,
    IReadOnlyList<SlipSource> Sources)
{
    /// <summary>The client's month as its 別表 is computed from it.</summary>
    public MonthOfClient OfClient => new(Slip, Client, Lines);

    /// <summary>The lines with, instead of 実績, what is claimed.</summary>
    public IReadOnlyList<LineView> ClaimedLines()
    {
        var marks = ClaimedMarks.Of(Month, Reconciled.Differences);
        return [.. Lines.Select(line => line with { Actual = marks[line.Id] })];
    }

    /// <summary>The same month under other decisions. What is compared stays, so nothing is read again.</summary>
    public JudgedMonth Under(IReadOnlyList<DifferenceDecision> decisions) => this with
    {
        Decisions = decisions, Reconciled = Reconciler.Reconcile(Month, decisions.Select(row => row.ToDecision())),
    };

    /// <summary>The decision in force on a difference, or null.</summary>
    public DifferenceDecision? DecisionOn(Difference difference) => Decisions.FirstOrDefault(row => row.Key == difference.Key);
}

/// <summary>Reads months and reconciles them, in a handful of queries however many clients there are.</summary>
public sealed class ReconciliationReader(CareDb db, SlipReader reader, ServiceCodeBook book, ClientMonthBook clients, ReconciliationFacts facts)
{
    /// <summary>The months of all clients this office plans for.</summary>
    internal async Task<IReadOnlyList<JudgedMonth>> ReadAsync(ServiceMonth month, CancellationToken cancel)
    {
        var (first, office) = (month.FirstDay, await db.OwnOfficeAsync(cancel));
        var slips = await db.ServiceSlips.AsNoTracking().Where(slip => slip.ServiceMonth == first).ToListAsync(cancel);
        return await ReadAsync(office, month, slips.FindAll(office.Plans), cancel);
    }

    /// <returns>In the order of the slips.</returns>
    internal async Task<IReadOnlyList<JudgedMonth>> ReadAsync(Office office, ServiceMonth month, IReadOnlyList<ServiceSlip> slips, CancellationToken cancel)
    {
        var stored = await reader.LinesAsync(month, [.. slips.Select(slip => slip.Id)], cancel);
        var people = await clients.FindAsync([.. slips.Select(slip => slip.ClientId)], month, cancel);
        var decisions = await DecisionsAsync(month, [.. slips.Select(slip => slip.ClientId)], cancel);
        var codes = await CodesAsync(month, slips, stored, people, cancel);
        var dressed = slips.Select(slip => (
            Slip: slip,
            Client: people[slip.ClientId],
            Codes: codes[people[slip.ClientId].Client.InsurerNumber],
            Lines: stored[slip.Id].ToList())).ToList();
        var months = dressed.ConvertAll(each => (each.Slip, each.Client, Month: MonthOf(month, each.Client, each.Codes, each.Lines),
            Lines: LineViews.Of(office, each.Slip, each.Lines, each.Codes)));
        var sources = await SourcesAsync([.. slips.Select(slip => slip.Id)], cancel);
        var known = await facts.OfAsync(month, [.. months.Select(each => new MonthOfClient(each.Slip, each.Client, each.Lines))], sources, cancel);
        return [.. months.Select(each =>
        {
            var whole = each.Month with { Facts = [.. known[each.Slip.Id]] };
            var own = decisions[each.Slip.ClientId].ToList();
            return new JudgedMonth(each.Slip, each.Client, each.Lines, whole, Reconciler.Reconcile(whole, own.Select(row => row.ToDecision())), own, [.. sources[each.Slip.Id]]);
        })];
    }

    private async Task<ILookup<Guid, SlipSource>> SourcesAsync(List<Guid> slipIds, CancellationToken cancel) =>
        (await db.SlipSources.AsNoTracking().Where(row => slipIds.Contains(row.SlipId) && row.Phase == Phase.Actual).ToListAsync(cancel)).ToLookup(row => row.SlipId);

    private async Task<ILookup<Guid, DifferenceDecision>> DecisionsAsync(ServiceMonth month, List<Guid> clientIds, CancellationToken cancel)
    {
        var first = month.FirstDay;
        return (await db.DifferenceDecisions.AsNoTracking()
            .Where(row => row.ServiceMonth == first && clientIds.Contains(row.ClientId) && row.WithdrawnAt == null)
            .OrderByDescending(row => row.DecidedAt).ToListAsync(cancel)).ToLookup(row => row.ClientId);
    }

    private async Task<Dictionary<string, Dictionary<string, ServiceCodeInForce>>> CodesAsync(
        ServiceMonth month, IReadOnlyList<ServiceSlip> slips, ILookup<Guid, LineWithMarks> stored, Dictionary<Guid, ClientMonth> people, CancellationToken cancel)
    {
        var byInsurer = new Dictionary<string, Dictionary<string, ServiceCodeInForce>>();
        foreach (var insurer in slips.GroupBy(slip => people[slip.ClientId].Client.InsurerNumber))
        {
            byInsurer.Add(insurer.Key, await book.FindAsync(
                month, insurer.Key, [.. insurer.SelectMany(slip => stored[slip.Id]).Select(line => line.Line.ServiceCode).Distinct()], cancel));
        }

        return byInsurer;
    }

    private static MonthToReconcile MonthOf(ServiceMonth month, ClientMonth client, Dictionary<string, ServiceCodeInForce> codes, List<LineWithMarks> lines) =>
        new(month, lines.ConvertAll(line => line.ToSlipLine()), codes.ToDictionary(code => code.Key, code => NatureOf(code.Value)))
        {
            EndedOn = client.Client is { Status: ClientStatus.Ended, StatusSince: { } since } ? since : null,
            AwayDays = AwayDays(month, client.Client),
        };

    private static ServiceNature NatureOf(ServiceCodeInForce code) =>
        new(CountUnits.Parse(code.UnitOfCount), AddOnNames.IsAddOn(code.Name), code.RatePerThousand is not null);

    // 休止: from the day after it began; on the day itself there may have been a visit before.
    private static HashSet<int> AwayDays(ServiceMonth month, Client client) => client is { Status: ClientStatus.Paused, StatusSince: { } since }
        ? [.. Enumerable.Range(1, month.Days).Where(day => month.Day(day) > since)] : [];
}
