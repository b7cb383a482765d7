using System.Globalization;

namespace CarePlanCloud.Exchange.Findings;

/// <summary>Collects findings of one unit. Masks values, fills the texts, and keeps a hostile file from filling the memory.</summary>
internal sealed class FindingSink
{
    /// <summary>Findings of one code listed per file; the rest is counted and told in one more finding.</summary>
    internal const int ListedPerCode = 1_000;

    private readonly List<Finding> _findings = [];
    private readonly Dictionary<(string File, string Code), int> _counts = [];
    private readonly Dictionary<string, Finding> _last = [];

    public void Add(string code, string file, int? line = null, Column? column = null, string? value = null, params ReadOnlySpan<object> facts) =>
        Add(code, file, line, column, value, rule: null, severity: null, facts);

    /// <summary>Adds with the column's own rule or another severity than usual.</summary>
    public void Add(string code, string file, int? line, Column? column, string? value, string? rule, Severity? severity, params ReadOnlySpan<object> facts)
    {
        var count = _counts.GetValueOrDefault((file, code)) + 1;
        _counts[(file, code)] = count;
        if (count <= ListedPerCode)
        {
            _findings.Add(Sharing(Make(code, file, line, column, value, rule, severity, facts)));
        }
    }

    // Findings of one code mostly say the same words; a thousand of them need those words once.
    private Finding Sharing(Finding finding)
    {
        if (_last.TryGetValue(finding.Code, out var last) && last.Message == finding.Message && last.Mend == finding.Mend)
        {
            return finding with { Message = last.Message, Mend = last.Mend };
        }

        return _last[finding.Code] = finding;
    }

    /// <summary>Whether the file has a finding of that code.</summary>
    public bool Has(string file, string code) => _counts.ContainsKey((file, code));

    /// <summary>Counts findings beyond those listed, which were never made.</summary>
    public void Count(string code, string file, int more) => _counts[(file, code)] = _counts.GetValueOrDefault((file, code)) + more;

    public void Add(IEnumerable<Finding> findings) => _findings.AddRange(findings);

    /// <summary>All findings, ordered by file as given, then by line.</summary>
    public IReadOnlyList<Finding> InOrder(IReadOnlyList<string> files)
    {
        foreach (var ((file, code), count) in _counts.Where(entry => entry.Value > ListedPerCode))
        {
            var more = count - ListedPerCode;
            _findings.Add(Make(FindingCodes.MoreOfTheSame, file, null, null, null, null, FindingTexts.Of(code).Severity, [code, more]));
        }

        var order = files.Distinct(StringComparer.OrdinalIgnoreCase).Select((file, index) => (file, index)).ToDictionary(pair => pair.file, pair => pair.index, StringComparer.OrdinalIgnoreCase);
        return [.. _findings.OrderBy(finding => order.GetValueOrDefault(finding.File, -1)).ThenBy(finding => finding.Line ?? 0).ThenBy(finding => finding.ItemNumber ?? 0)];
    }

    public static Finding Make(string code, string file, params ReadOnlySpan<object> facts) =>
        Make(code, file, null, null, null, null, null, facts);

    internal static Finding Make(
        string code, string file, int? line, Column? column, string? value, string? rule, Severity? severity, ReadOnlySpan<object> facts)
    {
        var text = FindingTexts.Of(code);
        var culture = CultureInfo.InvariantCulture;
        return new Finding(
            code,
            severity ?? text.Severity,
            file,
            line,
            column?.Number,
            column?.NameJa,
            Mask.Value(value),
            rule ?? text.Rule,
            facts.Length == 0 ? text.Message : string.Format(culture, text.Message, facts),
            facts.Length == 0 ? text.Mend : string.Format(culture, text.Mend, facts));
    }
}
