using CarePlanCloud.Application.Inquiries;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Inquiries;

/// <summary>照会 between two offices that are here, and what a third one sees of it.</summary>
public sealed class InquiryTests : InquiryTest
{
    [Fact]
    public async Task A_question_about_a_day_is_answered_in_place()
    {
        var asked = await AskAsync(HomeHelp, " 11/12 の身体1は中止ですか ");
        Assert.Equal(InquiryTurn.Partner, (await ThreadAsync(HomeHelp, asked)).Value.Summary.Turn);
        await Care.RunWorkAsync();
        Assert.Equal((0, 1), (await UnreadAsync(HomeHelp), await UnreadAsync(Planner)));

        var arrived = Assert.Single((await ListAsync(Planner, InquiryFilter.Own)).Rows);
        var slip = await SlipOfAsync(Planner, Client);
        Assert.Equal(
            (TestCare.HomeHelp, slip.Client.Id, slip.Id, 12, "11/12 の身体1は中止ですか", InquiryTurn.Own),
            (arrived.PartnerOfficeNumber, arrived.ClientId!.Value, arrived.SlipId!.Value, arrived.Day!.Value, arrived.LastText, arrived.Turn));
        Assert.Contains("身体", arrived.ServiceName, StringComparison.Ordinal);
        Assert.Equal((1, 0), ((await ReadAsync(Planner, arrived.Id)).Value, await UnreadAsync(Planner)));

        Assert.True((await AnswerAsync(Planner, arrived.Id, "中止です。ご家族と外出されます。")).IsDone);
        await Care.RunWorkAsync();
        Assert.Equal((1, InquiryTurn.Own), (await UnreadAsync(HomeHelp), (await ThreadAsync(HomeHelp, asked)).Value.Summary.Turn));
        var (ours, theirs) = ((await ThreadAsync(HomeHelp, asked)).Value, (await ThreadAsync(Planner, arrived.Id)).Value);
        Assert.Equal(["11/12 の身体1は中止ですか", "中止です。ご家族と外出されます。"], ours.Posts.Select(post => post.Text));
        Assert.Equal(
            ours.Posts.Select(post => (post.Id, post.OfficeNumber, post.AuthorName, post.Text, post.WrittenAt)),
            theirs.Posts.Select(post => (post.Id, post.OfficeNumber, post.AuthorName, post.Text, post.WrittenAt)));
        Assert.Equal(["見本 訪子", "例示 計子"], ours.Posts.Select(post => post.AuthorName));
    }

    [Fact]
    public async Task A_third_office_sees_nothing_and_can_do_nothing()
    {
        var asked = await AskAsync(HomeHelp, "中止ですか");
        await Care.RunWorkAsync();
        var theirs = (await OnlyThreadAsync(Planner)).Summary.Id;
        Assert.Equal((0, 0), ((await ListAsync(DayCare, InquiryFilter.All)).All, await UnreadAsync(DayCare)));
        foreach (var id in new[] { asked, theirs })
        {
            Assert.Equal("inquiry_not_found", (await ThreadAsync(DayCare, id)).Refusal?.Code);
            Assert.Equal("inquiry_not_found", (await AnswerAsync(DayCare, id, "はい")).Refusal?.Code);
            Assert.Equal("inquiry_not_found", (await CloseAsync(DayCare, id)).Refusal?.Code);
            Assert.Equal("inquiry_not_found", (await ReopenAsync(DayCare, id)).Refusal?.Code);
            Assert.Equal("inquiry_not_found", (await ReadAsync(DayCare, id)).Refusal?.Code);
        }

        // Nor does each side's id open the other side's copy.
        Assert.Equal("inquiry_not_found", (await ThreadAsync(HomeHelp, theirs)).Refusal?.Code);
        Assert.Equal(0L, await Care.CountAsync($"inquiries.inquiry where tenant_id = '{await Care.TenantIdAsync(TestCare.DayCare)}'"));
        var slip = await SlipOfAsync(HomeHelp, Client);
        Assert.Equal("inquiry_subject_not_found", (await AskAsync(DayCare, new DayQuestion(slip.Id, null, 3, null, new InquiryWords("?")))).Refusal?.Code);
    }

    [Fact]
    public async Task Who_closes_it_closes_it_on_both_sides_and_a_new_post_opens_it_again()
    {
        var asked = await AskAsync(HomeHelp, "中止ですか");
        await Care.RunWorkAsync();
        var theirs = (await OnlyThreadAsync(Planner)).Summary.Id;
        await CloseAsync(Planner, theirs);
        await CloseAsync(Planner, theirs);
        await Care.RunWorkAsync();
        Assert.Equal(InquiryTurn.Closed, (await ThreadAsync(HomeHelp, asked)).Value.Summary.Turn);
        Assert.Equal((0, 0, 1), (await ListAsync(HomeHelp) is var list ? (list.Open, list.Own, list.All) : default));
        Assert.Equal(2, (await ThreadAsync(HomeHelp, asked)).Value.Posts.Count);

        await AnswerAsync(HomeHelp, asked, "もう一つ教えてください");
        await Care.RunWorkAsync();
        Assert.Equal(InquiryTurn.Own, (await ThreadAsync(Planner, theirs)).Value.Summary.Turn);
        await CloseAsync(HomeHelp, asked);
        await ReopenAsync(HomeHelp, asked);
        await Care.RunWorkAsync();
        Assert.Equal(InquiryTurn.Own, (await ThreadAsync(Planner, theirs)).Value.Summary.Turn);
    }

