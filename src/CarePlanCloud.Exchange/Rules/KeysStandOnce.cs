namespace CarePlanCloud.Exchange.Rules;

/// <summary>R11: what others hang on, and what a deletion takes back, stands once in its file.</summary>
internal sealed class KeysStandOnce : IRowRule
{
    private static readonly Dictionary<string, string[]> Keys = new()
    {
        ["UPHOSOKU"] = ["PlanDate", "ServiceMonth"],
        ["UP1KYO"] = ["PlanDate"],
        ["DLT1KYO"] = ["PlanDate"],
        ["DLTPLAN"] = ["ServiceMonth"],
        ["DLTJSK"] = ["ServiceMonth", "ServiceOfficeNumber", "ServiceKind"],
        ["UPKIHON"] = ["ConsultationDate"],
        ["DLTKIHON"] = ["ConsultationDate"],
        ["UPYOBO"] = ["PlanDate"],
        ["DLTYOBO"] = ["PlanDate"],
    };

    public Action<Record>? For(RuleContext context, ExchangeFile file)
    {
        if (!Keys.TryGetValue(file.Name.RecordKind, out var rest))
        {
            return null;
        }

        var earlier = SameItems.Earlier(file, ["InsurerNumber", "InsuredNumber", .. rest]);
        return record =>
        {
            if (earlier(record) is { } first)
            {
                context.Report(FindingCodes.KeyTwice, file, record, "InsuredNumber", first.Line);
            }
        };
    }
}
