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
    [InlineData("𠮷田")]
    [InlineData("剝離")]
    [InlineData("絵文字😀")]
    [InlineData("\uD842")]
    [InlineData("鐘\u0000")]
    [InlineData("葛\uDB40\uDD00")]
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
