using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Masters.Importing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Masters;

/// <summary>総合事業 単位数表マスタ, as towns write it.</summary>
public sealed class MunicipalImportTests : MasterTest
{
    [Fact]
    public async Task A_towns_table_counts_for_its_people()
    {
        await TakenAsync(MasterFiles.Cp932(
            MasterFiles.Municipal("A22411", "訪問型独自サービスⅠ", "01176", "03", "3", price: "1042", benefit: "90"),
            MasterFiles.Municipal("A42001", "訪問型定額サービス", "401", "01", "3", fee: "414")));
        var row = (await CodeAsync("A22411", November, MasterFiles.Town))!;
        Assert.Equal(
            ("訪問型独自サービスⅠ", 1176, "1月", true, 1176, 10.42m, 90, ServiceCodeSource.Municipal),
            (row.Name, row.Units, row.UnitOfCount, row.InsideLimit, row.LimitUnits, row.UnitPrice, row.BenefitRatePercent, row.Source));
        Assert.Equal(414, (await CodeAsync("A42001", November, MasterFiles.Town))?.FixedFee);
        Assert.Null(await CodeAsync("A42001", November, "990028"));
        Assert.Null(await CodeAsync("A42001", November, MasterFiles.Town, HomeHelp));
    }

    public static TheoryData<string, byte[]> Spellings => new()
    {
        { "no heading, CP932", MasterFiles.Cp932(MasterFiles.Municipal("A29901", "見本", "268")) },
        { "UTF-8 with mark", [0xEF, 0xBB, 0xBF, .. MasterFiles.Utf8(MasterFiles.Municipal("A29901", "見本", "268"))] },
        { "heading", MasterFiles.Cp932("保険者番号,種類,項目,開始,終了,名称,単位数,算定単位,制限,期間,限度額,単価,給付率,定額", MasterFiles.Municipal("A29901", "見本", "268")) },
        { "zeros in front", MasterFiles.Cp932(MasterFiles.Municipal("A29901", "見本", "00268", "01", "03")) },
        { "full width and padding", MasterFiles.Cp932(MasterFiles.Municipal("A29901", "見本　　　　　　", "２６８", inside: "３").Replace("990010", "９９００１０", StringComparison.Ordinal)) },
        { "quotes", MasterFiles.Cp932("\"" + MasterFiles.Municipal("A29901", "見本", "268").Replace(",", "\",\"", StringComparison.Ordinal) + "\"") },
        { "19 columns", MasterFiles.Utf8(string.Join(',', MasterFiles.Municipal("A29901", "見本", "268").Split(',').Take(19))) },
        { "other open end", MasterFiles.Utf8(MasterFiles.Municipal("A29901", "見本", "268", to: "299912")) },
        { "tabs", MasterFiles.Cp932(MasterFiles.Municipal("A29901", "見本", "268").Replace(',', '\t')) },
    };

    [Theory]
    [MemberData(nameof(Spellings))]
    public async Task However_it_is_written_it_says_the_same(string how, byte[] file)
    {
        await TakenAsync(file);
        var row = (await CodeAsync("A29901", November, MasterFiles.Town))!;
        Assert.True(("見本", 268, "1回", true, (DateOnly?)null) == (row.Name, row.Units, row.UnitOfCount, row.InsideLimit, row.ValidTo), how);
    }

    [Fact]
    public async Task Each_period_of_a_code_counts_for_its_months()
    {
        await TakenAsync(MasterFiles.Cp932(
            MasterFiles.Municipal("A29901", "見本", "266", from: "202404", to: "202605"), MasterFiles.Municipal("A29901", "見本", "268", from: "202606")));
        Assert.Equal(266, (await CodeAsync("A29901", June.Previous, MasterFiles.Town))?.Units);
        Assert.Equal(268, (await CodeAsync("A29901", June, MasterFiles.Town))?.Units);
    }

    [Fact]
    public async Task An_area_add_on_flagged_inside_the_limit_is_put_right_and_told()
    {
        var file = MasterFiles.Cp932(
            MasterFiles.Municipal("A29901", "見本", "268"), MasterFiles.Municipal("A28000", "訪問型独自サービス特別地域加算", "15", "3", "3"),
            MasterFiles.Municipal("A26275", "訪問型独自サービス処遇改善加算Ⅰ", "245", "3", "0"));
        var finding = (await LookAsync(file)).Value.Findings.Single(finding => finding.Severity == MasterSeverity.Warning);
        Assert.Equal((2, "11列目 限度額管理対象区分"), (finding.Row, finding.Column));
        await TakenAsync(file);
        var row = (await CodeAsync("A28000", November, MasterFiles.Town))!;
        Assert.Equal((false, 150, null), (row.InsideLimit, row.RatePerThousand, row.Units));
        Assert.Equal(245, (await CodeAsync("A26275", November, MasterFiles.Town))?.RatePerThousand);
    }

