namespace CarePlanCloud.Exchange.Tests.Composing;

/// <summary>What the composer refuses or leaves out, it says.</summary>
public sealed class ComposeFindingTests
{
    private static readonly DateOnly November = new(2026, 11, 1);
    private static readonly DateOnly PlanDate = new(2026, 10, 20);

    private static readonly Dictionary<string, Func<UnitRequest>> Damages = new()
    {
        [FindingCodes.PartNotGiven] = () => Slip(1, without: "UPSIKYU"),
        [FindingCodes.RowsOutOfScope] = () => With(Slip(1), [.. Days(1, "331111", 10)]),
        [FindingCodes.ClientOutOfScope] = () => With(Slip(1), [.. Days(2, "331111", 10), .. Invented.Sheets(Days(2, "331111", 10))]),
        [FindingCodes.ClientNotAtReceiver] = () => Slip(1) with { Receiver = Invented.Equipment },
        [FindingCodes.SupplementNotNeeded] = () => With(Slip(1), [Invented.Supplement(2)]),
        [FindingCodes.SameRecordTwice] = () => With(Slip(1), [Invented.Supplement(1)]),
        [FindingCodes.SameKeyTwice] = () => With(Slip(1), [Invented.Supplement(1).Set("CareLevel", "23")]),
        [FindingCodes.RecordOfOtherOffice] = () => new UnitRequest(Invented.Visits, Invented.Manager, Invented.Created, [.. Invented.Days("UPJSK", 1, November, Invented.Equipment, "111111", 244, [2], 9)]),
        [FindingCodes.PictureWithoutRecord] = () => Profile(1, Picture(2)),
        [FindingCodes.PictureTwice] = () => Profile(1, Picture(1), Picture(1)),
        [FindingCodes.PictureNotJpeg] = () => Profile(1, Picture(1) with { Jpeg = "PK\u0003\u0004"u8.ToArray() }),
        [FindingCodes.PictureNotGiven] = () => With(Profile(1), [.. Invented.Profile(2, PlanDate).Select(row => row.Layout.RecordKind == "UPKIHON" ? row.Set("FamilyChartImageFileName", "家族.jpg") : row)]),
    };

    public static IEnumerable<string> Codes => Damages.Keys;

    public static TheoryData<string> DamagedCodes => [.. Damages.Keys];

    [Theory]
    [MemberData(nameof(DamagedCodes))]
    public void 組み立てられないもの_除いたものを言う(string code)
    {
        var result = ExchangeFiles.Compose(Damages[code]());
        var finding = result.Findings.FirstOrDefault(finding => finding.Code == code);

        Assert.True(finding is not null, Samples.Show(result.Findings));
        Assert.Equal(FindingCodes.Explain(code)!.Severity, finding.Severity);
        Assert.DoesNotContain("{", finding.Message + finding.Mend, StringComparison.Ordinal);
        Assert.DoesNotContain("990000010", Samples.Show(result.Findings), StringComparison.Ordinal);
        Assert.Equal(result.HasErrors, result.Units.Count == 0 && result.Findings.Any(other => other.Severity == Severity.Error));
    }

    public static TheoryData<string, string, string> Incomplete => new()
    {
        { "Slip", "UPPLAN", "R12" }, { "Slip", "UPSIKYU", "R12" }, { "Slip", "UPHOSOKU", "R12" },
        { "Plan", "UP1KYO", "R11" }, { "Plan", "UP2KYO", "R11" }, { "Plan", "UP3KYO", "R11" }, { "Plan", "UPHOSOKU", "R11" },
        { "Preventive", "UPKIHON", "R92" }, { "Preventive", "UPYOBO", "R92" },
    };

