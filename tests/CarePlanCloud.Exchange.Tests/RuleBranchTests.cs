namespace CarePlanCloud.Exchange.Tests;

/// <summary>Rules that look at several kinds or name one of several items: each way by which they can be broken, beside the one in <see cref="FindingTests"/>.</summary>
public sealed class RuleBranchTests
{
    private static readonly string[] Sheet = [Samples.Slips, "UPSIKYU"];
    private static readonly string[] Week = [Samples.Plan, "UP3KYO"];

    [Theory]
    [InlineData(Samples.Plan, "UPHOSOKU", "UPHOSOKU 2:3")]
    [InlineData(Samples.Deletions, "DLT1KYO", "DLT1KYO 2:3")]
    [InlineData(Samples.Deletions, "DLTPLAN", "DLTPLAN 2:3")]
    [InlineData(Samples.Deletions, "DLTJSK", "DLTJSK 2:3")]
    [InlineData(Samples.Prevention, "UPKIHON", "UPKIHON 2:3")]
    [InlineData(Samples.Prevention, "DLTKIHON", "DLTKIHON 2:3")]
    [InlineData(Samples.Prevention, "UPYOBO", "UPYOBO 2:3")]
    [InlineData(Samples.Prevention, "DLTYOBO", "DLTYOBO 2:3")]
    public void 同じ鍵の行は二つ目から示す(string folder, string kind, string places) =>
        Shows(FindingCodes.KeyTwice, places, FindingTests.RowTwice(folder, kind, 1));

    [Fact]
    public void 第1表も同じ鍵は一度だけ() => Shows(
        FindingCodes.KeyTwice,
        "UP1KYO 4:3",
        FindingTests.Replaced(Samples.Plan, "UP1KYO", "202407,990011,9900000002,20261025,999-0002", "202407,990011,9900000001,20261025,999-0002").Select(file =>
            Samples.IsKind(file, "UP1KYO") ? file with { Content = Samples.Bytes(Text.Ms932.Decode(file.Content.Span).Replace("9970000011,20261021,", "9970000011,20261020,", StringComparison.Ordinal)) } : file));

    [Theory]
    [InlineData(2, "990012", "UPHOSOKU 1:2")]
    [InlineData(3, "9900000009", "UPHOSOKU 1:3")]
    [InlineData(63, "202612", "UPHOSOKU 1:63")]
    public void つながらない行は合わない項目を示す(int item, string value, string places) =>
        Shows(FindingCodes.SlipBaseMissing, places, Samples.WithItem(Samples.Slips, "UPHOSOKU", 1, item, value));

    [Fact]
    public void つながらない行は一つ目だけでなくすべて示す() => Shows(
        FindingCodes.SlipBaseMissing,
        string.Join(' ', Enumerable.Range(10, 9).Select(line => $"UPSIKYU {line}:3")),
        Samples.WithText(Samples.Slips, "UPSIKYU", text => text.Replace("H990000003", "9900000002", StringComparison.Ordinal).Replace("9900000002", "9900000009", StringComparison.Ordinal)));

    [Fact]
    public void 予防の利用票も同じようにつながる() =>
        Shows(FindingCodes.SlipBaseMissing, "UPSIKYU 1:3", Samples.WithItem(Samples.Prevention, "UPSIKYU", 1, 3, "9900000009"));

    [Theory]
    [InlineData("UPKIHON_SUB2", 3, "9900000009", "UPKIHON_SUB2 1:3")]
    [InlineData("UPYOBO_SUB", 2, "990012", "UPYOBO_SUB 1:2")]
    public void 別表の行は親の鍵を繰り返す(string kind, int item, string value, string places) =>
        Shows(FindingCodes.AppendixRowAlone, places, Samples.WithItem(Samples.Prevention, kind, 1, item, value));

    [Fact]
    public void 事業所だけが違うサービスは事業所番号を示す() =>
        Shows(FindingCodes.ServiceNotInSlip, "UPSIKYU 2:7", Samples.WithItem(Samples.Slips, "UPSIKYU", 2, 7, "9970000088"));

    [Fact]
    public void 第7表にいない利用者のサービスは数え上げない() =>
        Shows(FindingCodes.ServiceNotInSheet, "", FindingTests.Replaced(Samples.Slips, "UPSIKYU", "H990000003", "9900000009"));

    [Fact]
    public void 対象外の種類は実績の削除でも示す() =>
        Shows(FindingCodes.ServiceKindNotLinked, "DLTJSK 1:6", Samples.WithItem(Samples.Deletions, "DLTJSK", 1, 6, "33"));

    [Fact]
    public void 知らない種類は実績の削除でも一度だけ示す() =>
        Shows(FindingCodes.ServiceKindUnknown, "DLTJSK 1:6", Samples.WithItem(Samples.Deletions, "DLTJSK", 1, 6, "00"));

    [Fact]
    public void 実績の削除の年月もファイル名と同じ() =>
        Shows(FindingCodes.DeletionMonthDiffers, "DLTJSK 1:4", Samples.WithItem(Samples.Deletions, "DLTJSK", 1, 4, "202610"));

