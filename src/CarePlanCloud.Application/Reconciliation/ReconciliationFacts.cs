using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Schedules.Benefits;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Domain.Units;
using CarePlanCloud.Domain.Units.Masters;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Reconciliation;

internal sealed record MonthOfClient(ServiceSlip Slip, ClientMonth Client, IReadOnlyList<LineView> Lines);

/// <summary>The differences that lines do not show: other numbers, another level, days of stay, units over the limit, files out of order.</summary>
public sealed class ReconciliationFacts(CareDb db, BenefitBases bases)
{
    // All rates together add less than this to the units of the lines: who stays below cannot be over.
    private const decimal MostRates = 1.6m;

    internal async Task<ILookup<Guid, FactDifference>> OfAsync(ServiceMonth month, IReadOnlyList<MonthOfClient> months, CancellationToken cancel)
    {
        var found = new List<(Guid SlipId, FactDifference Fact)>();
        found.AddRange(months.Where(each => LevelOf(month, each.Client) is not null).Select(each => (each.Slip.Id, (FactDifference)LevelOf(month, each.Client)!)));
        found.AddRange(await FilesAsync(month, months, cancel));
        foreach (var each in months.Where(each => HasStays(each.Lines) || MayExceed(each)))
        {
            found.AddRange((await SheetsAsync(each, cancel)).Select(fact => (each.Slip.Id, fact)));
        }

        return found.ToLookup(each => each.SlipId, each => each.Fact);
    }

    private static CareLevelChanged? LevelOf(ServiceMonth month, ClientMonth client) =>
        client.ChangedOn is { } day && day > month.FirstDay && CareLevels.Parse(client.Before!.CareLevel) is { } from && CareLevels.Parse(client.Current!.CareLevel) is { } to
            ? new CareLevelChanged(day, from, to) : null;

    private static bool HasStays(IReadOnlyList<LineView> lines) => lines.Any(IsStay);

    private static bool IsStay(LineView line) => !line.IsAddOn && KindRules.IsShortStay(line.ServiceCode[..2]);

    private static bool MayExceed(MonthOfClient each) => each.Client.LimitUnits is { } limit && (Sum(each.Lines, Phase.Actual) * MostRates) > limit;

    private static int Sum(IReadOnlyList<LineView> lines, Phase phase) => lines.Sum(line => line.Marks(phase).Values.Sum(mark => mark.Count * mark.Units));

    private async Task<IReadOnlyList<FactDifference>> SheetsAsync(MonthOfClient each, CancellationToken cancel)
    {
        // Before anything has come there is nothing to compare.
        if (each.Lines.All(line => line.Actual.Count == 0))
        {
            return [];
        }

        var basis = await bases.OfAsync(each.Slip, each.Lines, cancel);
        var (planned, actual) = (BenefitSheets.Of(basis, each.Lines), BenefitSheets.Of(basis, Said(each.Lines), Phase.Actual));
        var found = new List<FactDifference>();
        if (actual.LimitIsKnown && actual.Sheet.Limit.Over > planned.Sheet.Limit.Over)
        {
            found.Add(new LimitExceeded(planned.Sheet.Limit.Over, actual.Sheet.Limit.Over));
        }

        var (plannedStay, actualStay) = (StayOf(planned, each.Lines), StayOf(actual, each.Lines));
        if (plannedStay.Used != actualStay.Used || !plannedStay.Beyond.SequenceEqual(actualStay.Beyond))
        {
            found.Add(new StayDaysDiffer(plannedStay.Used, actualStay.Used, plannedStay.Beyond, actualStay.Beyond));
        }

        return found;
    }

    // What nobody has said counts as planned: 未着 is a difference of its own.
    private static IReadOnlyList<LineView> Said(IReadOnlyList<LineView> lines)
    {
        var reported = lines.Where(line => line.Actual.Count > 0).Select(line => (line.OfficeNumber, line.ServiceCode[..2])).ToHashSet();
        return [.. lines.Select(line => reported.Contains((line.OfficeNumber, line.ServiceCode[..2])) ? line : line with { Actual = line.Planned })];
    }

    private static (int Used, IReadOnlyList<int> Beyond) StayOf(ComputedSheet sheet, IReadOnlyList<LineView> lines) =>
        (sheet.Sheet.ShortStay?.DaysInAll ?? 0,
         [.. lines.Where(IsStay).SelectMany(line => sheet.DaysOver30.GetValueOrDefault(line.Id, [])).Distinct().Order()]);

    // 11: 実績 came under a number that somebody matched to the client. 19: a file came after a newer one was taken in.
    private async Task<IReadOnlyList<(Guid SlipId, FactDifference Fact)>> FilesAsync(ServiceMonth month, IReadOnlyList<MonthOfClient> months, CancellationToken cancel)
    {
        var first = month.FirstDay;
        var bySlip = months.ToDictionary(each => each.Slip.Id);
        var slipIds = bySlip.Keys.ToList();
        var sources = await db.SlipSources.AsNoTracking().Where(row => slipIds.Contains(row.SlipId) && row.Phase == Phase.Actual).ToListAsync(cancel);
        var clientIds = months.Select(each => each.Client.Client.Id).ToList();
        var matches = (await db.ClientMatches.AsNoTracking().Where(row => clientIds.Contains(row.ClientId)).ToListAsync(cancel))
            .ToLookup(row => (row.ClientId, row.SenderOfficeNumber));
        var late = await (from unit in db.Incoming.AsNoTracking()
                          join client in db.IncomingClients.AsNoTracking() on unit.Id equals client.IncomingId
                          where unit.ServiceMonth == first && unit.Kind == UnitKind.Actuals
                              && (unit.State == IncomingState.Outdated || client.State == IncomingClientState.Outdated)
                          select new { unit.SenderOfficeNumber, unit.SerialNumber, client.InsurerNumber, client.InsuredNumber }).ToListAsync(cancel);
        var found = new List<(Guid, FactDifference)>();
        foreach (var source in sources)
        {
            var client = bySlip[source.SlipId].Client.Client;
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
