using CarePlanCloud.Exchange.Tests.Composing;

namespace CarePlanCloud.Exchange.Tests;

/// <summary>Every rule of the standard that files can be checked against is named by findings, and they weigh what the rule weighs.</summary>
public sealed class RuleNumberTests
{
    private static readonly Severity[] Error = [Severity.Error];
    private static readonly Severity[] Warning = [Severity.Warning];
    private static readonly Severity[] Both = [Severity.Error, Severity.Warning];

    /// <summary>The rules that speak of what stands in files.</summary>
    private static readonly string[] Checkable =
    [
        "R2", "R3", "R11", "R12", "R17", "R18", "R19", "R21", "R22", "R23", "R24", "R25", "R26", "R29", "R31", "R33", "R34", "R35", "R36",
        "R38", "R39", "R40", "R41", "R42", "R43", "R44", "R45", "R46", "R47", "R48", "R49", "R50", "R51", "R52", "R53", "R54", "R55",
        "R57", "R58", "R59", "R63", "R64", "R66", "R70", "R71", "R72", "R73", "R75", "R76", "R78", "R79", "R80", "R82", "R83", "R84",
        "R85", "R86", "R87", "R88", "R89", "R91", "R92", "R94",
    ];

    /// <summary>What findings of a rule weigh. An appendix may have no rows, so R17 and R18 only warn; R28, R69 and R93 can be doubted in files, too.</summary>
    private static readonly Dictionary<string, Severity[]> Weights = new()
    {
        ["R11"] = Both, ["R12"] = Error, ["R17"] = Warning, ["R18"] = Warning, ["R21"] = Error, ["R22"] = Error, ["R26"] = Error,
        ["R28"] = Warning, ["R29"] = Both, ["R31"] = Warning, ["R33"] = Error, ["R34"] = Error, ["R35"] = Error, ["R36"] = Both, ["R38"] = Error,
        ["R39"] = Error, ["R40"] = Both, ["R41"] = Error, ["R42"] = Error, ["R43"] = Both, ["R44"] = Error, ["R45"] = Both, ["R46"] = Error,
        ["R47"] = Error, ["R48"] = Error, ["R49"] = Warning, ["R50"] = Error, ["R51"] = Error, ["R52"] = Error, ["R53"] = Warning,
        ["R54"] = Error, ["R55"] = Both, ["R57"] = Error, ["R58"] = Warning, ["R63"] = Error, ["R64"] = Both, ["R66"] = Error, ["R69"] = Warning,
        ["R70"] = Error, ["R71"] = Both, ["R72"] = Both, ["R73"] = Warning, ["R75"] = Error, ["R76"] = Warning, ["R78"] = Error, ["R79"] = Error,
        ["R80"] = Error, ["R82"] = Error, ["R83"] = Warning, ["R84"] = Error, ["R85"] = Both, ["R86"] = Error, ["R87"] = Error, ["R88"] = Warning,
        ["R89"] = Warning, ["R91"] = Both, ["R92"] = Error, ["R93"] = Warning, ["R94"] = Error,
    };

    /// <summary>Rules that need no number of their own in a finding.</summary>
    private static readonly Dictionary<string, string> SaidElsewhere = new()
    {
        ["R2"] = "R29 says the same of files",
        ["R3"] = "R29 says the same of files",
        ["R19"] = "R12, for slips of prevention",
        ["R23"] = "grouping makes units of their own; R26 when a serial number joins them with others",
        ["R24"] = "grouping makes units of their own; R26 when a serial number joins them with others",
        ["R25"] = "any mixture is legal but an appendix alone, which is R92",
        ["R59"] = "R86 says the same of all deletions",
    };

    /// <summary>Rules that single columns or units name in place of the usual one: a damage, and the code that shows it.</summary>
    private static readonly (string Rule, string Code, string Folder, string Kind, int Item, string Verbatim)[] ByColumn =
    [
        ("R54", FindingCodes.NotInCodes, Samples.Plan, "UP1KYO", 16, "99"),
        ("R54", FindingCodes.NotInCodes, Samples.Plan, "UP1KYO", 17, "9"),
        ("R54", FindingCodes.NotInCodes, Samples.Plan, "UP1KYO", 21, "99"),
        ("R55", FindingCodes.OutOfRange, Samples.Plan, "UP2KYO", 6, "0"),
        ("R55", FindingCodes.OutOfRange, Samples.Prevention, "UPYOBO_SUB", 5, "0"),
        ("R57", FindingCodes.NotInCodes, Samples.Plan, "UP2KYO", 15, "X"),
        ("R66", FindingCodes.NotTime, Samples.Slips, "UPPLAN", 12, "2460"),
        ("R75", FindingCodes.NotInCodes, Samples.Slips, "UPPLAN", 23, "2"),
        ("R75", FindingCodes.NotInCodes, Samples.Slips, "UPSIKYU", 33, "2"),
        ("R94", FindingCodes.NotInCodes, Samples.Prevention, "UPYOBO", 12, "99"),
        ("R94", FindingCodes.NotInCodes, Samples.Prevention, "UPYOBO", 13, "9"),
        ("R94", FindingCodes.NotInCodes, Samples.Prevention, "UPYOBO", 14, "9"),
        .. Deletions("DLT1KYO", 4), .. Deletions("DLTPLAN", 4), .. Deletions("DLTJSK", 6),
        .. Deletions("DLTKIHON", 4, Samples.Prevention), .. Deletions("DLTYOBO", 4, Samples.Prevention),
    ];