    [Theory]
    [MemberData(nameof(Incomplete))]
    public void 足りないものは誰の何かを言い_何も作らない(string what, string kind, string rule)
    {
        // The first client is complete; the second is not.
        var rows = new[] { 1, 2 }.SelectMany(client => what switch
        {
            "Slip" => Slip(client).Records,
            "Plan" => [.. Invented.Plan(client, PlanDate), Invented.Supplement(client)],
            _ => [.. Invented.Preventive(client, PlanDate)],
        }).Where(row => row.Layout.RecordKind != kind || Invented.Item(row, "InsuredNumber") == Invented.Client(1)).ToList();
        var result = ExchangeFiles.Compose(new UnitRequest(Invented.Manager, Invented.Visits, Invented.Created, rows));

        var finding = result.Findings.First(finding => finding.Code == FindingCodes.PartNotGiven);
        Assert.Empty(result.Units);
        Assert.Equal((rule, "9********2"), (finding.Rule, finding.Value));
        Assert.Contains(Layout.Find(kind)!.NameJa, finding.Message, StringComparison.Ordinal);
        Assert.Equal(Invented.Client(2), Invented.Item(rows[finding.Line!.Value - 1], "InsuredNumber"));
    }

    [Theory]
    [InlineData("ServiceMonth", "", FindingCodes.RequiredEmpty)]
    [InlineData("ServiceMonth", "202613", FindingCodes.NotMonth)]
    [InlineData("ServiceDate", "20261201", FindingCodes.DateOutsideMonth)]
    [InlineData("CareManagerName", "😀", FindingCodes.NotInMs932)]
    [InlineData("Units", "1.5", FindingCodes.NotInteger)]
    public void 正しくない行は渡された順の番号で示し_何も作らない(string column, string value, string code)
    {
        var request = Slip(1);
        request.Records[1].Set(column, value);
        var result = ExchangeFiles.Compose(request);

        Assert.Empty(result.Units);
        Assert.Contains(result.Findings, finding => (finding.Code, finding.Line, finding.ItemNumber) == (code, 2, Layout.Find("UPPLAN")!.Column(column).Number));
    }

    [Theory]
    [InlineData("997000011", "43")]
    [InlineData("99a0000111", "43")]
    [InlineData("9970000111", "4")]
    [InlineData("9970000111", "431")]
    public void 送り先の番号が正しくなければ作らない(string office, string kind)
    {
        var result = ExchangeFiles.Compose(Slip(1) with { Sender = new OfficeAddress(office, kind) });

        Assert.Empty(result.Units);
        Assert.Contains(result.Findings, finding => finding.Code == FindingCodes.NameMalformed);
    }

    [Fact]
    public void 種類のない古い形の名前では作らない()
    {
        var request = Slip(1);
        var result = ExchangeFiles.Compose(request with { Sender = request.Sender with { ServiceKind = "" }, Receiver = request.Receiver with { ServiceKind = "" } });

        Assert.Empty(result.Units);
        Assert.Contains(result.Findings, finding => finding.Code == FindingCodes.NameMalformed);
    }

    [Fact]
    public void 行がなければそう言う() =>
        Assert.Equal(FindingCodes.NothingToWrite, Assert.Single(ExchangeFiles.Compose(Slip(1) with { Records = [] }).Findings).Code);

    [Fact]
    public void 一つでもエラーがあれば一つも作らない()
    {
        var broken = With(Slip(1), [.. Invented.Plan(1, PlanDate).Skip(1)]);

        Assert.Empty(ExchangeFiles.Compose(broken).Units);
        Assert.Single(ExchangeFiles.Compose(Slip(1)).Units);
    }

    private static UnitRequest Slip(int client, string without = "") => new(Invented.Manager, Invented.Visits, Invented.Created,
        [.. ((RecordDraft[])[.. Days(client, "111111", 9), .. Invented.Sheets(Days(client, "111111", 9)), Invented.Supplement(client)]).Where(row => row.Layout.RecordKind != without)]);

    private static IEnumerable<RecordDraft> Days(int client, string code, int hour) => Invented.Days("UPPLAN", client, November, Invented.Visits, code, 244, [2, 9], hour);

    private static UnitRequest Profile(int client, params FamilyChart[] pictures) =>
        new(Invented.Center, Invented.PreventiveVisits, Invented.Created, [.. Invented.Profile(client, PlanDate)]) { FamilyCharts = pictures };

    private static FamilyChart Picture(int client) => new("990011", Invented.Client(client), PlanDate, Invented.Picture);

    private static UnitRequest With(UnitRequest request, IReadOnlyList<RecordDraft> more) => request with { Records = [.. request.Records, .. more] };
}
