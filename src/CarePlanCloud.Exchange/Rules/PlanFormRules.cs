namespace CarePlanCloud.Exchange.Rules;

/// <summary>R55: form 2 is printed in the order of its three numbers, so each row has all of them and no two rows have the same.</summary>
internal sealed class NumbersGiveThePrintOrder : IRowRule
{
    private static readonly string[] Numbers = ["NeedNumber", "GoalNumber", "SupportNumber"];

    public Action<Record>? For(RuleContext context, ExchangeFile file) => file.Name.RecordKind != "UP2KYO" ? null : record =>
    {
        foreach (var name in Numbers)
        {
            if (record[name].Length == 0)
            {
                context.Report(FindingCodes.PrintNumberEmpty, file, record, name);
            }
        }
    };
}

/// <summary>R55, R93: one plan numbers each of its rows differently, in form 2 and in the appendix of a preventive plan.</summary>
internal sealed class NumbersStandOnce : IRowRule
{
    public Action<Record>? For(RuleContext context, ExchangeFile file) => file.Name.RecordKind switch
    {
        "UP2KYO" => Once(context, file, FindingCodes.PrintNumbersTwice, "NeedNumber", "GoalNumber", "SupportNumber"),
        "UPYOBO_SUB" => Once(context, file, FindingCodes.SupportNumbersTwice, "IssueNumber", "SupportPlanNumber", "ServiceNumber"),
        _ => null,
    };

    private static Action<Record> Once(RuleContext context, ExchangeFile file, string code, params string[] numbers)
    {
        var earlier = SameItems.Earlier(file, ["InsurerNumber", "InsuredNumber", "PlanDate", .. numbers]);
        var indexes = numbers.Select(file.Layout.Index).ToArray();
        return record =>
        {
            if (Array.TrueForAll(indexes, index => record.At(index).Length > 0) && earlier(record) is { } first)
            {
                context.Report(code, file, record, numbers[^1], first.Line);
            }
        };
    }
}

/// <summary>R58: a row of form 3 is one of weekly service, daily activity and service by other periods; a weekly service is complete.</summary>
internal sealed class WeekRowsAreOneThing : IRowRule
{
    private static readonly string[] Weekly = ["CareService", "Weekday", "StartTime", "EndTime"];
    private static readonly string[] Daily = ["DailyActivity", "ActivityStartTime", "ActivityEndTime"];
    private static readonly string[] Other = ["NonWeeklyService"];

    public Action<Record>? For(RuleContext context, ExchangeFile file) => file.Name.RecordKind != "UP3KYO" ? null : record =>
    {
        var (weekly, daily, other) = (Filled(record, Weekly), Filled(record, Daily), Filled(record, Other));
        var second = weekly is not null ? daily ?? other : daily is not null ? other : null;
        if (second is not null || (weekly is null && daily is null && other is null))
        {
            context.Report(FindingCodes.WeekRowMixed, file, record, second ?? Weekly[0]);
        }

        if (weekly is not null)
        {
            foreach (var name in Weekly)
            {
                if (record[name].Length == 0)
                {
                    context.Report(FindingCodes.WeeklyServiceIncomplete, file, record, name);
                }
            }
        }
    };

    /// <summary>The first of the items that is filled.</summary>
    private static string? Filled(Record record, string[] names) => Array.Find(names, name => record[name].Length > 0);
}
