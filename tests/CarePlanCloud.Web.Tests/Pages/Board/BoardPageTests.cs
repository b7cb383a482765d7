using AngleSharp.Dom;
using Bunit;
using CarePlanCloud.Application.Transfers.Sending;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Components.Pages.Board;
using CarePlanCloud.Web.Live;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Web.Tests.Pages.Board;

/// <summary>The board of November as a care manager uses it: nothing has been sent yet.</summary>
public sealed class BoardPageTests : PlannerDesk
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public void Each_partner_stands_with_its_rows_and_their_next_act()
    {
        var page = Open();
        Assert.Contains(page.FindAll("tr.g"), head => head.TextContent.Contains("見本ヘルパーステーション", StringComparison.Ordinal));
        var row = Row(page, "見本 太郎");
        Assert.Equal("作成して送信：見本 太郎", row.QuerySelector(".do button")!.GetAttribute("aria-label"));
        Assert.Equal(["作成 自分の番", "検証 まだ", "送信 まだ", "配信 まだ", "開封 まだ", "取込 まだ"], row.QuerySelectorAll(".stp .sr").Select(step => step.TextContent.Trim()));
    }

    [Fact]
    public void What_is_typed_narrows_by_number_and_name()
    {
        var page = Open();
        page.Find("input[type=search]").Input("9900000002");
        page.WaitForAssertion(() => Assert.All(page.FindAll("tr.r .nm"), name => Assert.Equal("見本 花子", name.TextContent)), Patience);
        page.Find("input[type=search]").Input("どこにもない");
        page.WaitForAssertion(() => Assert.Contains("当てはまるものはありません", page.Markup, StringComparison.Ordinal), Patience);
    }

    [Fact]
    public void An_office_folds_to_one_line_and_unfolds()
    {
        var page = Open();
        var rows = page.FindAll("tr.r[data-partner='9970000029']").Count;
        Assert.True(rows > 0);
        page.Find("tr.g[data-head='9970000029'] .tg").Click();
        page.WaitForState(() => page.FindAll("tr.r[data-partner='9970000029']").Count == 0, Patience);
        page.Find("tr.g[data-head='9970000029'] .tg").Click();
        page.WaitForState(() => page.FindAll("tr.r[data-partner='9970000029']").Count == rows, Patience);
    }

    [Fact]
    public async Task Marked_rows_are_sent_together_and_the_board_moves_when_the_bell_rings()
    {
        var page = Open();
        foreach (var name in new[] { "見本 太郎", "見本 花子" })
        {
            await Row(page, name).QuerySelector("input[type=checkbox]")!.ChangeAsync(new() { Value = true });
        }

        await page.FindAll(".foot button").Single(button => button.TextContent == "2件まとめて送信").ClickAsync(new());
        page.WaitForState(() => page.Find(".done").TextContent == "送信を始めました。", Patience);
        Assert.Equal(2, await Care.ScalarAsync<long>("select count(*) from exchange.outgoing_client c join exchange.outgoing o on o.id = c.outgoing_id where o.kind = 'slip' and o.send_when_valid"));

        await Care.RunWorkAsync();
        Services.GetRequiredService<OfficeBell>().Ring(TestCare.Planner);
        page.WaitForState(() => Row(page, "見本 太郎").TextContent.Contains("相手の開封待ち", StringComparison.Ordinal), Patience);
        Assert.Contains("催促する", Row(page, "見本 太郎").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reminder_is_written_down_with_its_day()
    {
        await Care.Door.RunAsync<RequestOutgoing, IReadOnlyList<Guid>>(
            Planner, use => use.RunAsync(new OutgoingOrder(UnitKind.Slip, November, TestCare.HomeHelp, SendWhenValid: true), CancellationToken.None),
            Xunit.TestContext.Current.CancellationToken);
        await Care.RunWorkAsync();
        var page = Open();
        _ = Row(page, "見本 太郎").QuerySelector(".do button")!.ClickAsync(new());
        Dialogs.WaitForState(() => Dialogs.FindAll("#note-words").Count > 0, Patience);
        Dialogs.Find("#note-words").Input("電話 手本さん");
        await Dialogs.Find("#note-form").SubmitAsync();
        page.WaitForState(() => Row(page, "見本 太郎").TextContent.Contains("手本さん", StringComparison.Ordinal), Patience);
        Assert.Contains("もう一度催促", Row(page, "見本 太郎").TextContent, StringComparison.Ordinal);
    }

    private static IElement Row(IRenderedComponent<BoardPage> page, string name) =>
        page.FindAll("tr.r[data-partner='9970000029']").First(row =>
            row.QuerySelector(".nm")!.TextContent == name && row.QuerySelector(".w")!.TextContent.StartsWith("提供票", StringComparison.Ordinal));

    private IRenderedComponent<BoardPage> Open()
    {
        JSInterop.SetupModule("./Components/Pages/Board/BoardPage.razor.js").Mode = JSRuntimeMode.Loose;
        var page = Render<BoardPage>(parameters => parameters.AddCascadingValue(PlaceOf(Planner)).Add(p => p.OfficeNumber, TestCare.Planner));
        page.WaitForState(() => page.FindAll("tr.r").Count > 0, Patience);
        return page;
    }
}
