namespace CarePlanCloud.Exchange.Cli.Reports;

/// <summary>One finding per line, for people, and a last line that counts.</summary>
internal sealed class TextReport(Language language) : IReport
{
    public void Write(Check check, TextWriter output)
    {
        foreach (var set in check.Sets)
        {
            foreach (var finding in set.Findings)
            {
                output.WriteLine(language == Language.En ? English(finding, set) : Line(finding));
            }
        }

        output.WriteLine(Summary(check));
    }

    /// <summary>The finding for a clerk, on one line.</summary>
    public static string Line(Finding finding)
    {
        var place = $"{(finding.Line is { } line ? $" {line}行目" : "")}{(finding.ItemNumber is { } number ? $" No.{number} {finding.ItemName}" : "")}";
        return $"{SeverityWord.Ja(finding.Severity)} {Head(finding)}{place}{Value(finding)}: {finding.Message} → {finding.Mend}";
    }

    private static string English(Finding finding, FileSet set)
    {
        var place = $"{(finding.Line is { } line ? $" line {line}" : "")}{(finding.ItemNumber is { } number ? $" item {number} {ItemName(finding, set)}" : "")}";
        return $"{SeverityWord.En(finding.Severity)} {Head(finding)}{place}{Value(finding)}: {Placeholders.Hide(FindingCodes.Explain(finding.Code)!.English)}";
    }

    private static string Head(Finding finding) => finding.Rule is null ? $"{finding.Code} {finding.File}" : $"{finding.Code} {finding.Rule} {finding.File}";

    private static string Value(Finding finding) => string.IsNullOrEmpty(finding.Value) ? "" : $" [{finding.Value}]";

    private static string? ItemName(Finding finding, FileSet set) =>
        set.Files.FirstOrDefault(file => string.Equals(file.Name.ToString(), finding.File, StringComparison.OrdinalIgnoreCase))
            ?.SourceLayout.Columns[finding.ItemNumber!.Value - 1].Name;

    private string Summary(Check check)
    {
        var count = check.Findings.ToLookup(finding => finding.Severity);
        var rows = check.Sets.Sum(set => set.Files.Sum(file => file.Records.Count));
        var refused = check.Sets.Sum(set => set.Files.Sum(file => file.RowsRefused));
        return language == Language.En
            ? $"sending units {check.Sets.Count}, rows {rows}, rows refused {refused}, "
                + $"errors {count[Severity.Error].Count()}, warnings {count[Severity.Warning].Count()}, repaired {count[Severity.Repaired].Count()}"
            : $"送信単位 {check.Sets.Count}、行 {rows}、読めない行 {refused}、"
                + $"エラー {count[Severity.Error].Count()}、確認 {count[Severity.Warning].Count()}、直した {count[Severity.Repaired].Count()}";
    }
}
