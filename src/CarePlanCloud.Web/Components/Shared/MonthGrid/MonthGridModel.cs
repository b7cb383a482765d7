namespace CarePlanCloud.Web.Components.Shared.MonthGrid;

/// <summary>One month of one client, as the grid shows it. The page builds it; the grid never changes it.</summary>
/// <param name="Month">The first day of the month.</param>
/// <param name="Days">The days the month has, 28 to 31 of them. Keep the same list while the month stays: a new one redraws every row.</param>
/// <param name="Lines">The service lines in the order of the form; an add-on follows the service it belongs to.</param>
public sealed record MonthGridModel(DateOnly Month, IReadOnlyList<MonthDay> Days, IReadOnlyList<MonthLine> Lines)
{
    /// <summary>The form always has 31 columns, so a column never changes its place.</summary>
    public const int Columns = 31;
}

public enum DayKind
{
    Weekday,
    Saturday,

    /// <summary>Sunday or a public holiday.</summary>
    Holiday,
}

/// <param name="Letter">月火水木金土日, or 祝 on a public holiday.</param>
public sealed record MonthDay(int Number, string Letter, DayKind Kind, bool IsToday = false)
{
    /// <summary>The days of a month with their letters.</summary>
    /// <param name="month">Any day of the month.</param>
    /// <param name="isHoliday">Whether a day is a public holiday.</param>
    /// <param name="today">Today in Japan.</param>
    public static IReadOnlyList<MonthDay> Of(DateOnly month, Func<DateOnly, bool> isHoliday, DateOnly today) =>
        [.. Enumerable.Range(1, DateTime.DaysInMonth(month.Year, month.Month)).Select(number =>
        {
            var date = new DateOnly(month.Year, month.Month, number);
            var weekday = date.DayOfWeek;
            var holiday = isHoliday(date);
            var kind = holiday || weekday == DayOfWeek.Sunday ? DayKind.Holiday
                : weekday == DayOfWeek.Saturday ? DayKind.Saturday
                : DayKind.Weekday;
            return new MonthDay(number, holiday && weekday != DayOfWeek.Sunday ? "祝" : "日月火水木金土".Substring((int)weekday, 1), kind, date == today);
        })];
}

[Flags]
public enum CellState
{
    None = 0,

    /// <summary>Differs from the plan in what was done: red with a wedge.</summary>
    Difference = 1,

    /// <summary>Done on the day, at another time: red with a bar at the left edge.</summary>
    TimeDifference = 2,

    /// <summary>Changed since it was last sent: amber with a dot. An emptied cell keeps the dot.</summary>
    Changed = 4,

    /// <summary>Two people entered different values: hatched with a frame until somebody decides.</summary>
    Conflict = 8,

    /// <summary>30日超: a day of a short stay beyond 30 in a row, paid by the client: amber with a bar below.</summary>
    Over30Days = 16,

    /// <summary>日割: a billable day of a month billed by days: a broken bar below.</summary>
    ProRata = 32,

    /// <summary>照会中: a question about the day is open: a question mark.</summary>
    Asked = 64,
}

/// <summary>One day of a plan or an actual row.</summary>
/// <param name="Count">Null: nothing entered. 0: not done (actuals only).</param>
/// <param name="TimeText">The time of the visit, only where it deviates from the line's.</param>
/// <param name="State">What is special about the cell.</param>
/// <param name="DifferenceText">The state in words, for screen readers: 予定あり・実績なし.</param>
public readonly record struct MonthCell(int? Count, string? TimeText = null, CellState State = CellState.None, string? DifferenceText = null);

/// <summary>A service line: a pair of rows, 予定 over 実績.</summary>
public sealed record MonthLine
{
    private static readonly MonthCell[] Empty = new MonthCell[MonthGridModel.Columns];

    public required Guid Id { get; init; }

    /// <summary>Raise it whenever anything of the line changes: a row redraws only when its version does.</summary>
    public required long Version { get; init; }

    public string? StartTime { get; init; }

    public string? EndTime { get; init; }

    /// <summary>Stands in the time column when there is no time: 泊, 月.</summary>
    public string? TimeWord { get; init; }

    public required string ServiceName { get; init; }

    /// <summary>The office, or the units of an add-on.</summary>
    public string Detail { get; init; } = "";

    /// <summary>A word before the detail: 30日超, 日割. Null for most lines.</summary>
    public string? Note { get; init; }

    /// <summary>Belongs to the service above it.</summary>
    public bool IsAddOn { get; init; }

    /// <summary>Rented equipment (service kinds 17, 67): one bar over its days, one thing to enter.</summary>
    public bool IsEquipment { get; init; }

    public bool CanEnterPlan { get; init; }

    public bool CanEnterActuals { get; init; }

    /// <summary>Units of one count.</summary>
    public int Units { get; init; }

    /// <summary>Not counted against the limit: units stand in parentheses.</summary>
    public bool IsOutsideLimit { get; init; }

    /// <summary>31 cells, day 1 first.</summary>
    public IReadOnlyList<MonthCell> Plan { get; init; } = Empty;

    /// <summary>31 cells, day 1 first.</summary>
    public IReadOnlyList<MonthCell> Actual { get; init; } = Empty;

    /// <summary>For the pointer, because the column is narrow.</summary>
    public string FullName => $"{ServiceName}　{Note} {Detail}".Replace("　 ", "　", StringComparison.Ordinal);

    /// <summary>How often in the month. Equipment counts once, however many days the bar has.</summary>
    public int CountOf(IReadOnlyList<MonthCell> cells)
    {
        var sum = 0;
        for (var i = 0; i < cells.Count; i++)
        {
            sum += cells[i].Count ?? 0;
        }

        return IsEquipment ? Math.Min(sum, 1) : sum;
    }
}

/// <summary>One value a person entered. <c>Count</c> null empties the cell, 0 says not done. For equipment the day is the first of the bar.</summary>
public sealed record CellCommit(Guid LineId, int Day, int? Count, bool IsActual = true);

/// <summary>Where the focus is.</summary>
public sealed record CellPlace(Guid LineId, int Day, bool IsActual);

/// <summary>What a key does to a whole row, or to the line.</summary>
public enum LineAct
{
    /// <summary>全: every day of the pattern.</summary>
    All,

    /// <summary>平: Monday to Friday.</summary>
    Weekdays,

    /// <summary>消: empty the row.</summary>
    Clear,

    /// <summary>変更: another service, office or time.</summary>
    Change,

    /// <summary>Take the line away.</summary>
    Remove,

    Up,

    Down,

    /// <summary>予定どおり, for the line.</summary>
    AsPlanned,

    /// <summary>The time of the day, or of the line.</summary>
    Time,

    /// <summary>照会: ask the partner about the day.</summary>
    Ask,
}

/// <summary>One act of a line's menu, with the key that does the same.</summary>
public sealed record LineChoice(LineAct Act, string Word, string Key);

/// <summary>An act and the cell it was asked from: the row of its side, or its line.</summary>
public sealed record LineCommand(LineAct Act, CellPlace Place);
