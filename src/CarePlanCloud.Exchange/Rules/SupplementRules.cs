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

/// <summary>R53: the nine kind limit frames are filled from the first one without gaps, each with kind and limit.</summary>
internal sealed class KindLimitsAreFilledInOrder : IRowRule
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
            var gap = false;
            for (var frame = 0; frame < Frames; frame++)
            {
                var filled = Filled(record, start + (frame * ItemsPerFrame));
                if (filled)
                {
                    CheckFrame(context, file, record, $"KindLimit{frame + 1}", gap);
                }

                gap = !filled;
            }
        };
    }

    private static bool Filled(Record record, int start) =>
        record.At(start).Length > 0 || record.At(start + 1).Length > 0 || record.At(start + 2).Length > 0 || record.At(start + 3).Length > 0;

    private static void CheckFrame(RuleContext context, ExchangeFile file, Record record, string frame, bool afterGap)
    {
        var (kind, limit) = (frame + "ServiceKind", frame + "BenefitLimit");
        if (afterGap)
        {
            context.Report(FindingCodes.KindLimitGap, file, record, kind);
        }

        foreach (var name in (string[])[kind, limit])
        {
            if (record[name].Length == 0)
            {
                context.Report(FindingCodes.KindLimitIncomplete, file, record, name);
            }
        }

        // 22, 23 and 2A share one limit, which is entered as that of 22.
        if (record[kind] is "23" or "2A")
        {
            context.Report(FindingCodes.ShortStayMedicalKind, file, record, kind);
        }
    }
}