    [Fact]
    public void 第3表の行は空でもいけない() =>
        Shows(FindingCodes.WeekRowMixed, "UP3KYO 1:6", FindingTests.Changed(Week, 1, (6, ""), (7, ""), (8, ""), (9, "")));

    [Fact]
    public void 第3表の活動と週単位以外も別の行() =>
        Shows(FindingCodes.WeekRowMixed, "UP3KYO 4:13", Samples.WithItem(Samples.Plan, "UP3KYO", 4, 13, "\"訪問看護\""));

    [Fact]
    public void 種類のない種類限度額() =>
        Shows(FindingCodes.KindLimitIncomplete, "UPHOSOKU 1:20", Samples.WithItem(Samples.Slips, "UPHOSOKU", 1, 21, "15000"));

    [Fact]
    public void 合計行が多ければ余る行を示す() =>
        Shows(FindingCodes.TotalRowCount, "UPSIKYU 10:9", FindingTests.RowTwice(Sheet[0], Sheet[1], 9));

    [Fact]
    public void 事業所番号まで合計行のものが合計行() =>
        Shows(FindingCodes.TotalRowCount, "UPSIKYU 1:9", Samples.WithItem(Sheet[0], Sheet[1], 1, 9, "999999"));

    [Fact]
    public void 種類の読めない行も合計に数える() =>
        Shows(FindingCodes.TotalWrong, "", Samples.WithItem(Sheet[0], Sheet[1], 10, 9, "1"));

    [Fact]
    public void 第6表に合計行はない() =>
        Shows(FindingCodes.ServiceKindUnknown, "UPPLAN 1:15", Samples.WithItem(Samples.Slips, "UPPLAN", 1, 15, "999999"));

    [Theory]
    [InlineData("UPPLAN", 16, "00001-0000100")]
    [InlineData("UPSIKYU", 35, "12345678901")]
    [InlineData("UPHOSOKU", 12, "000-0000-0000-00")]
    public void 形が怪しいだけの項目も長すぎれば誤り(string kind, int item, string value) =>
        Shows(FindingCodes.TooLong, $"{kind} 1:{item}", Samples.WithItem(Samples.Slips, kind, 1, item, value));

    [Theory]
    [InlineData(9, "20261102", "UPJSK 9:14")]
    [InlineData(2, "20261109", "UPJSK 3:14")]
    public void 同じ訪問は離れた行でも見つかる(int row, string date, string places) =>
        Shows(FindingCodes.SameVisitTwice, places, FindingTests.Changed([Samples.Actuals, "UPJSK"], row, (10, date), (12, "0900"), (13, "0930"), (15, "111111")));

    [Fact]
    public void 福祉用具は同じ日に何行あってもよい() => Shows(
        FindingCodes.SameVisitTwice,
        "",
        Samples.WithText(Samples.Slips, "UPPLAN", text => text.Replace(",171007,", ",671007,", StringComparison.Ordinal)));

    [Fact]
    public void 状況の補足() =>
        Shows(FindingCodes.OtherNotExplained, "UPKIHON 1:13", Samples.WithItem(Samples.Prevention, "UPKIHON", 1, 12, "02"));

    [Fact]
    public void 委託の有無は支援計画書にも要る() =>
        Shows(FindingCodes.EntrustmentEmpty, "UPYOBO 1:6", Samples.WithItem(Samples.Prevention, "UPYOBO", 1, 6, ""));

    [Theory]
    [InlineData("UPKIHON_IMAGE_9900000060_46_99A0000078_A2_20261027101500_001.jpg")]
    [InlineData("UPKIHON_IMAGE_9900000060_46_99A0000078_A2_20261027101501_0001.jpg")]
    [InlineData("UPKIHON_IMAGE_9900000060_46_99A0000078_A2_20261027101500_000a.jpg")]
    [InlineData("UPKIHON_IMAGE_9900000060_46_99A0000078_A2_20261027101500_0001.png")]
    public void 家族構成の画像の名前は決まっている(string name) =>
        Shows(FindingCodes.FamilyChartNameWrong, "UPKIHON 1:62", Samples.WithItem(Samples.Prevention, "UPKIHON", 1, 62, $"\"{name}\""));

    [Fact]
    public void 家族構成の画像の名前は大文字でもよい() =>
        Assert.Empty(FindingTests.Read(FindingTests.Replaced(Samples.Prevention, "UPKIHON", ".jpg", ".JPG")));

    [Fact]
    public void 二四〇〇は零時と読む()
    {
        var set = Samples.Read(Samples.WithItem(Samples.Actuals, "UPJSK", 1, 13, "2400"));

        Assert.Equal("UPJSK 1:13", FindingTests.Places(set.Findings, FindingCodes.TimeOf2400));
        Assert.Equal(TimeOnly.MinValue, set["UPJSK"]!.Records[0].Time("EndTime"));
    }

    private static void Shows(string code, string places, IEnumerable<RawFile> files) =>
        Assert.Equal(places, FindingTests.Places(FindingTests.Read([.. files]), code));
}
