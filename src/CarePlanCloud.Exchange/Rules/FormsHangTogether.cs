namespace CarePlanCloud.Exchange.Rules;

/// <summary>
/// R11: forms 2, 3 and the supplement hang on form 1 by insurer, insured and plan date.
/// R12, R19: form 7 and the supplement hang on form 6 by insurer, insured and month.
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
        var present = partKinds.Select(kind => context.Of(kind).ToList()).Where(parts => parts.Count > 0).ToList();
        if (bases.Count == 0 || present.Count == 0)
        {
            return;
        }

        var baseKeys = new RowKeys(bases, third);
        foreach (var parts in present)
        {
            RowsHaveTheirBase(context, parts, baseKeys, third, baseMissing);

            // What is missing is missing once for a client, however many rows the client has.
            var partKeys = new RowKeys(parts, third);
            foreach (var (file, record) in baseKeys.First)
            {
                if (partKeys.Mismatch(new KeyColumns(file.Layout, third).Of(record)) is { } wrong)
                {
                    context.Report(partMissing, file, record, wrong, parts[0].Layout.NameJa);
                }
            }
        }
    }

    /// <summary>Tells every row that hangs on nothing.</summary>
    internal static void RowsHaveTheirBase(RuleContext context, IEnumerable<ExchangeFile> parts, RowKeys bases, string third, string code, params object[] facts)
    {
        foreach (var file in parts)
        {
            var columns = new KeyColumns(file.Layout, third);
            Record? above = null;
            string? wrong = null;
            foreach (var record in file.Records)
            {
                wrong = columns.Repeats(above, record) ? wrong : bases.Mismatch(columns.Of(record));
                above = record;
                if (wrong is not null)
                {
                    context.Report(code, file, record, wrong, facts);
                }
            }
        }
    }
}

/// <summary>R92: rows of an appendix repeat insurer, insured and date of a row of its parent.</summary>
internal sealed class AppendicesRepeatTheirParent : IRule
{
    private static readonly (string Parent, string[] Appendices, string Date)[] Families =
    [
        ("UPKIHON", ["UPKIHON_SUB1", "UPKIHON_SUB2"], "ConsultationDate"),
        ("UPYOBO", ["UPYOBO_SUB"], "PlanDate"),
    ];

    public void Check(RuleContext context)
    {
        foreach (var (parent, appendices, date) in Families)
        {
            var parents = context.Of(parent).ToList();
            if (parents.Count > 0)
            {
                FormsHangTogether.RowsHaveTheirBase(
                    context, context.Of(appendices), new RowKeys(parents, date), date, FindingCodes.AppendixRowAlone, parents[0].Layout.NameJa);
            }
        }
    }
}
