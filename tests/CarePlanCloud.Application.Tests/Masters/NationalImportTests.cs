using System.Text;
using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Masters.Importing;
using CarePlanCloud.Domain.Calendar;
using Xunit;

namespace CarePlanCloud.Application.Tests.Masters;

/// <summary>The official table: what is read, what would change, and what months it counts for.</summary>
public sealed class NationalImportTests : MasterTest
{
    // 身体介護１ goes up, a code of letters, a lost zero, a rate in words, a reduction, an 介護予防 row of another kind.
    private static readonly byte[] File = MasterFiles.National(
        "介護給付費単位数等サービスコード表（令和8年6月施行）",
        [11, 1111, "身体介護１", "20分以上30分未満", null, 250, "1回につき", null],
        [null, "1B40", "身体４・特", "所要時間", null, 812, null, null],
        [null, 12, "見本の短い番号", null, null, "1,234", null, null],
        [null, 6275, "訪問介護処遇改善加算Ⅰ１", "所定単位数の 270/1000 加算", null, null, "1月につき", null],
        [null, 4114, "訪問介護同一建物減算１", "所定単位数の10%減算", null, null, null, null],
        [null, null, "（注）これは表の説明です。", null, null, null, null, null],
        [15, 3698, "通所介護Ⅲ53", "大規模型", null, 830, "1回につき", 900]);

    private static readonly MasterReadingOptions KeepMissing = new(EndMissing: false);

    [Fact]
    public async Task Every_code_is_read_whatever_its_cells_look_like()
    {
        await TakenAsync(File, KeepMissing);
        var words = new StringBuilder();
        foreach (var code in new[] { "111111", "111B40", "110012", "116275", "114114", "153698" })
        {
            var row = (await CodeAsync(code, June))!;
            words.Append(System.Globalization.CultureInfo.InvariantCulture, $"{code} {row.Name} {row.Units}/{row.UnitOfCount}/{row.RatePerThousand}/{row.InsideLimit}/{row.LimitUnits}\n");
        }

        Assert.Equal(
            """
            111111 身体介護１ 250/1回//True/250
            111B40 身体４・特 812/1回//True/812
            110012 見本の短い番号 1234/1回//True/1234
            116275 訪問介護処遇改善加算Ⅰ１ /1月/270/False/
            114114 訪問介護同一建物減算１ /1月/-100/False/
            153698 通所介護Ⅲ53 830/1回//True/900

            """.ReplaceLineEndings("\n"),
            words.ToString());
    }

    [Fact]
    public async Task The_preview_tells_what_changes_cell_by_cell_and_writes_nothing()
    {
        var preview = (await LookAsync(File, KeepMissing)).Value;
        Assert.Equal((MasterKind.NationalServiceCodes, new DateOnly(2026, 6, 1)), (preview.Kind, preview.Start));
        var change = preview.Changes.Single(change => change.Title.StartsWith("111111", StringComparison.Ordinal));
        Assert.Contains(new MasterCellChange("単位数", "244", "250"), change.Cells);
        Assert.Equal((MasterChangeKind.Changed, 5), (change.Kind, change.Row));
        Assert.Contains(preview.Changes, row => row is { Kind: MasterChangeKind.Added } && row.Title.StartsWith("111B40", StringComparison.Ordinal));
        Assert.Equal((244, ServiceCodeSource.BuiltIn), await StandsAsync(June));
    }

    [Fact]
    public async Task The_table_counts_from_its_month_on()
    {
        await TakenAsync(File, KeepMissing);
        Assert.Equal((250, ServiceCodeSource.National), await StandsAsync(June));
        Assert.Equal((244, ServiceCodeSource.BuiltIn), await StandsAsync(June.Previous));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        await TakenAsync(File);
        var again = (await TakeAsync(File)).Value;
        Assert.Equal((null, 0, 0, 0, 6), (again.Id, again.Added, again.Changed, again.Ended, again.Same));
    }

    [Fact]
    public async Task What_the_table_no_longer_has_ends_the_day_before()
    {
        var preview = (await LookAsync(File)).Value;
        await TakenAsync(File);
        Assert.True(preview.Ended > 100);
        Assert.Null(await CodeAsync("111211", June));
        Assert.Equal(387, (await CodeAsync("111211", June.Previous))?.Units);
        Assert.True(await HasAnyAsync("21"));
    }

