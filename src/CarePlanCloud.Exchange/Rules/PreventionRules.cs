namespace CarePlanCloud.Exchange.Rules;

/// <summary>R88: centres and care-management offices alike say whether the work is entrusted.</summary>
internal sealed class EntrustmentIsSaid : IRowRule
{
    public Action<Record>? For(RuleContext context, ExchangeFile file) => file.Name.RecordKind is not ("UPKIHON" or "UPYOBO") ? null : record =>
    {
        if (record["Entrustment"].Length == 0)
        {
            context.Report(FindingCodes.EntrustmentEmpty, file, record, "Entrustment");
        }
    };
}

/// <summary>R89: a consultation by another method (03) and a stay in a hospital or facility (02) are told in words.</summary>
internal sealed class OtherIsExplained : IRowRule
{
    private static readonly (string Code, string Value, string Words)[] Pairs =
    [
        ("ConsultationMethod", "03", "ConsultationMethodOther"),
        ("ClientSituation", "02", "ClientSituationDetail"),
    ];

    public Action<Record>? For(RuleContext context, ExchangeFile file) => file.Name.RecordKind != "UPKIHON" ? null : record =>
    {
        foreach (var (code, value, words) in Pairs)
        {
            if (record[code] == value && record[words].Length == 0)
            {
                context.Report(FindingCodes.OtherNotExplained, file, record, words, file.Layout.Column(code).NameJa);
            }
        }
    };
}
