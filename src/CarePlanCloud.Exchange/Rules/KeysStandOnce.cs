namespace CarePlanCloud.Exchange.Rules;

/// <summary>R11: what others hang on, and what a deletion takes back, stands once in its file.</summary>
internal sealed class KeysStandOnce : IRowRule
{
    private static readonly string[] Client = ["InsurerNumber", "InsuredNumber"];

    private static readonly Dictionary<string, string[]> Rest = new()
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

    /// <summary>The columns that make a record of that kind the only one; null where several may share them.</summary>
    public static string[]? Columns(string recordKind) => Rest.TryGetValue(recordKind, out var rest) ? [.. Client, .. rest] : null;

    public Action<Record>? For(RuleContext context, ExchangeFile file)
    {
        if (Columns(file.Name.RecordKind) is not { } columns)
        {
            return null;
        }

        var earlier = SameItems.Earlier(file, columns);
        return record =>
        {
            if (earlier(record) is { } first)
            {
                context.Report(FindingCodes.KeyTwice, file, record, "InsuredNumber", first.Line);
            }
        };
    }
}
