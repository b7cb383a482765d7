namespace CarePlanCloud.Exchange.Tests;

/// <summary>Every repair of an item: what the file says, what the record says, and what is told about it.</summary>
public sealed class ItemRepairTests
{
    /// <summary>Kind of file, row, item, what stands in the file, what is read, the codes told in their order.</summary>
    public static TheoryData<string, int, int, string, string, string[]> Repairs => new()
    {
        { "UPPLAN", 1, 1, "２０２４０７", "202407", [FindingCodes.HalfWidthRead] },
        { "UPPLAN", 1, 1, " 202407", "202407", [FindingCodes.SpacesRemoved] },
        { "UPPLAN", 1, 2, "９９００１１", "990011", [FindingCodes.HalfWidthRead] },
        { "UPPLAN", 1, 2, "　990011\t", "990011", [FindingCodes.SpacesRemoved] },
        { "UPPLAN", 1, 2, "　９９００１１", "990011", [FindingCodes.SpacesRemoved, FindingCodes.HalfWidthRead] },
        { "UPPLAN", 1, 2, "11011", "011011", [FindingCodes.LeadingZerosRead] },
        { "UPPLAN", 1, 3, "9900001", "0009900001", [FindingCodes.LeadingZerosRead] },
        { "UPHOSOKU", 3, 3, "h990000003", "H990000003", [FindingCodes.UpperCaseRead] },
        { "UPHOSOKU", 3, 3, "ｈ990000003", "H990000003", [FindingCodes.HalfWidthRead, FindingCodes.UpperCaseRead] },
        { "UPPLAN", 1, 4, "2026/10/25", "20261025", [FindingCodes.DateFormRead] },
        { "UPPLAN", 1, 4, "2026-10-25", "20261025", [FindingCodes.DateFormRead] },
        { "UPPLAN", 1, 4, "2026.10.5", "20261005", [FindingCodes.DateFormRead] },
        { "UPPLAN", 1, 4, "2026年10月5日", "20261005", [FindingCodes.DateFormRead] },
        { "UPPLAN", 1, 4, "２０２６／１０／５", "20261005", [FindingCodes.HalfWidthRead, FindingCodes.DateFormRead] },
        { "UPPLAN", 1, 10, "2026/11/2 0:00", "20261102", [FindingCodes.DateFormRead] },
        { "UPPLAN", 1, 10, "2026-11-02 00:00:00", "20261102", [FindingCodes.DateFormRead] },
        { "UPPLAN", 1, 5, "2026/11", "202611", [FindingCodes.DateFormRead] },
        { "UPPLAN", 1, 5, "2026年11月", "202611", [FindingCodes.DateFormRead] },
        { "UPPLAN", 1, 5, "2026/11/1", "202611", [FindingCodes.DateFormRead] },
        { "UPHOSOKU", 1, 4, "0", "00000000", [FindingCodes.LeadingZerosRead] },
        { "UPPLAN", 1, 12, "9:00", "0900", [FindingCodes.TimeFormRead] },
        { "UPPLAN", 1, 12, "09:00:00", "0900", [FindingCodes.TimeFormRead] },
        { "UPPLAN", 1, 12, "9時00分", "0900", [FindingCodes.TimeFormRead] },
        { "UPPLAN", 1, 12, "900", "0900", [FindingCodes.LeadingZerosRead] },
        { "UPPLAN", 1, 8, "２４４", "244", [FindingCodes.HalfWidthRead] },
        { "UPPLAN", 1, 8, "\"1,244\"", "1244", [FindingCodes.QuotedNonText, FindingCodes.ThousandsRead] },
        { "UPPLAN", 1, 8, "\"244\"", "244", [FindingCodes.QuotedNonText] },
        { "UPPLAN", 1, 7, "例示 計子", "例示 計子", [FindingCodes.TextUnquoted] },
        { "UPPLAN", 1, 14, " 1 ", "1", [FindingCodes.SpacesRemoved] },
        { "UPPLAN", 1, 22, " ", "", [FindingCodes.SpacesRemoved] },
        { "UPPLAN", 1, 25, "　", "", [FindingCodes.SpacesRemoved] },
        { "UPPLAN", 1, 17, "Ａー１２", "A-12", [FindingCodes.HalfWidthRead] },
        { "UPPLAN", 1, 20, "110000029", "0110000029", [FindingCodes.LeadingZerosRead] },
        { "UPPLAN", 1, 20, "99a0000078", "99A0000078", [FindingCodes.UpperCaseRead] },
        { "UPSIKYU", 4, 9, "11aaaa", "11AAAA", [FindingCodes.UpperCaseRead] },
        { "UPSIKYU", 4, 23, "10.0", "10.00", [FindingCodes.DecimalZerosRead] },
        { "UPSIKYU", 4, 23, "10", "10.00", [FindingCodes.DecimalZerosRead] },
        { "UPHOSOKU", 1, 9, "9990001", "999-0001", [FindingCodes.PostalHyphenRead] },
        { "UPHOSOKU", 1, 9, "〒９９９－０００１", "999-0001", [FindingCodes.HalfWidthRead, FindingCodes.PostalHyphenRead] },
        { "UPHOSOKU", 1, 9, "〒999-0001", "999-0001", [FindingCodes.PostalHyphenRead] },
        { "UPHOSOKU", 1, 9, "600001", "060-0001", [FindingCodes.LeadingZerosRead, FindingCodes.PostalHyphenRead] },
        { "UPHOSOKU", 1, 9, "999ー0001", "999-0001", [FindingCodes.HalfWidthRead] },
        { "UPHOSOKU", 1, 12, "０００ー００００ー0001", "000-0000-0001", [FindingCodes.HalfWidthRead] },
        { "UPHOSOKU", 1, 12, "000―0000‐0001", "000-0000-0001", [FindingCodes.HalfWidthRead] },
        { "UPHOSOKU", 1, 12, "　000-0000-0001 ", "000-0000-0001", [FindingCodes.SpacesRemoved] },
        { "UPHOSOKU", 1, 18, "6", "06", [FindingCodes.LeadingZerosRead] },
    };

