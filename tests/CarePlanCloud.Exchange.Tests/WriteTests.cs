using CarePlanCloud.Exchange.Text;

namespace CarePlanCloud.Exchange.Tests;

public sealed class WriteTests
{
    private static readonly FileName Name = new("UPJSK", "202611", "9970000029", "11", "9970000011", "43", "20261201170000");

    [Fact]
    public void 下書きは決まった形のバイトになる()
    {
        var result = ExchangeFiles.Write(Name, [Draft("例示, \"計子\"\n次の行")]);

        Assert.Empty(result.Findings);
        Assert.Equal(
            "202407,990011,9900000001,20261201,202611,9970000011,\"例示, \"\"計子\"\"\n次の行\",244,,20261102,,0900,0930,1,111111,,,,,9970000029,,,0,9970000029,\r\n",
            Ms932.Decode(result.File!.Content.Span));
        Assert.Equal(Name.ToString(), result.File.Name);
        Assert.Empty(Samples.Read([result.File]).Findings);
    }

    [Theory]
    [InlineData("絵文字😀")]
    [InlineData("\uD842")]
    [InlineData("鐘\u0000")]
    [InlineData("か\u309A")]
    public void 使えない文字があれば書かずに項目と文字を示す(string text)
    {
        var result = ExchangeFiles.Write(Name, [Draft("例示"), Draft(text)]);

        Assert.Null(result.File);
        Assert.All(result.Findings, finding => Assert.Equal((FindingCodes.NotInMs932, 2, 7), (finding.Code, finding.Line, finding.ItemNumber)));
        Assert.NotEmpty(result.Findings);
    }

