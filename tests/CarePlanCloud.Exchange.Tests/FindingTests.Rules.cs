namespace CarePlanCloud.Exchange.Tests;

/// <content>Rules across items and files: the damage, and every place where its code must then stand.</content>
public sealed partial class FindingTests
{
    /// <param name="Files">The damaged sample.</param>
    /// <param name="Places">Kind, line and item of each finding of the code, such as "UPPLAN 1:15"; a file alone has no line and no item.</param>
    private sealed record Damage(Func<IReadOnlyList<RawFile>> Files, string Places);

    private static readonly string[] Actual = [Samples.Actuals, "UPJSK"];
    private static readonly string[] Profile = [Samples.Prevention, "UPKIHON"];

    private static readonly Dictionary<string, Damage> RuleDamages = new()
    {
        [FindingCodes.PlanBaseMissing] = new(() => Item([Samples.Plan, "UP2KYO"], 5, "20261019"), "UP2KYO 1:5"),
        [FindingCodes.PlanPartMissing] = new(() => Replaced(Samples.Plan, "UP2KYO", ",20261020,", ",20261019,"), "UP1KYO 1:14"),
        [FindingCodes.KeyTwice] = new(() => RowTwice(Samples.Slips, "UPHOSOKU", 1), "UPHOSOKU 2:3"),
        [FindingCodes.SlipBaseMissing] = new(() => Item(Client, 3, "9900000009"), "UPHOSOKU 1:3"),
        [FindingCodes.SlipPartMissing] = new(() => Item(Client, 3, "9900000009"), "UPPLAN 1:3"),
        [FindingCodes.ServiceNotInSheet] = new(() => Samples.WithItem(Samples.Slips, "UPSIKYU", 2, 9, "117212"), "UPPLAN 10:15"),
        [FindingCodes.ServiceNotInSlip] = new(() => Samples.WithItem(Samples.Slips, "UPSIKYU", 2, 9, "117212"), "UPSIKYU 2:9"),
        [FindingCodes.ServiceKindNotLinked] = new(() => Item(Slip, 15, "331111"), "UPPLAN 1:15"),
        [FindingCodes.ServiceKindUnknown] = new(() => Item(Slip, 15, "001111"), "UPPLAN 1:15"),
        [FindingCodes.ClientUnrelated] = new(() => Replaced(Samples.Slips, "UPPLAN", ",9970000029,", ",9970000088,"), "UPPLAN 1:3 UPPLAN 23:3 UPPLAN 39:3"),
        [FindingCodes.MonthDiffersFromName] = new(() => Item(Slip, 5, "202612"), "UPPLAN 1:5"),
        [FindingCodes.SeveralMonths] = new(() => Item(Slip, 5, "202612"), "UPPLAN"),
        [FindingCodes.SeveralVersions] = new(() => Item(Slip, 1, "202410"), "UPPLAN :1"),
        [FindingCodes.VersionBeforeItsMonth] = new(() => Renamed("_202611_", "_202503_"), "UPJSK"),
        [FindingCodes.RevisionAfterItsMonth] = new(() => Renamed("_9970000029_11_9970000011_43_", "_9970000029_9970000011_"), "UPJSK"),
        [FindingCodes.SupplementPlanDate] = new(() => Item(Client, 4, "20261020"), "UPHOSOKU 1:4"),
        [FindingCodes.SupplementMonth] = new(() => Item(Client, 63, "202612"), "UPHOSOKU 1:63"),
        [FindingCodes.KindLimitGap] = new(() => Item(Client, 24, "21"), "UPHOSOKU 1:24"),
        [FindingCodes.KindLimitIncomplete] = new(() => Samples.WithItem(Samples.Slips, "UPHOSOKU", 2, 21, ""), "UPHOSOKU 2:21"),
        [FindingCodes.ShortStayMedicalKind] = new(() => Samples.WithItem(Samples.Slips, "UPHOSOKU", 2, 20, "2A"), "UPHOSOKU 2:20"),
        [FindingCodes.PrintNumberEmpty] = new(() => Item([Samples.Plan, "UP2KYO"], 6, ""), "UP2KYO 1:6"),
        [FindingCodes.PrintNumbersTwice] = new(() => Samples.WithItem(Samples.Plan, "UP2KYO", 2, 13, "1"), "UP2KYO 2:13"),
        [FindingCodes.WeekRowMixed] = new(() => Item([Samples.Plan, "UP3KYO"], 10, "\"起床\""), "UP3KYO 1:10"),
        [FindingCodes.WeeklyServiceIncomplete] = new(() => Item([Samples.Plan, "UP3KYO"], 7, ""), "UP3KYO 1:7"),
        [FindingCodes.DateOutsideMonth] = new(() => Item(Slip, 10, "20261201"), "UPPLAN 1:10"),
        [FindingCodes.ProRataBeyondMonth] = new(() => Item(Slip, 11, new string('1', 31)), "UPPLAN 1:11"),
        [FindingCodes.TimesNotPaired] = new(() => Item(Slip, 12, "9999"), "UPPLAN 1:13"),
        [FindingCodes.CountZero] = new(() => Item(Slip, 14, "0"), "UPPLAN 1:14"),
        [FindingCodes.SameVisitTwice] = new(() => Samples.WithItem(Samples.Actuals, "UPJSK", 2, 10, "20261102"), "UPJSK 2:14"),
        [FindingCodes.EquipmentCodeMissing] = new(() => Replaced(Samples.Slips, "UPSIKYU", "00002-000020", ""), "UPSIKYU 13:10"),
        [FindingCodes.EquipmentAddOnCodeMissing] = new(() => Item(Slip, 15, "176111"), "UPPLAN 1:16"),
        [FindingCodes.EquipmentCodeTwice] = new(() => Replaced(Samples.Slips, "UPSIKYU", "00002-000020,", "00002-000020,123"), "UPSIKYU 13:11"),
        [FindingCodes.DiscriminatorMissing] = new(() => Samples.WithItem(Samples.Slips, "UPPLAN", 33, 19, "1"), "UPPLAN 33:19"),
        [FindingCodes.DiscriminatorNotAllowed] = new(() => Item(Slip, 19, "1"), "UPPLAN 1:19"),
        [FindingCodes.DiscriminatorOnPreventiveRental] = new(() => Changed(Slip, 1, (15, "671007"), (19, "1")), "UPPLAN 1:19"),
        [FindingCodes.ActualsOfOtherOffice] = new(() => Item(Actual, 20, "9970000037"), "UPJSK 1:20"),
        [FindingCodes.UpdatingOfficeUnusual] = new(() => Item(Slip, 24, "9970000029"), "UPPLAN 1:24"),
        [FindingCodes.TotalRowMixed] = new(() => Item(Sheet, 7, "9999999999"), "UPSIKYU 1:7"),
        [FindingCodes.TotalRowCount] = new(() => WithoutRow(Samples.Slips, "UPSIKYU", 9), "UPSIKYU 1:9"),
        [FindingCodes.SubtotalMissing] = new(() => WithoutRow(Samples.Slips, "UPSIKYU", 4), "UPSIKYU 1:9"),
        [FindingCodes.SubtotalTwice] = new(() => Samples.WithItem(Samples.Slips, "UPSIKYU", 5, 9, "11AAAA"), "UPSIKYU 5:9"),
        [FindingCodes.TotalUnitsNotZero] = new(() => Samples.WithItem(Samples.Slips, "UPSIKYU", 4, 13, "1"), "UPSIKYU 4:13"),
        [FindingCodes.TotalDiscountFilled] = new(() => Samples.WithItem(Samples.Slips, "UPSIKYU", 4, 15, "1"), "UPSIKYU 4:15"),
        [FindingCodes.TotalWrong] = new(() => Samples.WithItem(Samples.Slips, "UPSIKYU", 9, 24, "65071"), "UPSIKYU 9:24"),
        [FindingCodes.SubtotalWrong] = new(() => Samples.WithItem(Samples.Slips, "UPSIKYU", 4, 18, "2911"), "UPSIKYU 4:18"),
        [FindingCodes.TotalDoubtful] = new(() => Samples.WithItem(Samples.Slips, "UPSIKYU", 9, 24, ""), "UPSIKYU 9:24"),
        [FindingCodes.CostNotClaimAndCharge] = new(() => Samples.WithItem(Samples.Slips, "UPSIKYU", 4, 28, "2913"), "UPSIKYU 4:24"),
        [FindingCodes.DeletionMonthDiffers] = new(() => Item([Samples.Deletions, "DLTPLAN"], 4, "202612"), "DLTPLAN 1:4"),
        [FindingCodes.EntrustmentEmpty] = new(() => Item(Profile, 6, ""), "UPKIHON 1:6"),
        [FindingCodes.OtherNotExplained] = new(() => Item(Profile, 9, ""), "UPKIHON 1:9"),
        [FindingCodes.FamilyChartNameWrong] = new(() => Item(Profile, 62, "\"家族図.jpg\""), "UPKIHON 1:62"),
        [FindingCodes.FamilyChartMissing] = new(() => [.. Samples.Load(Samples.Prevention).Where(file => !Samples.IsKind(file, "UPKIHON_IMAGE"))], "UPKIHON 1:62"),
        [FindingCodes.FamilyChartShared] = new(() => RowTwice(Samples.Prevention, "UPKIHON", 1), "UPKIHON 2:62"),
        [FindingCodes.FamilyChartUnused] = new(() => Item(Profile, 62, ""), "UPKIHON_IMAGE"),
        [FindingCodes.FamilyChartNoJpeg] = new(() => Samples.With(Samples.Prevention, "UPKIHON_IMAGE", _ => "GIF89a"u8.ToArray()), "UPKIHON_IMAGE"),
        [FindingCodes.AppendixRowAlone] = new(() => Samples.WithItem(Samples.Prevention, "UPKIHON_SUB1", 2, 4, "20261006"), "UPKIHON_SUB1 2:4"),
        [FindingCodes.SupportNumbersTwice] = new(() => Samples.WithItem(Samples.Prevention, "UPYOBO_SUB", 3, 14, "1"), "UPYOBO_SUB 3:14"),
    };

