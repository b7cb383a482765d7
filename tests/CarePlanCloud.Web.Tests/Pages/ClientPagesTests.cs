using CarePlanCloud.Application.Identity;
using Bunit;
using CarePlanCloud.Application;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Clients;
using CarePlanCloud.Domain.Offices;
using CarePlanCloud.Domain.Plans;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Components.Layout;
using CarePlanCloud.Web.Components.Pages.Clients;
using CarePlanCloud.Web.Components.Shared.Fields;
using CarePlanCloud.Web.Offices;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace CarePlanCloud.Web.Tests.Pages;

/// <summary>The client's page against a real database: nothing typed is lost, whatever the answer is.</summary>
public sealed class ClientPagesTests : BunitContext, IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private TestCare care = null!;
    private Caller caller = null!;
    private Guid taro;

    public async ValueTask InitializeAsync()
    {
        care = await TestCare.StartAsync();
        caller = await care.AdminAsync(TestCare.Planner);
        var listing = await care.Door.RunAsync<ListClients, ClientListing>(caller, use => use.RunAsync(new ClientQuery { Text = "9900000001" }, CancellationToken.None));
        taro = listing.Value.Rows[0].Id;
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddSingleton(care.Door);
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton<PageLoads>();
    }

    [Fact]
    public void What_was_typed_stays_when_it_is_refused_and_each_field_says_why()
    {
        var page = Open(null);
        page.Find("#c-insured").Change("12");
        page.Find("#c-birth").Change("平成33年1月1日");
        page.Find("form.basics").Submit();
        page.WaitForAssertion(() => Assert.Contains("日付が読めません", page.Find("#c-birth-said").TextContent, StringComparison.Ordinal), Patience);
        page.Find("#c-birth").Change("S16.5.6");
        page.Find("form.basics").Submit();
        page.WaitForAssertion(() => Assert.Contains("10桁", page.Find("#c-insured-said").TextContent, StringComparison.Ordinal), Patience);
        Assert.Equal(("12", "1941/05/06", "true"), (page.Find("#c-insured").GetAttribute("value"), page.Find("#c-birth").GetAttribute("value"), page.Find("#c-insured").GetAttribute("aria-invalid")));
    }

    [Fact]
    public void A_namesake_is_shown_with_the_birth_date_and_saved_as_another_person()
    {
        var page = Open(null);
        foreach (var (id, text) in new[] { ("c-insurer", "122192"), ("c-insured", "0000200001"), ("c-kana", "ミホン タロウ"), ("c-name", "見本 太郎"), ("c-birth", "S30.1.1"), ("c-sex", "1") })
        {
            page.Find($"#{id}").Change(text);
        }

        page.Find("form.basics").Submit();
        page.WaitForAssertion(() => Assert.Contains("1940/01/02（S15.1.2）生まれ", page.Find("section.same").TextContent, StringComparison.Ordinal), Patience);
        page.Find("section.same button").Click();
        var navigation = Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>();
        page.WaitForAssertion(() => Assert.Matches("/clients/[0-9a-f-]{36}", navigation.Uri), Patience);
    }

    [Fact]
    public async Task Who_was_overtaken_keeps_the_typing_and_can_read_again()
    {
        var page = Open(taro);
        page.WaitForElement("#c-note", Patience).Change("こちらの覚え書き");
        var view = (await care.Door.RunAsync<OpenClient, ClientView>(caller, use => use.RunAsync(taro, CancellationToken.None), Xunit.TestContext.Current.CancellationToken)).Value;
        await care.Door.RunAsync<SaveClient, ClientSaved>(
            caller, use => use.RunAsync(taro, view.Version, view.Values with { Note = "先の覚え書き" }, false, CancellationToken.None), Xunit.TestContext.Current.CancellationToken);
        page.Find("form.basics").Submit();
        page.WaitForAssertion(() => Assert.Contains("ほかの人が先に", page.Find("form.basics [role=alert]").TextContent, StringComparison.Ordinal), Patience);
        Assert.Equal("こちらの覚え書き", page.Find("#c-note").GetAttribute("value"));
        page.FindAll("form.basics button").Single(button => button.TextContent.Contains("読み直す", StringComparison.Ordinal)).Click();
        page.WaitForAssertion(() => Assert.Equal("先の覚え書き", page.Find("#c-note").GetAttribute("value")), Patience);
    }

    [Fact]
    public void A_change_of_level_ends_the_certification_before_on_request()
    {
        var page = Open(taro);
        page.WaitForElement("section.spans button[data-hotkey=F2]", Patience).Click();
        page.WaitForElement("#k-level", Patience).Change("23");
        page.Find("#k-from").Change("R8.11.15");
        page.Find("#k-to").Change("20280331");
        page.Find("form.editor").Submit();
        page.WaitForAssertion(() => Assert.Contains("要介護2 2026/04/01〜2028/03/31", page.Find("p.way").TextContent, StringComparison.Ordinal), Patience);
        page.Find("p.way button").Click();
        page.WaitForAssertion(() => Assert.Equal(
            ["要介護3 2026/11/15〜2028/03/31", "要介護2 2026/04/01〜2026/11/14"],
            page.FindAll("section[aria-labelledby=cert-title] tbody tr").Select(row => $"{row.QuerySelector("th")!.TextContent} {row.QuerySelector("td")!.TextContent}")), Patience);
    }

    [Fact]
    public void What_was_taken_out_comes_back()
    {
        var page = Open(taro);
        page.WaitForElement("section[aria-labelledby=cert-title] button[aria-label$=を外す]", Patience).Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("section[aria-labelledby=cert-title] tbody tr")), Patience);
        page.Find("p.undone button").Click();
        page.WaitForAssertion(() => Assert.Single(page.FindAll("section[aria-labelledby=cert-title] tbody tr")), Patience);
    }

    [Fact]
    public void Plans_and_forms_have_a_room_only_where_plans_are_made()
    {
        string[] Rooms(OfficeKind kind) => [.. Render<Rail>(parameters => parameters.Add(rail => rail.Place, Place(kind)).Add(rail => rail.Path, ""))
            .FindAll("a").Select(link => link.TextContent.Trim())];
        Assert.Equal(["ホーム", "利用者", "計画", "利用票", "送受信", "受信箱", "送信", "照会", "予実突合", "帳票", "連携先", "設定"], Rooms(OfficeKind.CareManagementOffice));
        Assert.Equal(["ホーム", "利用者", "訪問", "利用票", "送受信", "受信箱", "送信", "照会", "連携先", "設定"], Rooms(OfficeKind.ServiceOffice));
    }

    [Fact]
    public void A_cell_of_the_list_that_begins_like_a_formula_is_no_formula()
    {
        var row = new ClientSummary(
            Guid.Empty, "=HYPERLINK(\"x\")", "＠カナ", "", "122192", "0000000001", new DateOnly(1940, 1, 2), "1", ClientStatus.Paused, null, "", "22", "要介護2",
            CertificationStatus.Certified, null, ExpiryStage.Far, null);
        Assert.EndsWith(
            "\"'=HYPERLINK(\"\"x\"\")\",\"'＠カナ\",\"122192\",\"0000000001\",\"1940/01/02\",\"男\",\"休止\",\"要介護2\",\"\",\"\"\r\n",
            ClientsCsv.Write([row]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("21 15000、15 ８，０００", "21=15000 15=8000")]
    [InlineData("", "")]
    public void Kind_limits_are_read_from_one_line(string typed, string limits) =>
        Assert.Equal(limits, string.Join(' ', new CertificationForm { KindLimits = typed }.ToDraft().KindLimits.Select(limit => $"{limit.ServiceKind}={limit.Units}")));

    [Theory]
    [InlineData("21")]
    [InlineData("21 たくさん")]
    public void What_is_no_kind_limit_is_told(string typed) =>
        Assert.Equal("kind_limits", Assert.Single(new CertificationForm { KindLimits = typed }.Unreadable()).Field);

    [Theory]
    [InlineData("1941-11-23", 84)]
    [InlineData("1941-11-22", 85)]
    public void Somebody_is_a_year_older_on_the_birthday(string birth, int age) =>
        Assert.Equal(age, ClientWords.Age(DateOnly.ParseExact(birth, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), new DateOnly(2026, 11, 22)));

    public new async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await care.DisposeAsync();
    }

    private IRenderedComponent<ClientPage> Open(Guid? id) => Render<ClientPage>(parameters => parameters
        .AddCascadingValue(Place(OfficeKind.CareManagementOffice)).Add(page => page.Id, id));

    private OfficePlace Place(OfficeKind kind)
    {
        var office = new OfficeHeading(TestCare.Planner, "見本ケアプランセンター", "居宅介護支援");
        return new OfficePlace(new OfficeFrame(office, kind, [office], "例示 計子", Role.Administrator, caller), new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 22));
    }
}