    [Fact]
    public async Task Asking_about_the_same_again_goes_on_in_the_open_thread()
    {
        var first = await AskAsync(HomeHelp, "中止ですか");
        Assert.Equal(first, await AskAsync(HomeHelp, "12日です"));
        Assert.NotEqual(first, await AskAsync(HomeHelp, "13日は", day: 13));
        await CloseAsync(HomeHelp, first);
        Assert.NotEqual(first, await AskAsync(HomeHelp, "やはり中止ですか"));
    }

    [Fact]
    public async Task Only_who_is_on_the_slip_can_be_asked()
    {
        var slip = await SlipOfAsync(Planner, Client);
        var words = new InquiryWords("?");
        Assert.Equal("inquiry_nobody_to_ask", (await AskAsync(Planner, new DayQuestion(slip.Id, null, 3, null, words))).Refusal?.Code);
        Assert.Equal("inquiry_nobody_to_ask", (await AskAsync(Planner, new DayQuestion(slip.Id, null, 3, TestCare.VisitingService, words))).Refusal?.Code);
        Assert.True((await AskAsync(Planner, new DayQuestion(slip.Id, null, null, TestCare.HomeHelp, words))).IsDone);
        Assert.Equal("day_outside_month", (await AskAsync(Planner, new DayQuestion(slip.Id, null, 31, TestCare.HomeHelp, words))).Refusal?.Code);
        Assert.Equal("inquiry_no_words", (await AskAsync(Planner, new DayQuestion(slip.Id, null, 3, TestCare.HomeHelp, new InquiryWords(" \n ")))).Refusal?.Code);
        Assert.Equal(
            "inquiry_no_words",
            (await AskAsync(Planner, new DayQuestion(slip.Id, null, 3, TestCare.HomeHelp, new InquiryWords(new string('あ', InquiryDesk.LongestText + 1))))).Refusal?.Code);
    }

    [Fact]
    public async Task A_service_office_always_asks_the_one_that_plans()
    {
        var slip = await SlipOfAsync(HomeHelp, Client);
        Assert.True((await AskAsync(HomeHelp, new DayQuestion(slip.Id, null, 3, TestCare.DayCare, new InquiryWords("?")))).IsDone);
        await Care.RunWorkAsync();
        Assert.Equal((1, 0), (await UnreadAsync(Planner), await UnreadAsync(DayCare)));
    }

    [Fact]
    public async Task The_open_threads_of_a_month_are_marked_where_they_belong()
    {
        await AskAsync(HomeHelp, "中止ですか");
        await Care.RunWorkAsync();
        var slip = await SlipOfAsync(Planner, Client);
        var line = slip.Lines.First(row => row.OfficeNumber == TestCare.HomeHelp && row.Time is not null);
        var mark = Assert.Single(await MarksAsync(slip.Id));
        Assert.Equal((12, line.ServiceCode, line.Time!.Start, InquiryTurn.Own), (mark.Day!.Value, mark.ServiceCode, mark.StartTime!.Value, mark.Turn));
        await CloseAsync(Planner, mark.InquiryId);
        Assert.Empty(await MarksAsync(slip.Id));
    }

    [Fact]
    public async Task Every_look_and_act_leaves_an_entry()
    {
        await AskAsync(HomeHelp, "中止ですか");
        await Care.RunWorkAsync();
        var theirs = (await OnlyThreadAsync(Planner)).Summary.Id;
        await ReadAsync(Planner, theirs);
        await AnswerAsync(Planner, theirs, "はい");
        await CloseAsync(Planner, theirs);
        await ReopenAsync(Planner, theirs);
        await AskAsync(Planner, "もう一つ", day: 14);
        var acts = await Care.WordsAsync($"select act from audit.entry where tenant_id = '{await Care.TenantIdAsync(TestCare.Planner)}' order by number");
        Assert.Equal(
            ["AcceptSignal", "ListInquiries", "OpenInquiry", "ReadInquiry", "AnswerInquiry", "CloseInquiry", "ReopenInquiry", "ListSlips", "OpenSlip", "AskAboutDay"],
            acts.TakeLast(10));
    }

    private async Task<IReadOnlyList<InquiryMark>> MarksAsync(Guid slipId) =>
        (await Care.Door.RunAsync<ListSlipInquiries, IReadOnlyList<InquiryMark>>(Planner, use => use.RunAsync(slipId, CancellationToken.None))).Value;
}
