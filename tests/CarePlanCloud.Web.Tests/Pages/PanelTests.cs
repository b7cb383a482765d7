using Bunit;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Transfers.Importing;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Exchange;
using CarePlanCloud.Web.Components.Layout;
using CarePlanCloud.Web.Components.Pages.Inbox;
using CarePlanCloud.Web.Components.Shared.Findings;
using CarePlanCloud.Web.Components.Pages.Slips;
using Xunit;
using static CarePlanCloud.Web.Tests.Pages.SlipSamples;

namespace CarePlanCloud.Web.Tests.Pages;

/// <summary>What the panels say and hand on.</summary>
public sealed class PanelTests : BunitContext
{
    public PanelTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact]
    public void The_conflict_panel_shows_both_values_and_hands_on_the_choice()
    {
        var visit = Visit();
        var sheet = new SlipSheet(Of(visit));
        var conflict = new CellConflict(visit.Id, 2, new CellValue(2), new CellValue(0), "見本 訪子", null);
        sheet.Mark([conflict]);
        CellConflict? mine = null;

        var panel = Render<ConflictPanel>(parameters => parameters.Add(p => p.Sheet, sheet).Add(p => p.OnMine, chosen => mine = chosen));
        panel.Find("[aria-label='自分の値にする 2日（月）']").Click();

        Assert.Contains("2回", panel.Markup, StringComparison.Ordinal);
        Assert.Contains("見本 訪子", panel.Markup, StringComparison.Ordinal);
        Assert.Contains("0（行わなかった）", panel.Markup, StringComparison.Ordinal);
        Assert.Same(conflict, mine);
    }

    [Fact]
    public void Without_a_conflict_there_is_no_panel() =>
        Assert.Empty(Render<ConflictPanel>(parameters => parameters.Add(p => p.Sheet, new SlipSheet(Of(Visit())))).Markup.Trim());

    [Fact]
    public void Findings_stand_errors_first_with_place_value_mend_and_rule()
    {
        Finding[] findings =
        [
            new("CPX-R001", Severity.Repaired, "UPJSK_202611.CSV", 38, 12, "提供開始時刻", "9:00", "R50", "時刻を直しました。", "元のファイルは保存してあります。"),
            new("CPC-T006", Severity.Error, "UPJSK_202611.CSV", 207, 3, "被保険者番号", "*******650", "R15", "利用者がいません。", "番号を確かめてください。"),
        ];

        var rows = Render<FindingsTable>(parameters => parameters.Add(p => p.Findings, findings)).FindAll("tbody tr");

        Assert.Equal(2, rows.Count);
        foreach (var part in (string[])["エラー", "UPJSK", "207", "被保険者番号", "利用者がいません。", "*******650", "番号を確かめてください。", "CPC-T006・R15"])
        {
            Assert.Contains(part, rows[0].TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Equal_days_of_a_line_share_a_row_of_the_preview()
    {
        ImportChange On(int day) => new(ChangeKind.New, ChangeLevel.Day, "見本 太郎", "9900000001", day, "身体介護1", null, "1回", null);
        ImportChange client = new(ChangeKind.New, ChangeLevel.Client, "見本 太郎", "9900000001", null, "利用者", null, "見本 太郎", null);

        var rows = PreviewRow.Of([client, On(2), On(3), On(4), On(9)], new ServiceMonth(2026, 11));

        Assert.Equal(["", "2〜4・9日（4日分）"], rows.Select(row => row.Day));
        Assert.Equal([true, false], rows.Select(row => row.StartsClient));
    }

    [Theory]
    [InlineData("0930", "09:30")]
    [InlineData("930", "09:30")]
    [InlineData("９：３０", "09:30")]
    [InlineData("2460", null)]
    public void A_time_is_read_as_typed_on_the_ten_key_pad(string typed, string? time) =>
        Assert.Equal(time, TypedTime.Read(typed)?.ToString("HH:mm", null));

    [Fact]
    public void The_words_of_the_server_are_shown_when_an_upload_is_refused()
    {
        Assert.Equal("上限の 20 MB を超えています。", InboxDrop.Read(413, """{"detail":"上限の 20 MB を超えています。"}""", 1).Problem);
        Assert.NotNull(InboxDrop.Read(0, "", 1).Problem);
        Assert.True(InboxDrop.Read(202, """{"items":[{"id":"0190a6b0-0000-7000-8000-000000000001","duplicate":true}]}""", 1).Items[0].Duplicate);
    }

    [Theory]
    [InlineData("＝1+1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠SUM")]
    [InlineData("\n=1")]
    [InlineData("\0=1")]
    public void So_is_one_in_full_width_or_behind_a_sign_nobody_sees(string name)
    {
        var slip = new SlipSummary(Guid.NewGuid(), Guid.NewGuid(), name, "", "", "9900000001", "要介護2", "", 1, 2, 0, 2, 0);

        Assert.Contains($"\"'{name}\",", SlipsCsv.Write([slip]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?month=2026-10", "2026-10-01")]
    [InlineData("?month=0001-01", "2026-11-01")]
    [InlineData("?month=9999-12", "2026-11-01")]
    [InlineData("?month=", "2026-11-01")]
    public void A_month_beside_which_there_is_no_other_is_none(string query, string month) =>
        Assert.Equal(month, OfficeLayout.MonthOf(query, new DateOnly(2026, 11, 23)).ToString("yyyy-MM-dd", null));

    [Fact]
    public void The_units_of_a_month_are_those_of_its_days()
    {
        // R62: the units may stand on one day only.
        var monthly = Visit(planned: [Mark(2) with { Units = 1000 }, Mark(5) with { Units = 0 }]);

        Assert.Equal(1000, Assert.Single(SlipTotals.ByKind([monthly])).Planned.Units);
        Assert.Equal(600, Assert.Single(SlipTotals.ByKind([Chair(new DayMark(1, 1, null, 600), new DayMark(2, 1, null, 600))])).Actual.Units);
    }

    [Fact]
    public void A_cell_of_the_list_that_begins_like_a_formula_is_defused()
    {
        var slip = new SlipSummary(Guid.NewGuid(), Guid.NewGuid(), "=1+1", "カナ\"", "", "9900000001", "要介護2", "", 1, 2, 0, 2, 0);

        Assert.Contains("\"'=1+1\",\"カナ\"\"\",", SlipsCsv.Write([slip]), StringComparison.Ordinal);
    }
}