    [Fact]
    public async Task A_later_table_ends_the_earlier_ones_rows_and_old_months_stay()
    {
        await TakenAsync(File, KeepMissing);
        await TakenAsync(MasterFiles.National("令和9年4月施行", [11, 1111, "身体介護１", null, null, 260, "1回につき", null]), KeepMissing);
        Assert.Equal(260, (await CodeAsync("111111", new ServiceMonth(2027, 4)))?.Units);
        Assert.Equal((250, new DateOnly(2027, 3, 31)), ((await CodeAsync("111111", June))!.Units, (await CodeAsync("111111", June))!.ValidTo));
    }

    [Fact]
    public async Task Without_a_month_it_asks_for_one()
    {
        var silent = MasterFiles.National("サービスコード表", [11, 1111, "身体介護１", null, null, 250, "1回", null]);
        Assert.Equal("master_start_month_missing", (await LookAsync(silent)).Refusal?.Code);
        Assert.Equal(1, (await LookAsync(silent, new MasterReadingOptions(June, EndMissing: false))).Value.Changed);
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_is_told_with_row_and_column_and_left_out()
    {
        var preview = (await LookAsync(MasterFiles.National(
            "令和8年6月施行", [11, 1111, "身体介護１", null, null, "24四", "1回", null], [null, 1211, null, null, null, 387, null, null],
            [null, 1311, "身体介護３", null, null, 570, null, null]), KeepMissing)).Value;
        Assert.Equal([(5, "合成単位数"), (6, "サービス内容略称")], preview.Findings.Select(finding => (finding.Row, finding.Column)));
        Assert.Equal((2, 1), (preview.Errors, preview.Changed));
    }

    [Fact]
    public async Task A_csv_of_the_same_table_is_read_as_well()
    {
        var file = MasterFiles.Cp932("令和8年6月施行,,,,", "種類,項目,サービス内容略称,合成単位数,算定単位", "11,1111,身体介護１,250,1回につき", ",\"1211\",身体介護２,387,");
        var preview = (await LookAsync(file, KeepMissing)).Value;
        Assert.Equal((1, 1, 0), (preview.Changed, preview.Same, preview.Errors));
    }

    [Fact]
    public async Task Taking_back_brings_the_old_table_again()
    {
        var first = await TakenAsync(File);
        var second = await TakenAsync(MasterFiles.National("令和8年6月施行", [11, 1111, "身体介護１", null, null, 999, "1回につき", null]), KeepMissing);
        Assert.Equal("master_import_not_last", (await UndoAsync(first)).Refusal?.Code);
        Assert.True((await UndoAsync(second)).IsDone);
        Assert.Equal((250, ServiceCodeSource.National), await StandsAsync(June));
        Assert.Equal("master_import_undone", (await UndoAsync(second)).Refusal?.Code);
        Assert.True((await UndoAsync(first)).IsDone);
        Assert.Equal((244, ServiceCodeSource.BuiltIn), await StandsAsync(June));
        Assert.Equal(0L, await Care.ScalarAsync<long>("select count(*) from masters.office_service_code"));
    }

    [Fact]
    public async Task Another_office_sees_and_takes_back_nothing()
    {
        var id = await TakenAsync(File);
        Assert.Equal((244, ServiceCodeSource.BuiltIn), await StandsAsync(June, HomeHelp));
        var other = await Care.Door.RunAsync<UndoMasterImport, MasterUndoResult>(HomeHelp, use => use.RunAsync(id, CancellationToken.None));
        Assert.Equal("master_import_not_found", other.Refusal?.Code);
    }

    [Fact]
    public async Task Twenty_thousand_rows_are_taken_in_within_seconds()
    {
        var rows = Enumerable.Range(0, 20_000).Select(number =>
            (object?[])[11 + (number / 10_000), (number % 10_000).ToString("0000", null), $"見本{number}", null, null, 100 + (number % 900), "1回につき", null]);
        var file = MasterFiles.National("令和8年6月施行", [.. rows]);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(20_000, (await TakeAsync(file, KeepMissing)).Value is { } result ? result.Added + result.Changed : 0);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed}");
        TestContext.Current.TestOutputHelper?.WriteLine($"20,000 rows: {watch.ElapsedMilliseconds} ms");
    }

    private async Task<(int?, ServiceCodeSource)> StandsAsync(ServiceMonth month, Caller? caller = null)
    {
        var row = (await CodeAsync("111111", month, caller: caller))!;
        return (row.Units, row.Source);
    }

    private async Task<bool> HasAnyAsync(string kind) =>
        (await Care.Door.RunAsync<FindServiceCodes, IReadOnlyList<ServiceCodeInForce>>(
            Planner, use => use.RunAsync(June, null, kind, "", CancellationToken.None))).Value.Count > 0;
}
