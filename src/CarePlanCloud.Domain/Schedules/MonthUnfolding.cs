using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Plans;
using CarePlanCloud.Domain.Units.Masters;

namespace CarePlanCloud.Domain.Schedules;

/// <summary>第3表 → the planned lines of a month.</summary>
public static class MonthUnfolding
{
    /// <param name="week">第3表. Blocks and services without a code or an office are words on the paper only; they are named in the notes.</param>
    /// <param name="month">The month to plan.</param>
    /// <param name="isHoliday">A day on which blocks that do not take place on holidays are left out.</param>
    /// <param name="countedPer">What a code is counted by in this month.</param>
    public static ProposedMonth Of(WeeklyPlan week, ServiceMonth month, Func<DateOnly, bool> isHoliday, Func<string, CountedPer> countedPer)
    {
        var lines = new Dictionary<LineKey, Line>();
        var notes = new List<string>();
        foreach (var block in week.Blocks)
        {
            if (!IsService(block.ServiceCode, block.ServiceOfficeNumber))
            {
                notes.Add($"{DayPattern.NameOf(WeekdayOf(block))} {block.Start:HH:mm}「{block.Text}」は、サービスコードか事業所がないため入れていません。");
                continue;
            }

            Put(lines, block, month, isHoliday, countedPer);
        }

        foreach (var (service, index) in week.NonWeekly.Select((service, index) => (service, index)))
        {
            Put(lines, notes, service, index);
        }

        var ordered = lines.Values.OrderBy(line => line.Order, StringComparer.Ordinal).ThenBy(line => line.Number)
            .Select(line => new PlannedLine(line.Key, line.EquipmentName, line.Units, line.Days)).ToList();
        return new ProposedMonth(EquipmentNumbers.Put(ordered), notes);
    }

    private static void Put(
        Dictionary<LineKey, Line> lines, WeekBlock block, ServiceMonth month, Func<DateOnly, bool> isHoliday, Func<string, CountedPer> countedPer)
    {
        var days = DayPattern.DaysOf(month, WeekdayOf(block))
            .Where(day => block.WeeksOfMonth.Count == 0 || block.WeeksOfMonth.Contains(DayPattern.OccurrenceOf(day)))
            .Where(day => block.OnHolidays || !isHoliday(month.Day(day))).ToList();
        var key = KeyOf(block.ServiceOfficeNumber, block.ServiceCode, TimeOf(block));
        Mark(lines, key, LineOrder.Of(key), days);
        foreach (var code in block.AddOnCodes.Where(ServiceCode.IsValid).Distinct())
        {
            switch (countedPer(code))
            {
                case CountedPer.Rate:
                    MarkOnce(lines, KeyOf(block.ServiceOfficeNumber, code, null), LineOrder.OfRate(code), [month.Days]);
                    break;
                case CountedPer.Month:
                    // R65: once a month, however many visits of the office carry it.
                    var known = lines.Keys.FirstOrDefault(line => line.Service == key.Service with { ServiceCode = code });
                    MarkOnce(lines, known ?? key with { Service = key.Service with { ServiceCode = code } }, LineOrder.OfAddOn(key, code), days);
                    break;
                default:
                    Mark(lines, key with { Service = key.Service with { ServiceCode = code } }, LineOrder.OfAddOn(key, code), days);
                    break;
            }
        }
    }

    private static void Put(Dictionary<LineKey, Line> lines, List<string> notes, NonWeeklyService service, int index)
    {
        if (!IsService(service.ServiceCode, service.ServiceOfficeNumber))
        {
            notes.Add($"「{service.Text}」は、サービスコードか事業所がないため入れていません。");
            return;
        }

        var key = new LineKey(
            new ServiceIdentity(service.ServiceOfficeNumber, "", service.ServiceCode, service.TaisCode, service.EquipmentNotificationCode, ""), null);
        var isEquipment = ServiceCode.IsEquipment(service.ServiceCode);

        // Two equal handrails are two lines until R72 numbers them.
        var own = isEquipment ? key with { Service = key.Service with { DetailDiscriminatorCode = $"#{index}" } } : key;
        lines[own] = new Line(key, LineOrder.Of(key), index) { EquipmentName = service.EquipmentName, Units = service.Units };
        if (isEquipment)
        {
            // Lent for the month as a whole: one mark, on the first day.
            lines[own].Days[1] = 1;
        }
        else
        {
            notes.Add($"「{service.Text}」は日が決まっていないため、行だけ入れました。日を入れてください。");
        }
    }

    private static void Mark(Dictionary<LineKey, Line> lines, LineKey key, string order, IEnumerable<int> days)
    {
        var line = lines.TryGetValue(key, out var known) ? known : lines[key] = new Line(key, order, lines.Count);
        foreach (var day in days)
        {
            line.Days[day] = line.Days.GetValueOrDefault(day) + 1;
        }
    }

    private static void MarkOnce(Dictionary<LineKey, Line> lines, LineKey key, string order, List<int> days)
    {
        var line = lines.TryGetValue(key, out var known) ? known : lines[key] = new Line(key, order, lines.Count);
        if (days.Count > 0)
        {
            var first = line.Days.Count > 0 ? Math.Min(line.Days.Keys.Min(), days[0]) : days[0];
            line.Days.Clear();
            line.Days[first] = 1;
        }
    }

    private static bool IsService(string code, string office) => ServiceCode.IsValid(code) && OfficeNumber.IsValid(office);

    private static DayOfWeek WeekdayOf(WeekBlock block) => (DayOfWeek)(block.Weekday % 7);

    // Both equal is a point in time, and nights have none: neither is a time of a service (R66).
    private static ServiceTime? TimeOf(WeekBlock block) =>
        block.Start == block.End || KindRules.IsShortStay(ServiceCode.KindOf(block.ServiceCode)) ? null : new ServiceTime(block.Start, block.End);

    private static LineKey KeyOf(string office, string code, ServiceTime? time) => new(new ServiceIdentity(office, "", code, "", "", ""), time);

    private sealed record Line(LineKey Key, string Order, int Number)
    {
        public string EquipmentName { get; init; } = "";

        public int? Units { get; init; }

        public SortedDictionary<int, int> Days { get; } = [];
    }
}
