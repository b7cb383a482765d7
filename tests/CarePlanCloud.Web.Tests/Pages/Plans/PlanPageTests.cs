using CarePlanCloud.Application.Identity;
using Bunit;
using CarePlanCloud.Application;
using CarePlanCloud.Application.Plans;
using CarePlanCloud.Domain.Offices;
using CarePlanCloud.Domain.Plans;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Components.Pages.Plans;
using CarePlanCloud.Web.Offices;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace CarePlanCloud.Web.Tests.Pages.Plans;

/// <summary>A plan on the screen: what is saved by itself, what two people write at once, what may only be looked at.</summary>
public sealed class PlanPageTests : BunitContext, IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private TestCare care = null!;
    private Caller caller = null!;
    private PlanSummary client = null!;

    public async ValueTask InitializeAsync()
    {
        care = await TestCare.StartAsync();
        caller = await care.AdminAsync(TestCare.Planner);
        client = (await care.Door.RunAsync<ListPlans, IReadOnlyList<PlanSummary>>(caller, use => use.RunAsync(CancellationToken.None))).Value
            .Single(plan => plan.InsuredNumber == "9900000001");
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddSingleton(care.Door);
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton<PageLoads>();
    }

    [Fact]
    public async Task What_is_typed_is_saved_without_being_asked()
    {
        var id = await DraftAsync();
        var page = Open(id);
        page.Find("#f-overall_policy").Input("書いたばかりの方針");
        page.WaitForState(() => page.Find(".saved").TextContent.Contains("保存しました", StringComparison.Ordinal), TimeSpan.FromSeconds(15));
        Assert.Equal("書いたばかりの方針", (await PlanAsync(id)).Forms.Overview.OverallPolicy);
    }

    [Fact]
    public async Task What_was_typed_last_is_saved_when_the_page_is_left()
    {
        var id = await DraftAsync();
        var page = Open(id);
        page.Find("#f-overall_policy").Input("去りぎわの方針");
        await page.InvokeAsync(page.Instance.Dispose);
        for (var tries = 0; tries < 100 && (await PlanAsync(id)).Forms.Overview.OverallPolicy != "去りぎわの方針"; tries++)
        {
            await Task.Delay(20, Xunit.TestContext.Current.CancellationToken);
        }

        Assert.Equal("去りぎわの方針", (await PlanAsync(id)).Forms.Overview.OverallPolicy);
    }

    [Fact]
    public async Task Two_people_in_one_draft_see_both_texts_and_choose()
    {
        var id = await DraftAsync();
        var page = Open(id);
        var other = await PlanAsync(id);
        await care.Door.RunAsync<SavePlanForms, PlanSaved>(caller, use => use.RunAsync(
            id, other.Version, other.Label.PlanDate, other.Forms with { Overview = other.Forms.Overview with { OverallPolicy = "相手の方針" } }, CancellationToken.None), Xunit.TestContext.Current.CancellationToken);
        page.Find("#f-overall_policy").Input("私の方針");
        page.WaitForState(() => page.FindAll("[role=alertdialog]").Count > 0, TimeSpan.FromSeconds(15));
        Assert.Contains("相手の方針", page.Find("[role=alertdialog]").TextContent, StringComparison.Ordinal);
        Assert.Contains("私の方針", page.Find("[role=alertdialog]").TextContent, StringComparison.Ordinal);
        page.FindAll("[role=alertdialog] button").Single(button => button.TextContent == "自分の内容にする").Click();
        page.WaitForState(() => page.Find(".saved").TextContent.Contains("保存しました", StringComparison.Ordinal), TimeSpan.FromSeconds(15));
        Assert.Equal("私の方針", (await PlanAsync(id)).Forms.Overview.OverallPolicy);
    }

    [Fact]
    public void A_received_plan_can_only_be_looked_at()
    {
        var page = Open(client.ReceivedId!.Value);
        Assert.Contains("取り込んだ計画です", page.Markup, StringComparison.Ordinal);
        Assert.True(page.Find("#f-overall_policy").HasAttribute("readonly"));
        Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent.Contains("同意を記録", StringComparison.Ordinal));
    }

    [Fact]
    public void A_plan_that_is_not_there_is_said_so()
    {
        var page = Open(Guid.NewGuid());
        Assert.Contains("この計画は見つかりません", page.Markup, StringComparison.Ordinal);
        Assert.Contains("計画の一覧へ", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_that_was_finished_in_the_browser_stands_in_the_table_and_a_period_is_written_our_way()
    {
        var page = Open(await DraftAsync(), sheet: 2);
        var sheet = page.FindComponent<NeedSheet>();
        await page.InvokeAsync(() => sheet.Instance.Take(new CellMessage(1, [new CellText("0.0.0.0", (int)NeedColumn.Need, "家で暮らしたい"), new CellText("0.0.0.0", (int)NeedColumn.Period, "8.12.1-9.5.31")], null)));
        Assert.Equal("家で暮らしたい", page.Find("[id='n-0.0.0.0-0']").TextContent);
        Assert.Equal("R8.12.1～R9.5.31", page.Find("[id='n-0.0.0.0-10']").TextContent);
    }

    [Fact]
    public async Task A_block_of_the_week_is_moved_and_copied_by_the_messages_of_the_browser()
    {
        var page = Open(await DraftAsync(), sheet: 3);
        var week = page.FindComponent<WeekSheet>();
        var id = Guid.Parse(page.FindAll("[data-day='3'] [data-block]").Single().GetAttribute("data-block")!);
        await page.InvokeAsync(() => week.Instance.MoveBlock(id, 5, 600));
        Assert.Contains("10:00～17:00", page.Find("[data-day='5'] [data-block]").TextContent, StringComparison.Ordinal);
        await page.InvokeAsync(() => week.Instance.ToggleCopy(id, 6));
        Assert.Single(page.FindAll("[data-day='6'] [data-block]"));
        await page.InvokeAsync(() => week.Instance.Undo());
        Assert.Empty(page.FindAll("[data-day='6'] [data-block]"));
    }

    public new async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await care.DisposeAsync();
    }

    private IRenderedComponent<PlanPage> Open(Guid id, int sheet = 1)
    {
        var here = new OfficeHeading(TestCare.Planner, "見本ケアプランセンター", "居宅介護支援");
        var frame = new OfficeFrame(here, OfficeKind.CareManagementOffice, [here], "例示 計子", Role.Administrator, caller);
        Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().NavigateTo($"o/{TestCare.Planner}/plans/{id}?sheet={sheet}");
        var page = Render<PlanPage>(parameters => parameters
            .AddCascadingValue(new OfficePlace(frame, new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 23)))
            .Add(p => p.OfficeNumber, TestCare.Planner).Add(p => p.Id, id));
        page.WaitForState(() => page.FindAll("h1").Count > 0, Limit);
        return page;
    }

    private async Task<Guid> DraftAsync() =>
        (await care.Door.RunAsync<StartPlan, PlanView>(caller, use => use.RunAsync(client.ClientId, client.ReceivedId, null, CancellationToken.None))).Value.Label.Id;

    private async Task<PlanView> PlanAsync(Guid id) =>
        (await care.Door.RunAsync<OpenPlan, PlanView>(caller, use => use.RunAsync(id, CancellationToken.None))).Value;
}