    public static TheoryData<int> ColumnRules => [.. Enumerable.Range(0, ByColumn.Length)];

    [Theory]
    [MemberData(nameof(ColumnRules))]
    public void 項目ごとの規則を名指しする(int index)
    {
        var (rule, code, folder, kind, item, verbatim) = ByColumn[index];
        var findings = FindingTests.Read(FirstRow(folder, kind, item, verbatim)).Where(finding => finding.Code == code && (finding.Line, finding.ItemNumber) == (1, item));

        Assert.Equal([(rule, Severity.Error)], findings.Select(finding => (finding.Rule!, finding.Severity)));
    }

    [Theory]
    [InlineData("R22", Samples.Slips, "UPSIKYU", FindingCodes.MemberMissing)]
    [InlineData("R21", Samples.Plan, "UP3KYO", FindingCodes.MemberMissing)]
    [InlineData("R17", Samples.Prevention, "UPKIHON_SUB2", FindingCodes.AppendixMissing)]
    [InlineData("R18", Samples.Prevention, "UPYOBO_SUB", FindingCodes.AppendixMissing)]
    [InlineData("R92", Samples.Prevention, "UPYOBO", FindingCodes.AppendixAlone)]
    public void 欠けたファイルはその送信単位の規則を名指しする(string rule, string folder, string kind, string code)
    {
        var findings = FindingTests.Read([.. Samples.Load(folder).Where(file => !Samples.IsKind(file, kind))]);

        Assert.Equal(rule, Assert.Single(findings, finding => finding.Code == code).Rule);
    }

    [Fact]
    public void 調べられる規則にはどれも指摘がある()
    {
        Assert.Equal(Checkable.Order(), Checkable.Intersect(Weights.Keys.Concat(SaidElsewhere.Keys)).Order());
        Assert.Empty(SaidElsewhere.Keys.Intersect(Weights.Keys));
    }

    [Fact]
    public void 指摘の重さは規則どおり()
    {
        // The theories above show the rules of columns and missing files, those of FindingTests every code.
        // Composing judges what was given to it, not a file, and has severities of its own.
        var shown = FindingCodes.All.Where(code => !ComposeFindingTests.Codes.Contains(code)).Select(code => FindingCodes.Explain(code)!).Select(text => (Rule: text.Rule ?? "", text.Severity))
            .Concat(ByColumn.Select(row => (row.Rule, Severity: Severity.Error)))
            .Concat([(Rule: "R22", Severity: Severity.Error), (Rule: "R18", Severity: Severity.Warning)])
            .Where(pair => pair.Rule.Length > 0 && pair.Severity is Severity.Error or Severity.Warning)
            .ToLookup(pair => pair.Rule, pair => pair.Severity);

        Assert.Equal(
            Weights.Select(rule => $"{rule.Key} {string.Join('/', rule.Value)}").Order(StringComparer.Ordinal),
            shown.Select(rule => $"{rule.Key} {string.Join('/', rule.Distinct().Order())}").Order(StringComparer.Ordinal));
    }

    private static IEnumerable<(string Rule, string Code, string Folder, string Kind, int Item, string Verbatim)> Deletions(string kind, int items, string folder = Samples.Deletions) =>
        Enumerable.Range(1, items).Select(item => ("R86", FindingCodes.RequiredEmpty, folder, kind, item, ""));

    // Rows of form 1 hold line breaks and commas in their texts, behind the items that are damaged here.
    private static IReadOnlyList<RawFile> FirstRow(string folder, string kind, int item, string verbatim) => Samples.WithText(folder, kind, text =>
    {
        var items = text.Split(',');
        var end = items[item - 1].IndexOf('\r', StringComparison.Ordinal);
        items[item - 1] = verbatim + (end < 0 ? "" : items[item - 1][end..]);
        return string.Join(',', items);
    });
}
