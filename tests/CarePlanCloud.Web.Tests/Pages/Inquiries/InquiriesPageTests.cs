using Bunit;
using CarePlanCloud.Application;
using CarePlanCloud.Application.Inquiries;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Transfers.Importing;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Components.Layout;
using CarePlanCloud.Web.Components.Pages.Inquiries;
using CarePlanCloud.Web.Live;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Web.Tests.Pages.Inquiries;

/// <summary>The page of threads and the count in the top bar, before a database.</summary>
public sealed class InquiriesPageTests : PlannerDesk
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_question_that_arrives_is_counted_and_listed_when_the_bell_rings_and_read_when_opened()
    {
        var bell = Render<InquiryBell>(parameters => parameters.Add(p => p.Place, PlaceOf(Planner)));
        var page = Open(null);
        page.WaitForState(() => page.Markup.Contains("まだ照会はありません", StringComparison.Ordinal), Patience);
        await AskedAsync("中止ですか");
        Services.GetRequiredService<OfficeBell>().Ring(TestCare.Planner);
        bell.WaitForState(() => bell.Find("b").TextContent == "1", Patience);
        page.WaitForState(() => page.FindAll(".u.new").Count == 1, Patience);
        Assert.Contains("見本 太郎", page.Find(".u").TextContent, StringComparison.Ordinal);
        Assert.Contains("自分の番", page.Find(".u").TextContent, StringComparison.Ordinal);

        var thread = (await ThreadsAsync())[0].Id;
        page.Render(parameters => parameters.Add(p => p.Id, thread));
        page.WaitForState(() => page.FindAll(".posts .said").Count == 1, Patience);
        Assert.Contains("新しい", page.Find(".posts").TextContent, StringComparison.Ordinal);
        Services.GetRequiredService<OfficeBell>().Ring(TestCare.Planner);
        bell.WaitForState(() => bell.Find("b").TextContent == "0", Patience);
    }

    [Fact]
    public async Task What_was_typed_stays_while_the_partner_writes_and_goes_when_it_is_sent()
    {
        await AskedAsync("中止ですか");
        var page = Open((await ThreadsAsync())[0].Id);
        page.WaitForState(() => page.FindAll("#answer").Count == 1, Patience);
        page.Find("#answer").Input("はい、中止で");
        await AskedAsync("お返事をください");
        Services.GetRequiredService<OfficeBell>().Ring(TestCare.Planner);
        page.WaitForState(() => page.FindAll(".posts .said").Count == 2, Patience);
        Assert.Equal("はい、中止で", page.Find("#answer").GetAttribute("value"));
        page.Find("form.dock").Submit();
        page.WaitForState(() => page.FindAll(".posts .said").Count == 3 && (page.Find("#answer").GetAttribute("value") ?? "").Length == 0, Patience);
        Assert.Contains("相手の返事待ち", page.Find(".th").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_partner_outside_it_is_said_whose_words_are_noted()
    {
        var slip = await FirstSlipAsync();
        await Care.ScalarAsync<int>($"with x as (update schedules.service_line set service_office_number = '9970000601' where slip_id = '{slip.Id}' returning 1) select count(*)::int from x");
        var asked = await Care.Door.RunAsync<AskAboutDay, Guid>(Planner, use => use.RunAsync(
            new DayQuestion(slip.Id, slip.Lines[0].Id, 12, null, new InquiryWords("中止ですか", PostKind.Phone)), CancellationToken.None), Xunit.TestContext.Current.CancellationToken);
        var page = Open(asked.Value);
        page.WaitForState(() => page.FindAll("#answer").Count == 1, Patience);
        Assert.Contains("電話で聞いた", page.Find(".posts").TextContent, StringComparison.Ordinal);
        page.Find("#answer").Input("中止です");
        page.Find("form.dock").Submit();
        page.WaitForState(() => page.FindAll(".posts .said").Count == 2, Patience);
        Assert.Contains("電話で聞いた答え", page.FindAll(".posts li")[1].TextContent, StringComparison.Ordinal);
        Assert.Equal("theirs", page.FindAll(".posts li")[1].ClassName!.Trim());
    }

    private IRenderedComponent<InquiriesPage> Open(Guid? id) => Render<InquiriesPage>(parameters => parameters
        .AddCascadingValue(PlaceOf(Planner)).Add(p => p.OfficeNumber, TestCare.Planner).Add(p => p.Id, id));

    private async Task<IReadOnlyList<InquirySummary>> ThreadsAsync() =>
        (await Care.Door.RunAsync<ListInquiries, InquiryList>(Planner, use => use.RunAsync(new InquiryQuery(), CancellationToken.None))).Value.Rows;

    // As the home help office, about the same line each time: one thread.
    private async Task AskedAsync(string text)
    {
        var helper = await Care.AdminAsync(TestCare.HomeHelp);
        var slips = await SlipsOfAsync(helper);
        if (slips.Count == 0)
        {
            var unit = (await Care.ReceiveAsync(helper, Samples.Of(Samples.Slips)))[0];
            await Care.Door.RunAsync<ImportIncoming, ImportResult>(helper, use => use.RunAsync(unit.Id, CancellationToken.None));
            slips = await SlipsOfAsync(helper);
        }

        var asked = await Care.Door.RunAsync<AskAboutDay, Guid>(helper, use => use.RunAsync(
            new DayQuestion(slips.First(slip => slip.ClientName == "見本 太郎").Id, null, 12, null, new InquiryWords(text)), CancellationToken.None));
        Assert.True(asked.IsDone, asked.Refusal?.Message);
        await Care.RunWorkAsync();
    }

    private async Task<IReadOnlyList<SlipSummary>> SlipsOfAsync(Caller caller) =>
        (await Care.Door.RunAsync<ListSlips, IReadOnlyList<SlipSummary>>(caller, use => use.RunAsync(November, CancellationToken.None))).Value;
}
