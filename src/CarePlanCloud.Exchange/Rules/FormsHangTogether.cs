namespace CarePlanCloud.Exchange.Rules;

/// <summary>
/// R11: forms 2, 3 and the supplement hang on form 1 by insurer, insured and plan date.
/// R12: form 7 and the supplement hang on form 6 by insurer, insured and month.
/// </summary>
internal sealed class FormsHangTogether : IRule
{
    public void Check(RuleContext context)
    {
        if (context.Unit == UnitKind.Plan)
        {
            Link(context, "UP1KYO", ["UP2KYO", "UP3KYO", "UPHOSOKU"], "PlanDate", FindingCodes.PlanBaseMissing, FindingCodes.PlanPartMissing);
        }
        else if (context.Unit == UnitKind.Slip)
        {
            Link(context, "UPPLAN", ["UPSIKYU", "UPHOSOKU"], "ServiceMonth", FindingCodes.SlipBaseMissing, FindingCodes.SlipPartMissing);
        }
    }

    private static void Link(RuleContext context, string baseKind, string[] partKinds, string third, string baseMissing, string partMissing)
    {
        var bases = context.Of(baseKind).ToList();
        if (bases.Count == 0)
        {
            return;
        }

        var baseKeys = Keys(bases, third);
        foreach (var kind in partKinds)
        {
            var parts = context.Of(kind).ToList();
            if (parts.Count == 0)
            {
                continue;
            }

            var partKeys = Keys(parts, third);
            foreach (var (_, (file, record)) in partKeys.Where(part => !baseKeys.ContainsKey(part.Key)))
            {
                context.Report(baseMissing, file, record, "InsuredNumber");
            }

            foreach (var (_, (file, record)) in baseKeys.Where(part => !partKeys.ContainsKey(part.Key)))
            {
                context.Report(partMissing, file, record, "InsuredNumber", parts[0].Layout.NameJa);
            }
        }
    }

    private static Dictionary<(string, string, string), (ExchangeFile, Record)> Keys(List<ExchangeFile> files, string third)
    {
        var keys = new Dictionary<(string, string, string), (ExchangeFile, Record)>();
        foreach (var file in files)
        {
            var (insurer, insured, last) = (file.Layout.Index("InsurerNumber"), file.Layout.Index("InsuredNumber"), file.Layout.Index(third));
            Record? above = null;
            foreach (var record in file.Records)
            {
                // Rows of one client follow each other and share their strings.
                var same = above is not null && ReferenceEquals(above.At(insured), record.At(insured))
                    && ReferenceEquals(above.At(insurer), record.At(insurer)) && ReferenceEquals(above.At(last), record.At(last));
                above = record;
                if (same)
                {
                    continue;
                }

                keys.TryAdd((record.At(insurer), record.At(insured), record.At(last)), (file, record));
            }
        }

        return keys;
    }
}
