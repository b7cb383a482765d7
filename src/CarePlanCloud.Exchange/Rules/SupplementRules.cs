namespace CarePlanCloud.Exchange.Rules;

/// <summary>R51: the supplement carries the plan date beside forms 1–3 and 00000000 beside forms 6 and 7.</summary>
internal sealed class SupplementFitsItsUnit : IRowRule
{
    private const string NoDate = "00000000";

    public Action<Record>? For(RuleContext context, ExchangeFile file) => !file.IsSupplement() ? null : record =>
    {
        if (record["PlanDate"] is { Length: > 0 } date && (date == NoDate) == (context.Unit == UnitKind.Plan))
        {
            context.Report(FindingCodes.SupplementPlanDate, file, record, "PlanDate");
        }
    };
}

/// <summary>R53: the nine kind limit frames are filled from the first one without gaps.</summary>
internal sealed class KindLimitsWithoutGaps : IRowRule
{
    private const int Frames = 9;
    private const int ItemsPerFrame = 4;

    public Action<Record>? For(RuleContext context, ExchangeFile file)
    {
        if (!file.IsSupplement())
        {
            return null;
        }

        var start = file.Layout.Index("KindLimit1ServiceKind");
        return record =>
        {
            var filled = Enumerable.Range(0, Frames)
                .Where(frame => Enumerable.Range(start + (frame * ItemsPerFrame), ItemsPerFrame).Any(index => record.At(index).Length > 0))
                .ToList();
            if (filled.Count > 0 && filled[^1] != filled.Count - 1)
            {
                context.Report(FindingCodes.KindLimitGap, file, record, $"KindLimit{filled[^1] + 1}ServiceKind");
            }
        };
    }
}
