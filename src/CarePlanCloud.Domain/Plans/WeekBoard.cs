namespace CarePlanCloud.Domain.Plans;

/// <summary>Two blocks of one weekday that ask for the client at the same time.</summary>
public sealed record WeekOverlap(WeekBlock First, WeekBlock Second);

/// <summary>What can be done to the blocks of 第3表. Times are taken in steps of 15 minutes; every act gives a new week.</summary>
public static class WeekBoard
{
    /// <summary>Minutes of a step.</summary>
    public const int Step = 15;

    /// <summary>Minutes of a day.</summary>
    public const int Day = 24 * 60;

    /// <summary>月 … 日 for 1 … 7; empty for anything else.</summary>
    public static string NameOf(int weekday) => weekday is >= 1 and <= 7 ? "月火水木金土日".Substring(weekday - 1, 1) : "";

    /// <summary>The nearest quarter of an hour.</summary>
    public static TimeOnly Snap(TimeOnly time) => TimeAt((MinutesOf(time) + (Step / 2)) / Step * Step);

    public static int MinutesOf(TimeOnly time) => (time.Hour * 60) + time.Minute;

    /// <summary>Minutes after midnight as a time of day; 24:00 is 0:00.</summary>
    public static TimeOnly TimeAt(int minutes) => new(((minutes % Day) + Day) % Day / 60, ((minutes % 60) + 60) % 60);

    /// <summary>How long a block takes; past midnight counts on, and a point in time takes nothing.</summary>
    public static int LengthOf(WeekBlock block) => ((MinutesOf(block.End) - MinutesOf(block.Start)) % Day + Day) % Day;

    /// <summary>The block put in, or put in the place of the one with its id.</summary>
    public static WeeklyPlan Put(WeeklyPlan week, WeekBlock block) => week with
    {
        Blocks = Ordered([.. week.Blocks.Where(other => other.Id != block.Id), block]),
    };

    public static WeeklyPlan Remove(WeeklyPlan week, Guid id) => week with { Blocks = [.. week.Blocks.Where(block => block.Id != id)] };

    /// <summary>The block at another day and time, as long as it was.</summary>
    public static WeeklyPlan Move(WeeklyPlan week, Guid id, int weekday, TimeOnly start) =>
        Find(week, id) is { } block && weekday is >= 1 and <= 7
            ? Put(week, block with { Weekday = weekday, Start = start, End = TimeAt(MinutesOf(start) + LengthOf(block)) })
            : week;

    /// <summary>The block with another end, at least one step long.</summary>
    public static WeeklyPlan Resize(WeeklyPlan week, Guid id, TimeOnly end) =>
        Find(week, id) is { } block && end != block.Start ? Put(week, block with { End = end }) : week;

    /// <summary>The same block on another weekday; taken away again where just this block stands there already.</summary>
    public static WeeklyPlan ToggleCopy(WeeklyPlan week, Guid id, int weekday, Guid newId)
    {
        if (Find(week, id) is not { } block || weekday == block.Weekday || weekday is < 1 or > 7)
        {
            return week;
        }

        var there = week.Blocks.FirstOrDefault(other => other.Weekday == weekday && IsSame(block, other));
        return there is null ? Put(week, block with { Id = newId, Weekday = weekday }) : Remove(week, there.Id);
    }

    /// <summary>On which weekdays just this block stands.</summary>
    public static IReadOnlyList<int> WeekdaysOf(WeeklyPlan week, WeekBlock block) =>
        [.. week.Blocks.Where(other => IsSame(block, other)).Select(other => other.Weekday).Distinct().Order()];

    /// <summary>The same service at the same time, whatever the weekday.</summary>
    public static bool IsSame(WeekBlock left, WeekBlock right) =>
        (left.Start, left.End, left.Text, left.ServiceCode, left.ServiceOfficeNumber, left.OnHolidays)
        == (right.Start, right.End, right.Text, right.ServiceCode, right.ServiceOfficeNumber, right.OnHolidays)
        && left.WeeksOfMonth.SequenceEqual(right.WeeksOfMonth) && left.AddOnCodes.SequenceEqual(right.AddOnCodes);

    /// <summary>
    /// Pairs that meet: in time (past midnight too), and in a week of the month. Touching ends do not meet, and neither do two points.
    /// </summary>
    public static IReadOnlyList<WeekOverlap> Overlaps(WeeklyPlan week)
    {
        var found = new List<WeekOverlap>();
        for (var i = 0; i < week.Blocks.Count; i++)
        {
            for (var j = i + 1; j < week.Blocks.Count; j++)
            {
                var (first, second) = (week.Blocks[i], week.Blocks[j]);
                if (ShareAWeek(first, second) && Spans(first).Any(one => Spans(second).Any(other => one.From < other.To && other.From < one.To)))
                {
                    found.Add(new WeekOverlap(first, second));
                }
            }
        }

        return found;
    }

    /// <summary>Minutes of the week a block takes; two pieces where it goes past the end of Sunday.</summary>
    internal static IEnumerable<(int From, int To)> Spans(WeekBlock block)
    {
        const int Week = 7 * Day;
        var from = ((block.Weekday - 1) * Day) + MinutesOf(block.Start);
        var to = from + LengthOf(block);
        return to > Week ? [(from, Week), (0, to - Week)] : [(from, to)];
    }

    private static bool ShareAWeek(WeekBlock first, WeekBlock second) =>
        first.WeeksOfMonth.Count == 0 || second.WeeksOfMonth.Count == 0 || first.WeeksOfMonth.Intersect(second.WeeksOfMonth).Any();

    private static WeekBlock? Find(WeeklyPlan week, Guid id) => week.Blocks.FirstOrDefault(block => block.Id == id);

    private static IReadOnlyList<WeekBlock> Ordered(IEnumerable<WeekBlock> blocks) =>
        [.. blocks.OrderBy(block => block.Weekday).ThenBy(block => block.Start).ThenBy(block => block.End)];
}