    [Theory]
    [MemberData(nameof(Repairs))]
    public void 確かな値に直して_行と項目と直し方を伝える(string kind, int row, int item, string verbatim, string read, string[] codes)
    {
        var (value, told) = Read(kind, row, item, verbatim);

        Assert.Equal(read, value);
        Assert.Equal(codes, told.Select(finding => finding.Code));
        Assert.All(told, finding => Assert.Equal(Severity.Repaired, finding.Severity));
    }

    /// <summary>What looks like one of the repairs but could mean several things, or nothing.</summary>
    public static TheoryData<string, int, int, string, string> Refusals => new()
    {
        { "UPPLAN", 1, 2, "9900", FindingCodes.NotFullDigits },
        { "UPPLAN", 1, 2, "99O011", FindingCodes.NotFullDigits },
        { "UPPLAN", 1, 3, "900001", FindingCodes.NotInsuredNumber },
        { "UPPLAN", 1, 3, "H90000003", FindingCodes.NotInsuredNumber },
        { "UPPLAN", 1, 20, "97000029", FindingCodes.NotOfficeNumber },
        { "UPPLAN", 1, 15, "11111", FindingCodes.NotServiceCode },
        { "UPHOSOKU", 2, 20, "2", FindingCodes.NotServiceKind },
        { "UPPLAN", 1, 4, "26/10/25", FindingCodes.NotDate },
        { "UPPLAN", 1, 4, "10/25/2026", FindingCodes.NotDate },
        { "UPPLAN", 1, 4, "2026/2/30", FindingCodes.NotDate },
        { "UPPLAN", 1, 4, "2026/10-25", FindingCodes.NotDate },
        { "UPPLAN", 1, 4, "2026/10/25 9:30", FindingCodes.NotDate },
        { "UPPLAN", 1, 4, "2026102", FindingCodes.NotDate },
        { "UPPLAN", 1, 5, "2026/11/2", FindingCodes.NotMonth },
        { "UPPLAN", 1, 5, "2026/13", FindingCodes.NotMonth },
        { "UPPLAN", 1, 5, "20261", FindingCodes.NotMonth },
        { "UPPLAN", 1, 12, "30", FindingCodes.NotTime },
        { "UPPLAN", 1, 12, "25:00", FindingCodes.NotTime },
        { "UPPLAN", 1, 12, "960", FindingCodes.NotTime },
        { "UPPLAN", 1, 12, "9:3", FindingCodes.NotTime },
        { "UPPLAN", 1, 8, "+244", FindingCodes.NotInteger },
        { "UPPLAN", 1, 8, "\"12,44\"", FindingCodes.NotInteger },
        { "UPPLAN", 1, 8, "\"1,244,000\"", FindingCodes.NotInteger },
        { "UPPLAN", 1, 8, "2 44", FindingCodes.NotInteger },
        { "UPPLAN", 1, 23, "01", FindingCodes.NotInCodes },
        { "UPHOSOKU", 1, 18, "7", FindingCodes.NotInCodes },
        { "UPHOSOKU", 1, 9, "99901", FindingCodes.NotPostalCode },
        { "UPHOSOKU", 1, 9, "9990-001", FindingCodes.NotPostalCode },
        { "UPHOSOKU", 1, 9, "9-9-90001", FindingCodes.NotPostalCode },
        { "UPSIKYU", 4, 23, "1000", FindingCodes.NotUnitPrice },
        { "UPSIKYU", 4, 34, "999999999", FindingCodes.ConstantWrong },
        { "UPPLAN", 1, 10, "R8.11.2", FindingCodes.EraDate },
        { "UPPLAN", 1, 10, "令和8年11月2日", FindingCodes.EraDate },
        { "UPPLAN", 1, 10, "令和元年5月1日", FindingCodes.EraDate },
        { "UPPLAN", 1, 5, "Ｒ８．１１", FindingCodes.EraDate },
        { "UPPLAN", 1, 20, "9.97E+09", FindingCodes.ExcelRoundedNumber },
        { "UPPLAN", 1, 3, "1E+10", FindingCodes.ExcelRoundedNumber },
        { "UPPLAN", 1, 17, "1.2E+11", FindingCodes.ExcelRoundedNumber },
        { "UPPLAN", 1, 11, "1.11E+30", FindingCodes.ExcelRoundedNumber },
        { "UPHOSOKU", 1, 12, "3.12E+08", FindingCodes.ExcelRoundedNumber },
        { "UPPLAN", 1, 10, "########", FindingCodes.ExcelErrorWord },
        { "UPPLAN", 1, 2, "#N/A", FindingCodes.ExcelErrorWord },
        { "UPPLAN", 1, 7, "\"#NAME?\"", FindingCodes.ExcelErrorWord },
        { "UPPLAN", 1, 21, "\"#####\"", FindingCodes.ExcelErrorWord },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void 不確かな値は直さず_ファイルの値のまま指摘する(string kind, int row, int item, string verbatim, string code)
    {
        var (value, told) = Read(kind, row, item, verbatim);

        Assert.Equal(verbatim.Trim('"'), value);
        Assert.Contains(told, finding => finding.Code == code && finding.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("\"#1 入浴\"")]
    [InlineData("\"##\"")]
    [InlineData("\"　字下げ \"")]
    [InlineData("\"１E+11\"")]
    [InlineData("\"９:３０ー\"")]
    public void 自由な文字は何も変えない(string verbatim)
    {
        var (value, told) = Read("UPPLAN", 1, 7, verbatim);

        Assert.Equal((verbatim.Trim('"'), 0), (value, told.Count));
    }

    [Fact]
    public void 直した値も指摘では伏せる()
    {
        var finding = Assert.Single(Read("UPPLAN", 1, 20, "997000002９").Told);

        Assert.Equal("○○", finding.Value);
        Assert.Equal("9********3", Assert.Single(Read("UPHOSOKU", 3, 3, "\"9900000003\"").Told).Value);
    }

    [Fact]
    public void 同じ値が続いても_直した行は一行ずつ伝える()
    {
        var set = Samples.Read(Samples.WithText(Samples.Actuals, "UPJSK", text => text.Replace(",202611,", ",2026/11,", StringComparison.Ordinal)));

        Assert.Equal(Enumerable.Range(1, 26), set.Findings.Where(finding => finding.Code == FindingCodes.DateFormRead).Select(finding => finding.Line!.Value));
        Assert.All(set["UPJSK"]!.Records, record => Assert.Equal("202611", record["ServiceMonth"]));
    }

    private static (string Value, List<Finding> Told) Read(string kind, int row, int item, string verbatim)
    {
        var set = Samples.Read(Samples.WithItem(Samples.Slips, kind, row, item, verbatim));
        var record = set[kind]!.Records[row - 1];
        var file = set[kind]!.Name.ToString();
        return (record[item], [.. set.Findings.Where(finding => finding.File == file && finding.Line == record.Line && finding.ItemNumber == item && finding.Code.StartsWith("CPX-R", StringComparison.Ordinal) is false)]);
    }
}
