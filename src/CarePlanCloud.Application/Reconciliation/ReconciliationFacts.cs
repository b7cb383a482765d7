using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Schedules.Benefits;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Domain.Units;
using CarePlanCloud.Domain.Units.Masters;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Reconciliation;

/// <summary>The differences that lines do not show: other numbers, another level, days of stay, units over the limit, files out of order.</summary>
public sealed class ReconciliationFacts(CareDb db, BenefitBases bases)
{
    // All rates together add less than this to the units of the lines: who stays below cannot be over.
    private const decimal MostRates = 1.6m;

    /// <param name="month">The service month.</param>
    /// <param name="months">The clients' months.</param>
    /// <param name="sources">By slip: the files whose 実績 it holds.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>By slip.</returns>
    internal async Task<ILookup<Guid, FactDifference>> OfAsync(
        ServiceMonth month, IReadOnlyList<MonthOfClient> months, ILookup<Guid, SlipSource> sources, CancellationToken cancel)
    {
        var found = new List<(Guid SlipId, FactDifference Fact)>();
        found.AddRange(months.Where(each => LevelOf(month, each.Client) is not null).Select(each => (each.Slip.Id, (FactDifference)LevelOf(month, each.Client)!)));
        found.AddRange(await FilesAsync(month, months, sources, cancel));

        // Before anything has come there is nothing to compare.
        var computed = months.Where(each =>
            each.Lines.Any(line => line.Actual.Count > 0) && (each.Lines.Any(BenefitSheets.IsStay) || (MayExceed(each) && IsMoreThanPlanned(each.Lines)))).ToList();
        var known = await bases.OfAsync(computed, cancel);
        found.AddRange(computed.SelectMany(each => OfSheets(known[each.Slip.Id], each.Lines).Select(fact => (each.Slip.Id, fact))));

        return found.ToLookup(each => each.SlipId, each => each.Fact);
    }

    private static CareLevelChanged? LevelOf(ServiceMonth month, ClientMonth client) =>
        client.ChangedOn is { } day && day > month.FirstDay && CareLevels.Parse(client.Before!.CareLevel) is { } from && CareLevels.Parse(client.Current!.CareLevel) is { } to
            ? new CareLevelChanged(day, from, to) : null;

    private static bool MayExceed(MonthOfClient each) => each.Client.LimitUnits is { } limit && (Sum(each.Lines, Phase.Actual) * MostRates) > limit;

    // Where no line costs more than planned, no more is over the limit. An add-on may also be a reduction that was left out.
    private static bool IsMoreThanPlanned(IReadOnlyList<LineView> lines) => Said(lines).Any(line => line.IsAddOn
        ? line.Planned.Values.Sum(mark => mark.Count) != line.Actual.Values.Sum(mark => mark.Count)
        : Sum([line], Phase.Actual) > Sum([line], Phase.Planned));

    private static int Sum(IReadOnlyList<LineView> lines, Phase phase) => lines.Sum(line => line.Marks(phase).Values.Sum(mark => mark.Count * mark.Units));

    private static IEnumerable<FactDifference> OfSheets(BenefitBasis basis, IReadOnlyList<LineView> lines)
    {
        var (planned, actual) = (BenefitSheets.Of(basis, lines), BenefitSheets.Of(basis, Said(lines), Phase.Actual));
        if (actual.LimitIsKnown && actual.Sheet.Limit.Over > planned.Sheet.Limit.Over)
        {
            yield return new LimitExceeded(planned.Sheet.Limit.Over, actual.Sheet.Limit.Over);
        }

        var (plannedStay, actualStay) = (StayOf(planned, lines), StayOf(actual, lines));
        if (plannedStay.Used != actualStay.Used || !plannedStay.Beyond.SequenceEqual(actualStay.Beyond))
        {
            yield return new StayDaysDiffer(plannedStay.Used, actualStay.Used, plannedStay.Beyond, actualStay.Beyond);
        }
    }

    // What nobody has said counts as planned: 未着 is a difference of its own.
    private static IReadOnlyList<LineView> Said(IReadOnlyList<LineView> lines)
    {
        var reported = lines.Where(line => line.Actual.Count > 0).Select(line => (line.OfficeNumber, ServiceCode.KindOf(line.ServiceCode))).ToHashSet();
        return [.. lines.Select(line => reported.Contains((line.OfficeNumber, ServiceCode.KindOf(line.ServiceCode))) ? line : line with { Actual = line.Planned })];
    }

    private static (int Used, IReadOnlyList<int> Beyond) StayOf(ComputedSheet sheet, IReadOnlyList<LineView> lines) =>
        (sheet.Sheet.ShortStay?.DaysInAll ?? 0,
         [.. lines.Where(BenefitSheets.IsStay).SelectMany(line => sheet.DaysOver30.GetValueOrDefault(line.Id, [])).Distinct().Order()]);

    // 11: 実績 came under a number that somebody matched to the client. 19: a file came after a newer one was taken in.
    private async Task<IReadOnlyList<(Guid SlipId, FactDifference Fact)>> FilesAsync(
        ServiceMonth month, IReadOnlyList<MonthOfClient> months, ILookup<Guid, SlipSource> sources, CancellationToken cancel)
    {
        var first = month.FirstDay;
        var clientIds = months.Select(each => each.Client.Client.Id).ToList();
        var matches = (await db.ClientMatches.AsNoTracking().Where(row => clientIds.Contains(row.ClientId)).ToListAsync(cancel))
            .ToLookup(row => (row.ClientId, row.SenderOfficeNumber));
        var late = await (from unit in db.Incoming.AsNoTracking()
                          join client in db.IncomingClients.AsNoTracking() on unit.Id equals client.IncomingId
                          where unit.ServiceMonth == first && unit.Kind == UnitKind.Actuals
                              && (unit.State == IncomingState.Outdated || client.State == IncomingClientState.Outdated)
                          select new { unit.SenderOfficeNumber, unit.SerialNumber, client.InsurerNumber, client.InsuredNumber }).ToListAsync(cancel);
        var found = new List<(Guid, FactDifference)>();
        foreach (var (source, client) in months.SelectMany(each => sources[each.Slip.Id].Select(source => (source, each.Client.Client))))
        {
            var others = matches[(client.Id, source.SenderOfficeNumber)]
                .Where(match => (match.InsurerNumber, match.InsuredNumber) != (client.InsurerNumber, client.InsuredNumber)).ToList();
            found.AddRange(others.Select(match => (source.SlipId, (FactDifference)new ClientNumberDiffers(
                source.SenderOfficeNumber, $"{client.InsurerNumber} {client.InsuredNumber}", $"{match.InsurerNumber} {match.InsuredNumber}"))));
            found.AddRange(late
                .Where(unit => unit.SenderOfficeNumber == source.SenderOfficeNumber && string.CompareOrdinal(unit.SerialNumber, source.SerialNumber) < 0
                    && others.Select(match => (match.InsurerNumber, match.InsuredNumber)).Append((client.InsurerNumber, client.InsuredNumber))
                        .Contains((unit.InsurerNumber, unit.InsuredNumber)))
                .Select(unit => (source.SlipId, (FactDifference)new OlderFile(unit.SenderOfficeNumber, unit.SerialNumber, source.SerialNumber))));
        }

        return found;
    }
}