    public static TheoryData<string> BrokenRules => [.. RuleDamages.Keys];

    [Theory]
    [MemberData(nameof(BrokenRules))]
    public void 規則を破った行と項目をすべて示す(string code)
    {
        var findings = Read(RuleDamages[code].Files());

        Assert.Equal(RuleDamages[code].Places, Places(findings, code));
        Assert.All(findings, finding => Assert.DoesNotContain("{0}", finding.Message + finding.Mend, StringComparison.Ordinal));
    }

    internal static List<Finding> Read(IReadOnlyList<RawFile> files) => [.. ExchangeFiles.Group(files).SelectMany(unit => ExchangeFiles.Read(unit).Findings)];

    internal static string Places(IEnumerable<Finding> findings, string code) => string.Join(' ', findings.Where(finding => finding.Code == code).Select(Place));

    internal static IReadOnlyList<RawFile> Changed(string[] where, int row, params (int Item, string Verbatim)[] changes) => Samples.WithText(where[0], where[1], text =>
    {
        var rows = Samples.Rows(text);
        var items = rows[row - 1].Split(',');
        foreach (var (item, verbatim) in changes)
        {
            items[item - 1] = verbatim;
        }

        rows[row - 1] = string.Join(',', items);
        return string.Join("\r\n", rows) + "\r\n";
    });

    internal static IReadOnlyList<RawFile> Replaced(string folder, string kind, string from, string to) =>
        Samples.WithText(folder, kind, text => text.Replace(from, to, StringComparison.Ordinal));

    internal static IReadOnlyList<RawFile> WithoutRow(string folder, string kind, int row) => Rows(folder, kind, rows => rows.RemoveAt(row - 1));

    internal static IReadOnlyList<RawFile> RowTwice(string folder, string kind, int row) => Rows(folder, kind, rows => rows.Insert(row, rows[row - 1]));

    private static IReadOnlyList<RawFile> Rows(string folder, string kind, Action<List<string>> change) => Samples.WithText(folder, kind, text =>
    {
        var rows = Samples.Rows(text);
        change(rows);
        return string.Join("\r\n", rows) + "\r\n";
    });

    private static string Place(Finding finding)
    {
        Assert.True(FileName.TryParse(finding.File, out var name, out _));
        return finding.ItemNumber is null && finding.Line is null ? name!.RecordKind : $"{name!.RecordKind} {finding.Line}:{finding.ItemNumber}";
    }
}
