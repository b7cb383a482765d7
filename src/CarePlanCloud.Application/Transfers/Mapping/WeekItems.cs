using System.Globalization;
using CarePlanCloud.Domain.Plans;

namespace CarePlanCloud.Application.Transfers.Mapping;

/// <summary>第3表 ↔ rows of UP3KYO: a row is a service, an activity, or the services that have no weekday.</summary>
internal static class WeekItems
{
    private const string EndOfDay = "2400";

    public static WeeklyPlan Read(IReadOnlyList<Dictionary<string, string>> rows) => new()
    {
        Blocks = [.. rows.Select(ReadBlock).OfType<WeekBlock>()],
        Activities = [.. rows.Select(ReadActivity).OfType<DailyActivity>()],
        NonWeekly = [.. rows.SelectMany(NonWeeklyTexts).Select(text => new NonWeeklyService { Text = text })],
    };

    public static IEnumerable<Dictionary<string, string>> Write(WeeklyPlan week)
    {
        foreach (var block in week.Blocks)
        {
            yield return PlanDocuments.Filled(
                ("CareService", block.Text), ("Weekday", block.Weekday.ToString(CultureInfo.InvariantCulture)),
                ("StartTime", Clock(block.Start)), ("EndTime", Clock(block.End)));
        }

        foreach (var activity in week.Activities)
        {
            // A point in time has the same start and end.
            yield return PlanDocuments.Filled(
                ("DailyActivity", activity.Text), ("ActivityStartTime", Clock(activity.Start)), ("ActivityEndTime", Clock(activity.End ?? activity.Start)));
        }

        if (week.NonWeekly.Count > 0)
        {
            yield return PlanDocuments.Filled(("NonWeeklyService", string.Join('\n', week.NonWeekly.Select(service => service.Text))));
        }
    }

    private static WeekBlock? ReadBlock(Dictionary<string, string> row)
    {
        if (!HasPlace(row, out var weekday, out var start))
        {
            return null;
        }

        return new WeekBlock
        {
            Id = Guid.CreateVersion7(), Weekday = weekday, Start = start, End = Time(row, "EndTime") ?? start, Text = row.GetValueOrDefault("CareService", ""),
        };
    }

    private static DailyActivity? ReadActivity(Dictionary<string, string> row)
    {
        if (row.GetValueOrDefault("DailyActivity") is not { } text || Time(row, "ActivityStartTime") is not { } start)
        {
            return null;
        }

        var end = Time(row, "ActivityEndTime");
        return new DailyActivity { Text = text, Start = start, End = end == start ? null : end };
    }

    // What has a text and no place in the week must not get lost: it is said below the table.
    private static IEnumerable<string> NonWeeklyTexts(Dictionary<string, string> row)
    {
        if (row.GetValueOrDefault("CareService") is { } service && !HasPlace(row, out _, out _))
        {
            yield return service;
        }

        if (row.GetValueOrDefault("DailyActivity") is { } activity && Time(row, "ActivityStartTime") is null)
        {
            yield return activity;
        }

        foreach (var line in row.GetValueOrDefault("NonWeeklyService", "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            yield return line;
        }
    }

    private static bool HasPlace(Dictionary<string, string> row, out int weekday, out TimeOnly start)
    {
        start = Time(row, "StartTime") ?? default;
        return int.TryParse(row.GetValueOrDefault("Weekday"), NumberStyles.None, CultureInfo.InvariantCulture, out weekday)
            && weekday is >= 1 and <= 7 && row.ContainsKey("StartTime") && Time(row, "StartTime") is not null;
    }

    private static TimeOnly? Time(Dictionary<string, string> row, string column) => row.GetValueOrDefault(column) switch
    {
        EndOfDay => TimeOnly.MinValue,
        var text => TimeOnly.TryParseExact(text, "HHmm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null,
    };

    private static string Clock(TimeOnly time) => time.ToString("HHmm", CultureInfo.InvariantCulture);
}
