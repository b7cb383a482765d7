using CarePlanCloud.Application.Identity;
using Bunit;
using CarePlanCloud.Application;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Importing;
using CarePlanCloud.Domain.Offices;
using CarePlanCloud.Exchange;
using CarePlanCloud.Web.Components.Pages;
using CarePlanCloud.Web.Components.Pages.Inbox;
using CarePlanCloud.Web.Offices;
using Xunit;

namespace CarePlanCloud.Web.Tests.Pages;

/// <summary>What the bar under an entry says and offers.</summary>
public sealed class VerdictBarTests : BunitContext
{
    private static readonly DateOnly November = new(2026, 11, 1);

    [Fact]
    public void A_kind_nobody_takes_in_yet_is_called_sound_and_says_what_to_do_instead()
    {
        var bar = Open(Of(UnitKind.PreventivePlan) with { CanBeImported = false }, null);

        Assert.Contains("まだここでは取り込めません", bar.Markup, StringComparison.Ordinal);
        Assert.Contains("介護ソフトで取り込んでください", bar.Markup, StringComparison.Ordinal);
        Assert.Contains("/files", Assert.Single(bar.FindAll("a")).GetAttribute("href"), StringComparison.Ordinal);
        Assert.Empty(bar.FindAll("button"));
    }

    [Fact]
    public void A_withdrawal_says_what_will_be_gone()
    {
        ImportChange Gone(ChangeLevel level) => new(ChangeKind.Removed, level, "見本 太郎", "9900000001", null, "身体介護1", "予定 1日", null, null);
        var bar = Open(Of(UnitKind.SlipDeletion), new ImportPreview([Gone(ChangeLevel.Line), Gone(ChangeLevel.Day), Gone(ChangeLevel.Document)]) { People = [Person(ClientStanding.Ready)] });

        Assert.Contains("1名分", bar.Markup, StringComparison.Ordinal);
        Assert.Contains("予定 1日分・書類 1件が消えます", bar.Markup, StringComparison.Ordinal);
        Assert.Contains("を取り下げます。", bar.Markup, StringComparison.Ordinal);
        Assert.Contains("取下げを取り込む", bar.Find("button.main").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_month_of_another_year_is_named_with_its_year()
    {
        var imported = Of(UnitKind.Slip) with { State = IncomingState.Imported };
        Assert.Contains("　11月の利用票をひらく", $"　{Open(imported, null).Find("a").TextContent}", StringComparison.Ordinal);
        Assert.Contains("2025年11月の利用票をひらく", Open(imported with { ServiceMonth = November.AddYears(-1) }, null).Find("a").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_has_a_word_of_its_own() =>
        Assert.Equal(
            Enum.GetValues<UnitKind>().Length, Enum.GetValues<UnitKind>().Select(kind => Said.Paper(kind, OfficeKind.ServiceOffice)).Distinct().Count());

    [Fact]
    public void Whoever_waits_is_counted_beside_those_who_go_in()
    {
        var bar = Open(Of(UnitKind.Actuals), new ImportPreview([]) { People = [.. Enumerable.Repeat(Person(ClientStanding.Ready), 23), Person(ClientStanding.Unknown)] });

        Assert.Contains("23名を取り込み、1名は確認待ちに残します。", bar.Find("p").TextContent, StringComparison.Ordinal);
        Assert.Contains("23名分を取り込む", bar.Find("button[data-hotkey=F9]").TextContent, StringComparison.Ordinal);
        Assert.Contains("差し戻す", bar.Find("button[data-hotkey=KeyM]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_can_go_in_the_bar_says_what_to_do_first()
    {
        var bar = Open(Of(UnitKind.Actuals), new ImportPreview([]) { People = [Person(ClientStanding.Unknown)] });

        Assert.Contains("いま取り込める方がいません", bar.Markup, StringComparison.Ordinal);
        Assert.True(bar.Find("button[data-hotkey=F9]").HasAttribute("disabled"));
    }

    [Theory]
    [InlineData(IncomingState.Outdated, "新しいファイルを取り込み済み", "KeyM")]
    [InlineData(IncomingState.Returned, "日付がちがいます", null)]
    [InlineData(IncomingState.Withdrawn, "送信元が取り下げました", null)]
    [InlineData(IncomingState.Imported, "取込済", "Ctrl+KeyZ")]
    public void Each_state_says_its_words_and_offers_what_can_be_done(IncomingState state, string words, string? hotkey)
    {
        var bar = Open(Of(UnitKind.Actuals) with { State = state, ReturnReason = "日付がちがいます" }, null);

        Assert.Contains(words, bar.Markup, StringComparison.Ordinal);
        Assert.Equal(hotkey is null ? [] : [hotkey], bar.FindAll("button").Select(button => button.GetAttribute("data-hotkey")));
    }

    private static IncomingPerson Person(ClientStanding standing) =>
        new("990011", "9900000001", "見本 太郎", "", null, standing, "", null, false, false, []);

    private IRenderedComponent<VerdictBar> Open(IncomingSummary unit, ImportPreview? preview)
    {
        var heading = new OfficeHeading("9970000029", "見本ヘルパーステーション", "訪問介護");
        var frame = new OfficeFrame(heading, OfficeKind.ServiceOffice, [heading], "見本 訪子", Role.Administrator, new Caller.Nobody());
        return Render<VerdictBar>(parameters => parameters
            .Add(p => p.Unit, unit).Add(p => p.Preview, preview).Add(p => p.Place, new OfficePlace(frame, November, November)));
    }

    private static IncomingSummary Of(UnitKind kind) => new(
        Guid.NewGuid(), IncomingState.Checked, kind, true, IncomingChannel.Dropped, DateTimeOffset.UnixEpoch, "9970000011", "見本ケアプランセンター",
        November, "20261026090000", 1, 1, 1, 0, 0, 0, ["DLTPLAN.CSV"], null, "", 0);
}