    [Fact]
    public async Task Bad_rows_are_told_with_row_and_column_and_left_out()
    {
        var preview = (await LookAsync(MasterFiles.Cp932(
            MasterFiles.Municipal("A29901", "見本", "268"), MasterFiles.Municipal("A29902", "見本", "二百"),
            MasterFiles.Municipal("A29903", "見本", "268", from: "202613"), MasterFiles.Municipal("A2?904", "見本", "268"), "990010,A2,9905,202604"))).Value;
        Assert.Equal(
            [(2, "7列目 単位数"), (3, "4・5列目 適用年月"), (4, "2・3列目 サービスコード"), (5, "行")],
            preview.Findings.Select(finding => (finding.Row, finding.Column)));
        Assert.Equal((1, 4), (preview.Added, preview.Errors));
    }

    [Fact]
    public async Task A_code_the_town_dropped_ends_when_the_newest_rows_begin()
    {
        await TakenAsync(MasterFiles.Cp932(MasterFiles.Municipal("A29901", "見本", "268"), MasterFiles.Municipal("A29902", "やめる見本", "300")));
        var preview = (await LookAsync(MasterFiles.Cp932(MasterFiles.Municipal("A29901", "見本", "270", from: "202610")))).Value;
        Assert.Equal((1, "A29902 やめる見本"), (preview.Ended, preview.Changes.Single(change => change.Kind == MasterChangeKind.Ended).Title));
        await TakenAsync(MasterFiles.Cp932(MasterFiles.Municipal("A29901", "見本", "270", from: "202610")));
        Assert.Null(await CodeAsync("A29902", November, MasterFiles.Town));
        Assert.NotNull(await CodeAsync("A29902", June, MasterFiles.Town));
    }

    public static TheoryData<string, byte[]> Unreadable => new()
    {
        { "master_file_empty", [] },
        { "master_file_no_table", "%PDF-1.7 なにか"u8.ToArray() },
        { "master_file_no_table", [1, 0, 0, 0, 2, 0, 3] },
        { "master_file_old_excel", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] },
        { "master_file_broken_excel", "PK\u0003\u0004 not a workbook"u8.ToArray() },
        { "master_file_unknown", MasterFiles.Cp932("あ,い,う", "1,2,3") },
        { "master_file_unknown", MasterFiles.Utf8("\"開いたままの引用符,1,2\n3,4,5") },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public Task What_is_no_such_table_is_refused_in_words(string code, byte[] file) => IsRefusedAsync(code, file);

    // Not a row of the theory: before any test runs, xUnit spells every row's values out, and these would fill the memory.
    [Fact]
    public Task More_than_twenty_million_bytes_are_refused_in_words() => IsRefusedAsync("master_file_too_large", new byte[20_000_001]);

    [Fact]
    public async Task A_workbook_of_very_many_parts_or_very_many_bytes_is_refused_in_words()
    {
        await IsRefusedAsync("master_file_too_large", MasterFiles.Parts(1_001, 1));
        await IsRefusedAsync("master_file_too_large", MasterFiles.Parts(1, 400_000_001));
        await IsRefusedAsync("master_file_broken_excel", MasterFiles.Parts(1_000, 1));
    }

    [Fact]
    public async Task Any_bytes_get_an_answer()
    {
        var random = new Random(20261123);
        var sound = MasterFiles.Cp932(MasterFiles.Municipal("A29901", "見本", "268"), MasterFiles.Municipal("A29902", "見本", "300"));
        var book = MasterFiles.National("令和8年6月施行", [11, 1111, "身体介護１", null, null, 250, "1回", null]);
        for (var round = 0; round < 120; round++)
        {
            var spoiled = (byte[])(round % 3 == 0 ? book : sound).Clone();
            for (var change = 0; change <= round % 7; change++)
            {
                spoiled[random.Next(spoiled.Length)] = (byte)random.Next(256);
            }

            var answer = await LookAsync(spoiled[..random.Next(1, spoiled.Length + 1)]);
            Assert.True(answer.IsDone || answer.Refusal is not null);
        }
    }

    private async Task IsRefusedAsync(string code, byte[] file)
    {
        var refusal = (await LookAsync(file)).Refusal!;
        Assert.Equal(code, refusal.Code);
        Assert.Equal(code, (await TakeAsync(file)).Refusal?.Code);
    }
}
