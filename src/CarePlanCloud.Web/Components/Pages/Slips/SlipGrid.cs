using System.Globalization;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Domain.Units.Masters;
using CarePlanCloud.Web.Components.Shared.MonthGrid;

namespace CarePlanCloud.Web.Components.Pages.Slips;

/// <summary>A slip as the month grid draws it.</summary>
public static class SlipGrid
{
    /// <param name="only">The lines to draw; null for all.</param>
    public static MonthGridModel Of(SlipSheet sheet, IReadOnlyList<MonthDay> days, IReadOnlySet<Guid>? only = null) => new(
        sheet.View.Month.FirstDay,
        days,
        [.. WithoutRepeats([.. (sheet.View.IsOwnPlan ? sheet.View.Lines : InOrder(sheet.View.Lines))
            .Where(line => only is null || only.Contains(line.Id)).Select(line => LineOf(sheet, line, days.Count))])]);

    /// <summary>予定あり・実績なし …; null when the day is as planned or nobody has said.</summary>
    public static string? Words(DayDifference difference) => difference switch
    {
        DayDifference.NotDone => "予定あり・実績なし",
        DayDifference.NotPlanned => "予定なし・実績あり",
        DayDifference.CountDiffers => "回数の差",
        DayDifference.TimeMoved => "時刻の差",
        _ => null,
    };

    // As on the form; a line added to the plan stands below the last planned one of its own office, never under another's service. Who plans
    // the month orders it: there a line without a day stands where it was put.
    private static IEnumerable<LineView> InOrder(IReadOnlyList<LineView> lines)
    {
        var last = lines.Index().Where(line => line.Item.IsPlanned).GroupBy(line => line.Item.OfficeNumber).ToDictionary(office => office.Key, office => office.Last().Index);
        return lines.Index().OrderBy(line => line.Item.IsPlanned ? line.Index : last.GetValueOrDefault(line.Item.OfficeNumber, lines.Count)).ThenBy(line => !line.Item.IsPlanned).Select(line => line.Item);
    }

    // An add-on is read with its service: the time of the line above is not said again.
    private static IEnumerable<MonthLine> WithoutRepeats(IReadOnlyList<MonthLine> lines)
    {
        var service = default(MonthLine);
        foreach (var line in lines)
        {
            service = line.IsAddOn ? service : line;
            yield return line.IsAddOn && (line.StartTime, line.EndTime) == (service?.StartTime, service?.EndTime) ? line with { StartTime = null, EndTime = null } : line;
        }
    }

    private static MonthLine LineOf(SlipSheet sheet, LineView line, int days) => new()
    {
        Id = line.Id,
        Version = sheet.VersionOf(line.Id),
        StartTime = line.Time?.Start.ToString("HH:mm", CultureInfo.InvariantCulture),
        EndTime = line.Time?.End.ToString("HH:mm", CultureInfo.InvariantCulture),
        TimeWord = TimeWord(line),
        ServiceName = line.ServiceName,
        Detail = line.IsAddOn && line.Units > 0 ? $"{line.Units}単位" : line.OfficeName,
        Note = NoteOf(sheet, line),
        IsAddOn = line.IsAddOn,
        IsEquipment = line.IsEquipment,
        CanEnterPlan = line.CanEnterPlan,
        CanEnterActuals = line.CanEnterActuals,
        IsOutsideLimit = !line.IsInsideLimit,
        Units = line.Units,
        Plan = line.IsEquipment ? Bar(line.Planned, days, line.ProRataDays.Length > 0 ? CellState.ProRata : CellState.None) : Cells(day => Planned(sheet, line, day)),
        Actual = line.IsEquipment ? RentedBar(sheet, line, days) : Cells(day => Actual(sheet, line, day)),
    };

    private static string? TimeWord(LineView line) => line switch
    {
        { IsEquipment: true } => "月",
        { IsAddOn: false } when KindRules.IsShortStay(ServiceCode.KindOf(line.ServiceCode)) => "泊",
        _ => null,
    };

