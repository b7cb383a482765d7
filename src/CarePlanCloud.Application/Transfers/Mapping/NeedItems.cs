using System.Globalization;
using CarePlanCloud.Domain.Plans;

namespace CarePlanCloud.Application.Transfers.Mapping;

/// <summary>
/// 第2表 ↔ rows of UP2KYO. R56: rows look like the paper, so a text that stands once in a merged cell is blank on the rows below. A
/// sender that repeats it is merged by number and equal text; different texts under one number are stacked, never dropped.
/// </summary>
internal static class NeedItems
{
    private static readonly string[] SupportColumns =
        ["Support", "InsuranceCoverage", "ServiceKindText", "ServiceOfficeNumber", "ServiceOfficeName", "Frequency", "Period"];

    public static IReadOnlyList<Need> Read(IReadOnlyList<Dictionary<string, string>> rows) =>
    [
        .. from row in rows
           orderby Number(row, "NeedNumber"), Number(row, "GoalNumber"), Number(row, "SupportNumber")
           group row by Number(row, "NeedNumber") into need
           select new Need { Text = Stacked(need, "Need"), LongGoals = LongGoals(need) },
    ];

    public static IEnumerable<Dictionary<string, string>> Write(IReadOnlyList<Need> needs)
    {
        foreach (var (need, n) in needs.Select((need, n) => (need, n + 1)))
        {
            var rows = NeedTable.Rows([need]);
            var goals = 0;
            foreach (var row in rows)
            {
                goals += row.ShortGoalSpan > 0 ? 1 : 0;
                yield return PlanDocuments.Filled(
                    ("NeedNumber", Digits(n)),
                    ("Need", row.NeedSpan > 0 ? need.Text : ""),
                    ("GoalNumber", Digits(goals)),
                    ("LongGoal", row.LongGoalSpan > 0 ? row.LongGoal.Text : ""),
                    ("ShortGoal", row.ShortGoalSpan > 0 ? row.ShortGoal.Text : ""),
                    ("LongGoalPeriod", row.LongGoalSpan > 0 ? row.LongGoal.Period : ""),
                    ("ShortGoalPeriod", row.ShortGoalSpan > 0 ? row.ShortGoal.Period : ""),
                    ("SupportNumber", Digits(row.Place.Support + 1)),
                    ("Support", row.Support.Text),
                    ("InsuranceCoverage", row.Support.Covered ? "Y" : "N"),
                    ("ServiceKindText", row.Support.ServiceKindText),
                    ("ServiceOfficeNumber", row.Support.ServiceOfficeNumber),
                    ("ServiceOfficeName", row.Support.ServiceOfficeName),
                    ("Frequency", row.Support.Frequency),
                    ("Period", row.Support.Period));
            }
        }
    }

    // Goals are numbered through a need; a new number with the same long goal, or none, is another short goal of it.
    private static List<LongGoal> LongGoals(IEnumerable<Dictionary<string, string>> need)
    {
        var goals = new List<LongGoal>();
        foreach (var goal in need.GroupBy(row => Number(row, "GoalNumber")))
        {
            var (text, period) = (Stacked(goal, "LongGoal"), Stacked(goal, "LongGoalPeriod"));
            var shorter = new ShortGoal
            {
                Text = Stacked(goal, "ShortGoal"), Period = Stacked(goal, "ShortGoalPeriod"), Supports = [.. goal.Where(SaysSomething).Select(ReadSupport)],
            };
            if (goals.LastOrDefault() is { } last && (text.Length == 0 || text == last.Text) && (period.Length == 0 || period == last.Period))
            {
                goals[^1] = last with { ShortGoals = [.. last.ShortGoals, shorter] };
            }
            else
            {
                goals.Add(new LongGoal { Text = text, Period = period, ShortGoals = [shorter] });
            }
        }

        return goals;
    }

    private static Support ReadSupport(Dictionary<string, string> row) => new()
    {
        Text = row.GetValueOrDefault("Support", ""),
        Covered = row.GetValueOrDefault("InsuranceCoverage") == "Y",
        ServiceKindText = row.GetValueOrDefault("ServiceKindText", ""),
        ServiceOfficeNumber = row.GetValueOrDefault("ServiceOfficeNumber", ""),
        ServiceOfficeName = row.GetValueOrDefault("ServiceOfficeName", ""),
        Frequency = row.GetValueOrDefault("Frequency", ""),
        Period = row.GetValueOrDefault("Period", ""),
    };

    private static bool SaysSomething(Dictionary<string, string> row) => SupportColumns.Any(row.ContainsKey);

    private static string Stacked(IEnumerable<Dictionary<string, string>> rows, string column) =>
        string.Join('\n', rows.Select(row => row.GetValueOrDefault(column, "")).Where(text => text.Length > 0).Distinct());

    private static int Number(Dictionary<string, string> row, string column) =>
        int.TryParse(row.GetValueOrDefault(column), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
