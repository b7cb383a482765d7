namespace CarePlanCloud.Exchange.Rules;

/// <summary>R51: the supplement carries the plan date beside forms 1–3 and 00000000 beside forms 6 and 7.</summary>
internal sealed class SupplementFitsItsUnit : IRule
{
    private const string NoDate = "00000000";

    public void Check(RuleContext context)
    {
        foreach (var file in context.Of("UPHOSOKU"))
        {
            var index = file.Layout.Index("PlanDate");
            foreach (var record in file.Records.Where(record => record.At(index).Length > 0 && (record.At(index) == NoDate) == (context.Unit == UnitKind.Plan)))
            {
                context.Report(FindingCodes.SupplementPlanDate, file, record, "PlanDate");
            }
        }
    }
}

/// <summary>R53: the nine kind limit frames are filled from the first one without gaps.</summary>
internal sealed class KindLimitsWithoutGaps : IRule
{
    private const int Frames = 9;
    private static readonly string[] Parts = ["ServiceKind", "BenefitLimit", "TotalUnits", "OverLimitUnits"];

    public void Check(RuleContext context)
    {
        foreach (var file in context.Of("UPHOSOKU"))
        {
            foreach (var record in file.Records)
            {
                var filled = Enumerable.Range(1, Frames).Where(frame => Parts.Any(part => record[$"KindLimit{frame}{part}"].Length > 0)).ToList();
                if (filled.Count > 0 && filled[^1] != filled.Count)
                {
                    context.Report(FindingCodes.KindLimitGap, file, record, $"KindLimit{filled[^1]}ServiceKind");
                }
            }
        }
    }
}