    /// <summary>What is special about the line, before its office: 30日超, 日割, 居宅の確認.</summary>
    private static string? NoteOf(SlipSheet sheet, LineView line)
    {
        var seen = sheet.View.Mirror?.CountOf(line) is > 0 and var count ? $"居宅の確認 {count}件" : null;
        return MonthNoteOf(sheet, line) is { } note ? $"{note} {seen}".TrimEnd() : seen;
    }

    private static string? MonthNoteOf(SlipSheet sheet, LineView line)
    {
        var over = line.Planned.Keys.Any(day => sheet.IsOver30(line, day, Phase.Planned)) || line.Actual.Keys.Any(day => sheet.IsOver30(line, day, Phase.Actual));
        return (over, line.ProRataDays.Length > 0) switch
        {
            (true, true) => "30日超・日割",
            (true, false) => "30日超",
            (false, true) => "日割",
            _ => null,
        };
    }

    private static MonthCell Planned(SlipSheet sheet, LineView line, int day) => new(
        line.Planned.GetValueOrDefault(day)?.Count,
        State: (sheet.ConflictAt(line.Id, day, Phase.Planned) is null ? CellState.None : CellState.Conflict)
            | (IsBilledByDay(line, day) ? CellState.ProRata : CellState.None) | Over30(sheet, line, day, Phase.Planned) | Asked(sheet, line, day, Phase.Planned));

    private static bool IsBilledByDay(LineView line, int day) => line.ProRataDays.Length >= day && line.ProRataDays[day - 1] == '1';

    private static CellState Over30(SlipSheet sheet, LineView line, int day, Phase phase) =>
        sheet.IsOver30(line, day, phase) ? CellState.Over30Days : CellState.None;

    private static CellState Asked(SlipSheet sheet, LineView line, int day, Phase phase) =>
        sheet.IsAsked(line, day, phase) ? CellState.Asked : CellState.None;

    private static MonthCell Actual(SlipSheet sheet, LineView line, int day)
    {
        var conflict = (sheet.ConflictAt(line.Id, day) is null ? CellState.None : CellState.Conflict) | Asked(sheet, line, day, Phase.Actual);
        if (!line.Actual.TryGetValue(day, out var mark))
        {
            return new MonthCell(null, State: conflict);
        }

        var difference = line.DifferenceOn(day);
        var state = difference switch
        {
            DayDifference.None => CellState.None,
            DayDifference.TimeMoved => CellState.TimeDifference,
            _ => CellState.Difference,
        };
        var time = mark.Time is { } actual && actual != line.Time ? actual.ToString() : null;
        var special = (mark.Count > 0 && IsBilledByDay(line, day) ? CellState.ProRata : CellState.None) | Over30(sheet, line, day, Phase.Actual);
        return new MonthCell(mark.Count, time, state | conflict | special, Words(difference));
    }

    // Rented equipment is written once, on its first day, and lasts until the end of the month.
    private static MonthCell[] Bar(IReadOnlyDictionary<int, DayMark> marks, int days, CellState state = CellState.None)
    {
        var first = marks.Where(pair => pair.Value.Count > 0).Select(pair => pair.Key).DefaultIfEmpty(0).Min();
        var last = marks.Count > 1 ? marks.Keys.Max() : days;
        return Cells(day => first > 0 && day >= first && day <= last ? new MonthCell(1, State: state) : default);
    }

    private static MonthCell[] RentedBar(SlipSheet sheet, LineView line, int days)
    {
        var cells = Bar(line.Actual, days);
        foreach (var day in line.Actual.Keys.Concat(sheet.Conflicts.Where(conflict => conflict.LineId == line.Id && conflict.Phase == Phase.Actual).Select(conflict => conflict.Day)))
        {
            var special = Actual(sheet, line, day);
            cells[day - 1] = special with { Count = special.Count ?? cells[day - 1].Count };
        }

        return cells;
    }

    private static MonthCell[] Cells(Func<int, MonthCell> cell) => [.. Enumerable.Range(1, MonthGridModel.Columns).Select(cell)];
}