    [Fact]
    public void 決まった置き換えは報告して書く()
    {
        var result = ExchangeFiles.Write(Name, [Draft("9〜10時")]);

        Assert.Equal((FindingCodes.Substituted, Severity.Repaired), (Assert.Single(result.Findings).Code, result.Findings[0].Severity));
        Assert.Contains("9～10時", Ms932.Decode(result.File!.Content.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void 使えない文字は項目ごとに一度ずつ_その項目の何文字目かを一から数えて示す()
    {
        var result = ExchangeFiles.Write(Name, [Draft("𠮷田😀と😀と🎉").Set("ServiceOfficeName", "😀")]);

        Assert.Equal(
            [(7, "「😀」（U+1F600）はケアプランデータ連携で使えない文字です（この項目の3文字目）。"),
             (7, "「🎉」（U+1F389）はケアプランデータ連携で使えない文字です（この項目の7文字目）。"),
             (21, "「😀」（U+1F600）はケアプランデータ連携で使えない文字です（この項目の1文字目）。")],
            result.Findings.Where(finding => finding.Code == FindingCodes.NotInMs932).Select(finding => (finding.ItemNumber!.Value, finding.Message)));
    }

    [Theory]
    [InlineData("𠮷田", "吉田", "「𠮷」を「吉」に置き換えて書き出しました（異体字）。")]
    [InlineData("葛\U000E0100城", "葛城", "「U+E0100」を「（なし）」に置き換えて書き出しました（異体字セレクタ）。")]
    [InlineData("a\u00A0b", "a b", "「U+00A0」を「U+0020」に置き換えて書き出しました（空白）。")]
    [InlineData("か\u3099が", "がが", "「U+304B U+3099」を「が」に置き換えて書き出しました（結合文字）。")]
    [InlineData("㋿8年", "令和8年", "「㋿」を「令和」に置き換えて書き出しました（元号）。")]
    public void 置き換えは何をなぜ変えたかを示す(string text, string expected, string message)
    {
        var result = ExchangeFiles.Write(Name, [Draft(text)]);

        Assert.Equal((FindingCodes.Substituted, message), (Assert.Single(result.Findings).Code, result.Findings[0].Message));
        Assert.Equal(expected, Assert.Single(Samples.Read([result.File!])["UPJSK"]!.Records)["CareManagerName"]);
    }

    [Fact]
    public void 半角カタカナは全角にして一度だけ報告する()
    {
        var result = ExchangeFiles.Write(Name, [Draft("ﾐﾎﾝ ﾊﾟｰﾂ")]);

        Assert.Equal((FindingCodes.HalfWidthKana, 7), (Assert.Single(result.Findings).Code, result.Findings[0].ItemNumber));
        Assert.Contains("\"ミホン パーツ\"", Ms932.Decode(result.File!.Content.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void 人ごとの指定はその行だけに効き_ファイルの指定と表より先に使う()
    {
        var options = new WriteOptions { Replacements = new Dictionary<string, string> { ["𠮷"] = "よし", ["例示"] = "手本" } };
        var result = ExchangeFiles.Write(Name, [Draft("𠮷田例示"), Draft("𠮷田例示").Replace("𠮷", "芳").Replace("例示", "見本")], options);
        var names = Samples.Read([result.File!])["UPJSK"]!.Records.Select(record => record["CareManagerName"]);

        Assert.Equal(["よし田手本", "芳田見本"], names);
        Assert.All(result.Findings, finding => Assert.Contains("事業所の指定", finding.Message, StringComparison.Ordinal));
        Assert.Equal([1, 1, 2, 2], result.Findings.Select(finding => finding.Line));

        // What an office chose may be a name.
        Assert.DoesNotContain(result.Findings, finding => finding.Message.Contains("見本", StringComparison.Ordinal));
    }

    [Fact]
    public void 指定は文字の項目だけに効く()
    {
        var result = ExchangeFiles.Write(Name, [Draft("9階").Replace("9", "九")]);

        Assert.Single(result.Findings);
        Assert.Equal("9970000029", Assert.Single(Samples.Read([result.File!])["UPJSK"]!.Records)["ServiceOfficeNumber"]);
    }

    [Fact]
    public void 送信単位を組み立てるときも指定は効く()
    {
        var (receiver, sender) = (new OfficeAddress("9970000011", "43"), new OfficeAddress("9970000029", "11"));
        var request = new UnitRequest(sender, receiver, new DateTime(2026, 12, 1, 17, 0, 0), [Draft("𠮷田"), Draft("𠮷田").Set("ServiceDate", "20261103").Replace("𠮷", "芳")])
        {
            Options = new WriteOptions { Replacements = new Dictionary<string, string> { ["𠮷"] = "よし" } },
        };
        var unit = Assert.Single(ExchangeFiles.Compose(request).Units);

        Assert.Equal(["よし田", "芳田"], ExchangeFiles.Read(unit)["UPJSK"]!.Records.Select(record => record["CareManagerName"]));
    }

    [Fact]
    public void 空の文字を置き換える指定はプログラムの誤り()
    {
        Assert.Throws<ArgumentException>(() => Draft("").Replace("", "x"));
        Assert.Throws<ArgumentException>(() => new WriteOptions { Replacements = new Dictionary<string, string> { [""] = "x" } });
    }

    [Theory]
    [InlineData("ServiceDate", "20261131", FindingCodes.NotDate)]
    [InlineData("ServiceDate", "", FindingCodes.RequiredEmpty)]
    [InlineData("CareManagementOfficeNumber", "", FindingCodes.RequiredEmptyUncertain)]
    [InlineData("Units", "1,000", FindingCodes.NotInteger)]
    [InlineData("Over30Days", "", FindingCodes.RequiredEmpty)]
    [InlineData("CsvVersion", "202410", FindingCodes.VersionUnknown)]
    public void 正しくない項目があれば書かない(string column, string value, string code)
    {
        var result = ExchangeFiles.Write(Name, [Draft("例示").Set(column, value)]);

        Assert.Null(result.File);
        Assert.Equal((code, Severity.Error), (Assert.Single(result.Findings).Code, result.Findings[0].Severity));
    }

    [Fact]
    public void 日付を入れれば_年月の項目には年月が入る()
    {
        var day = new DateOnly(2026, 11, 2);

        Assert.Equal("202611", new RecordDraft("UPPLAN").Set("ServiceMonth", day).Items[4]);
        Assert.Equal("202611", new RecordDraft("UPHOSOKU").Set("ServiceMonth", day).Items[62]);
        Assert.Equal("20261102", new RecordDraft("UPHOSOKU").Set("PlanDate", day).Items[3]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("111")]
    public void 四点一の形でないファイル名では書かない(string kind)
    {
        var result = ExchangeFiles.Write(Name with { SenderServiceKind = kind, ReceiverServiceKind = kind }, [Draft("例示")]);

        Assert.Null(result.File);
        Assert.Equal((FindingCodes.NameMalformed, Severity.Error), (Assert.Single(result.Findings).Code, result.Findings[0].Severity));
    }

    [Fact]
    public void 種類の違う下書きや空のファイルは書かない()
    {
        Assert.Contains(ExchangeFiles.Write(Name, [new RecordDraft("UPSIKYU")]).Findings, finding => finding.Code == FindingCodes.KindMismatch);
        Assert.Contains(ExchangeFiles.Write(Name, []).Findings, finding => finding.Code == FindingCodes.NothingToWrite);
        Assert.Contains(ExchangeFiles.Write(Name with { ServiceMonth = "202613" }, [Draft("例示")]).Findings, finding => finding.Code == FindingCodes.NameMonthInvalid);
    }

    private static RecordDraft Draft(string careManager) => new RecordDraft("UPJSK")
        .Set("InsurerNumber", "990011").Set("InsuredNumber", "9900000001")
        .Set("CreatedDate", new DateOnly(2026, 12, 1)).Set("ServiceMonth", new DateOnly(2026, 11, 1))
        .Set("CareManagementOfficeNumber", "9970000011").Set("CareManagerName", careManager)
        .Set("Units", 244).Set("ServiceDate", new DateOnly(2026, 11, 2))
        .Set("StartTime", new TimeOnly(9, 0)).Set("EndTime", new TimeOnly(9, 30)).Set("Count", 1)
        .Set("ServiceCode", "111111").Set("ServiceOfficeNumber", "9970000029").Set("Over30Days", "0").Set("UpdatingOfficeNumber", "9970000029");
}
