namespace CarePlanCloud.Exchange.Tests;

public sealed class SampleTests
{
    [Theory]
    [InlineData(Samples.Plan, UnitKind.Plan, "UP1KYO 3 UP2KYO 9 UP3KYO 14 UPHOSOKU 3")]
    [InlineData(Samples.Slips, UnitKind.Slip, "UPHOSOKU 3 UPPLAN 42 UPSIKYU 18")]
    [InlineData(Samples.Actuals, UnitKind.Actuals, "UPJSK 26")]
    [InlineData(Samples.Deletions, UnitKind.SlipDeletion, "DLTPLAN 1")]
    [InlineData(Samples.Deletions, UnitKind.PlanDeletion, "DLT1KYO 2")]
    [InlineData(Samples.Deletions, UnitKind.ActualsDeletion, "DLTJSK 1")]
    [InlineData(Samples.Prevention, UnitKind.PreventivePlan, "UPKIHON 1 UPKIHON_SUB1 3 UPKIHON_SUB2 2 UPYOBO 1 UPYOBO_SUB 3")]
    [InlineData(Samples.Prevention, UnitKind.Slip, "UPHOSOKU 1 UPPLAN 2 UPSIKYU 4")]
    [InlineData(Samples.Prevention, UnitKind.ClientProfileDeletion, "DLTKIHON 1")]
    [InlineData(Samples.Prevention, UnitKind.PreventivePlanDeletion, "DLTYOBO 1")]
    public void 見本は全行が指摘なしで読める(string folder, UnitKind kind, string rows)
    {
        var unit = Assert.Single(ExchangeFiles.Group(Samples.Load(folder)), unit => unit.Kind == kind);
        var set = ExchangeFiles.Read(unit);

        Assert.Equal("", Samples.Show(set.Findings));
        Assert.Equal(rows, string.Join(' ', set.Files.Select(file => $"{file.Name.RecordKind} {file.Records.Count}")));
        Assert.All(set.Files, file => Assert.Equal(0, file.RowsRefused));
    }

    [Fact]
    public void 家族構成の画像は利用者基本情報と一緒に届く()
    {
        var set = ExchangeFiles.Read(Assert.Single(ExchangeFiles.Group(Samples.Load(Samples.Prevention)), unit => unit.Kind == UnitKind.PreventivePlan));

        var (name, picture) = Assert.Single(set.Images);
        Assert.Equal("0001", name.ImageNumber);
        Assert.Equal(set["UPKIHON"]!.Records[0]["FamilyChartImageFileName"], name.ToString());
        Assert.Equal([0xFF, 0xD8, 0xFF], picture.Content[..3].ToArray());
    }

    [Theory]
    [InlineData(Samples.Plan)]
    [InlineData(Samples.Slips)]
    [InlineData(Samples.Actuals)]
    [InlineData(Samples.Deletions)]
    [InlineData(Samples.Prevention)]
    public void 読んだ行を書き直すと同じバイトになる(string folder)
    {
        var files = Samples.Load(folder);
        foreach (var file in ExchangeFiles.Group(files).SelectMany(unit => ExchangeFiles.Read(unit).Files))
        {
            var written = ExchangeFiles.Write(file.Name, [.. file.Records.Select(Samples.Draft)]);

            Assert.Empty(written.Findings);
            Assert.Equal(files.Single(raw => raw.Name == file.Name.ToString()).Content.ToArray(), written.File!.Content.ToArray());
        }
    }

    [Fact]
    public void 値は列名でも項目番号でも型つきでも取り出せる()
    {
        var row = Samples.Read(Samples.Load(Samples.Slips))["UPPLAN"]!.Records[13];

        Assert.Equal("116269", row["ServiceCode"]);
        Assert.Equal("116269", row[15]);
        Assert.Equal(719, row.Integer("Units"));
        Assert.Equal(new DateOnly(2026, 11, 30), row.Date("ServiceDate"));
        Assert.Null(row.Time("StartTime"));
        Assert.Null(row.TextOrNull("TaisCode"));
        Assert.Equal(14, row.Line);
    }

    [Fact]
    public void 改行を含む文字も行番号は実際の行を指す()
    {
        var weekly = Samples.Read(Samples.Load(Samples.Plan))["UP3KYO"]!;

        Assert.Equal("福祉用具貸与\n短期入所（月４日）", weekly.Records[9]["NonWeeklyService"].ReplaceLineEndings("\n"));
        Assert.Equal(weekly.Records[9].Line + 2, weekly.Records[10].Line);
    }
}
