using CarePlanCloud.Exchange.Findings;

namespace CarePlanCloud.Exchange.Rules;

/// <summary>What rules may look at, and how they report.</summary>
internal sealed class RuleContext(UnitKind unit, IReadOnlyList<ExchangeFile> files, IReadOnlyDictionary<FileName, RawFile> images, FindingSink sink)
{
    public UnitKind Unit => unit;

    /// <summary>Pictures, which are no <see cref="ExchangeFile"/>.</summary>
    public IReadOnlyDictionary<FileName, RawFile> Images => images;

    public IReadOnlyList<ExchangeFile> Files => files;

    public IEnumerable<ExchangeFile> Of(params string[] kinds) => files.Where(file => kinds.Contains(file.Name.RecordKind));

    /// <summary>Reports an item of a row; its value is masked on the way.</summary>
    public void Report(string code, ExchangeFile file, Record record, string columnName, params ReadOnlySpan<object> facts)
    {
        // The item's number in the file that the reader of the finding has before them.
        var column = (file.SourceLayout.Has(columnName) ? file.SourceLayout : file.Layout).Column(columnName);
        sink.Add(code, file.ReceivedName, record.Line, column, record[columnName], facts);
    }

    /// <summary>Reports a picture.</summary>
    public void Report(string code, FileName image, params ReadOnlySpan<object> facts) => sink.Add(code, image.ToString(), facts: facts);

    /// <summary>Reports a file.</summary>
    public void Report(string code, ExchangeFile file, params ReadOnlySpan<object> facts) => sink.Add(code, file.ReceivedName, facts: facts);
}

/// <summary>Which kinds a rule concerns.</summary>
internal static class Kinds
{
    public static bool IsForm6(this ExchangeFile file) => file.Name.RecordKind is "UPPLAN" or "UPJSK";

    public static bool IsForm7(this ExchangeFile file) => file.Name.RecordKind == "UPSIKYU";

    public static bool IsSupplement(this ExchangeFile file) => file.Name.RecordKind == "UPHOSOKU";

    public static bool IsDeletion(this ExchangeFile file) => file.Name.RecordKind.StartsWith("DLT", StringComparison.Ordinal);

    /// <summary>居宅介護支援 and 介護予防支援: offices that pass on what others wrote (R102).</summary>
    public static bool IsCareManagement(string serviceKind) => serviceKind is "43" or "46";
}
