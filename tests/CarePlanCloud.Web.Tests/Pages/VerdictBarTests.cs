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
        var bar = Open(Of(UnitKind.SlipDeletion), new ImportPreview([Gone(ChangeLevel.Line), Gone(ChangeLevel.Day), Gone(ChangeLevel.Document)]));

        Assert.Contains("1名分", bar.Markup, StringComparison.Ordinal);
        Assert.Contains("予定 1日分・書類 1件が消えます", bar.Markup, StringComparison.Ordinal);
        Assert.Contains("を取り下げます。", bar.Markup, StringComparison.Ordinal);
        Assert.Contains("取下げを取り込む", bar.Find("button").TextContent, StringComparison.Ordinal);
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

    private IRenderedComponent<VerdictBar> Open(IncomingSummary unit, ImportPreview? preview)
    {
        var heading = new OfficeHeading("9970000029", "見本ヘルパーステーション", "訪問介護");
        var frame = new OfficeFrame(heading, OfficeKind.ServiceOffice, [heading], "見本 訪子", "管理者", new Caller.Nobody());
        return Render<VerdictBar>(parameters => parameters
            .Add(p => p.Unit, unit).Add(p => p.Preview, preview).Add(p => p.Place, new OfficePlace(frame, November, November)));
    }

    private static IncomingSummary Of(UnitKind kind) => new(
        Guid.NewGuid(), IncomingState.Checked, kind, true, IncomingChannel.Dropped, DateTimeOffset.UnixEpoch, "9970000011", "見本ケアプランセンター",
        November, "20261026090000", 1, 1, 1, 0, 0, 0, ["DLTPLAN.CSV"], null);
}
