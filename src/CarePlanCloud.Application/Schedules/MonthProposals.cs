using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Masters;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Schedules;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Schedules;

/// <summary>What a month of a client would be, from the week or from the month before.</summary>
public sealed class MonthProposals(CareDb db, SlipReader reader, ServiceCodeBook book, CareCalendar calendar)
{
    internal async Task<Outcome<ProposedMonth>> OfAsync(Guid clientId, string insurerNumber, ServiceMonth month, MonthOrigin origin, CancellationToken cancel)
    {
        var holidays = (await calendar.HolidaysAsync(month, cancel)).Concat(await calendar.HolidaysAsync(month.Previous, cancel)).ToHashSet();
        return origin switch
        {
            MonthOrigin.WeeklyPlan => await FromWeekAsync(clientId, insurerNumber, month, holidays, cancel),
            MonthOrigin.LastMonth => await FromLastMonthAsync(clientId, insurerNumber, month, holidays, cancel),
            _ => new ProposedMonth([], []),
        };
    }

    // The newest version that had begun by then: what is still a draft is what the client is about to agree to.
    private async Task<Outcome<ProposedMonth>> FromWeekAsync(
        Guid clientId, string insurerNumber, ServiceMonth month, HashSet<DateOnly> holidays, CancellationToken cancel)
    {
        var last = month.LastDay;
        var week = (await db.PlanVersions.AsNoTracking().Where(row => row.ClientId == clientId && row.PlanDate <= last)
            .OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancel))?.Forms.Week;
        if (week is null || week.Blocks.Count + week.NonWeekly.Count == 0)
        {
            return ScheduleRefusals.NoWeeklyPlan;
        }

        var codes = await CodesAsync(
            month, insurerNumber,
            week.Blocks.SelectMany(block => block.AddOnCodes.Prepend(block.ServiceCode)).Concat(week.NonWeekly.Select(service => service.ServiceCode)), cancel);
        return Known(MonthUnfolding.Of(week, month, holidays.Contains, CountedPer(codes)), codes, month);
    }

    private async Task<Outcome<ProposedMonth>> FromLastMonthAsync(
        Guid clientId, string insurerNumber, ServiceMonth month, HashSet<DateOnly> holidays, CancellationToken cancel)
    {
        var from = month.Previous;
        var slip = await db.ServiceSlips.AsNoTracking().FirstOrDefaultAsync(
            row => row.ClientId == clientId && row.ServiceMonth == from.FirstDay, cancel);
        if (slip is null)
        {
            return ScheduleRefusals.NothingToCopy;
        }

        var stored = (await reader.LinesAsync(from, [slip.Id], cancel))[slip.Id].Where(line => line.Planned.Count > 0 || line.Actual.Count == 0).ToList();
        var codes = await CodesAsync(month, insurerNumber, stored.Select(line => line.Line.ServiceCode), cancel);
        var lines = stored.ConvertAll(line => new PlannedLine(
            line.Line.Key,
            line.Line.EquipmentName,
            ServiceCode.IsEquipment(line.Line.ServiceCode) ? line.Line.Units : null,
            line.Planned.Values.ToDictionary(mark => mark.Day, mark => mark.Count)));
        var copied = Known(
            MonthCopy.Of(lines, from, month, holidays.Contains, CountedPer(codes), line => NameOf(line, codes)), codes, month);
        var byDays = stored.Where(line => line.Line.ProRataDays.Length > 0)
            .Select(line => $"{(codes.GetValueOrDefault(line.Line.ServiceCode)?.Name ?? line.Line.ServiceCode)}の日割りの日は写していません。");
        return copied with { Notes = [.. copied.Notes, .. byDays] };
    }

    private Task<Dictionary<string, ServiceCodeInForce>> CodesAsync(
        ServiceMonth month, string insurerNumber, IEnumerable<string> codes, CancellationToken cancel) =>
        book.FindAsync(month, insurerNumber, [.. codes.Where(ServiceCode.IsValid).Distinct()], cancel);

    private static Func<string, CountedPer> CountedPer(Dictionary<string, ServiceCodeInForce> codes) =>
        code => codes.GetValueOrDefault(code)?.CountedPer() ?? Domain.Schedules.CountedPer.Visit;

    // What the table of the month does not know cannot be planned in it.
    private static ProposedMonth Known(ProposedMonth month, Dictionary<string, ServiceCodeInForce> codes, ServiceMonth of) => new(
        [.. month.Lines.Where(line => codes.ContainsKey(line.ServiceCode))],
        [.. month.Notes, .. month.Lines.Where(line => !codes.ContainsKey(line.ServiceCode)).Select(line => line.ServiceCode).Distinct()
            .Select(code => $"サービスコード {code} は {of.Month}月の一覧にないため入れていません。コードを選び直してください。")]);

    private static string NameOf(PlannedLine line, Dictionary<string, ServiceCodeInForce> codes) =>
        line.EquipmentName.Length > 0 ? line.EquipmentName : codes.GetValueOrDefault(line.ServiceCode)?.Name ?? line.ServiceCode;
}
