using CarePlanCloud.Application.Inquiries;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Inquiries;

/// <summary>Questions about transfers, and questions to partners who are not here.</summary>
public sealed class InquirySubjectTests : InquiryTest
{
    private const string Outside = "9970000601";

    [Fact]
    public async Task A_question_about_a_transfer_stands_with_it_in_both_offices()
    {
        var (outgoing, incoming) = await DeliveredAsync();
        var client = (await SlipOfAsync(Planner, Client)).Client.Id;
        var asked = await AskAsync(Planner, outgoing, "届いていますか", client);
        Assert.True(asked.IsDone, asked.Refusal?.Message);
        await Care.RunWorkAsync();
        var arrived = Assert.Single((await ListAsync(HomeHelp, transfer: incoming)).Rows);
        Assert.Equal(new InquiryTransfer(incoming, false, UnitKind.Slip), arrived.Transfer);
        Assert.Equal((InquirySubject.Transfer, Client), (arrived.Subject, arrived.InsuredNumber));
        Assert.Equal(new InquiryTransfer(outgoing, true, UnitKind.Slip), Assert.Single((await ListAsync(Planner, transfer: outgoing)).Rows).Transfer);

        // Asked from the other end about the same, it is the same thread.
        var there = (await SlipOfAsync(HomeHelp, Client)).Client.Id;
        Assert.Equal(arrived.Id, (await AskAsync(HomeHelp, incoming, "届きました", there)).Value);
        await Care.RunWorkAsync();
        Assert.Equal(["届いていますか", "届きました"], (await ThreadAsync(Planner, asked.Value)).Value.Posts.Select(post => post.Text));
    }

    [Fact]
    public async Task Only_somebody_in_the_unit_can_be_meant()
    {
        var (outgoing, _) = await DeliveredAsync();
        var stranger = await DatabaseClients.AddAsync(Care.Database, TestCare.Planner, "9900007777");
        Assert.Equal("inquiry_subject_not_found", (await AskAsync(Planner, outgoing, "?", stranger)).Refusal?.Code);
        Assert.Equal("inquiry_subject_not_found", (await AskAsync(Planner, Guid.NewGuid(), "?")).Refusal?.Code);
        Assert.Equal("inquiry_subject_not_found", (await AskAsync(DayCare, outgoing, "?")).Refusal?.Code);
    }

    [Fact]
    public async Task A_partner_outside_is_asked_by_phone_and_the_answer_is_noted()
    {
        var slip = await SlipOfAsync(Planner, Client);
        await Care.TamperAsync($"update schedules.service_line set service_office_number = '{Outside}' where slip_id = '{slip.Id}'");
        var line = slip.Lines[0].Id;
        Assert.Equal("inquiry_say_how", (await AskAsync(Planner, new DayQuestion(slip.Id, line, 12, null, new InquiryWords("中止ですか")))).Refusal?.Code);
        Assert.Equal("inquiry_say_how", (await AskAsync(Planner, new DayQuestion(slip.Id, line, 12, null, new InquiryWords("中止ですか", PostKind.Closed)))).Refusal?.Code);
        var asked = (await AskAsync(Planner, new DayQuestion(slip.Id, line, 12, null, new InquiryWords("中止ですか", PostKind.Phone)))).Value;
        Assert.Equal(InquiryTurn.Partner, (await ThreadAsync(Planner, asked)).Value.Summary.Turn);
        Assert.True((await AnswerAsync(Planner, asked, new InquiryAnswer(new InquiryWords("中止です", PostKind.Fax), FromPartner: true, " 例示 受子 "))).IsDone);
        var thread = (await ThreadAsync(Planner, asked)).Value;
        Assert.Equal(
            [(PostKind.Phone, TestCare.Planner, "例示 計子"), (PostKind.Fax, Outside, "例示 受子")],
            thread.Posts.Select(post => (post.Kind, post.OfficeNumber, post.AuthorName)));
        Assert.Equal((InquiryTurn.Own, 0, false), (thread.Summary.Turn, thread.Summary.Unread, thread.Summary.PartnerIsHere));
        Assert.True((await CloseAsync(Planner, asked)).IsDone);
        Assert.Equal(0L, await Care.CountAsync("exchange.signal where kind = 'posted'"));
    }

    [Fact]
    public async Task Nobody_puts_words_into_the_mouth_of_a_partner_who_is_here()
    {
        var asked = await AskAsync(HomeHelp, "中止ですか");
        Assert.Equal("inquiry_partner_is_here", (await AnswerAsync(HomeHelp, asked, new InquiryAnswer(new InquiryWords("はい", PostKind.Phone), FromPartner: true))).Refusal?.Code);
        Assert.Equal("inquiry_partner_is_here", (await AnswerAsync(HomeHelp, asked, new InquiryAnswer(new InquiryWords("はい"), FromPartner: true))).Refusal?.Code);
        Assert.Equal("inquiry_partner_is_here", (await AnswerAsync(HomeHelp, asked, new InquiryAnswer(new InquiryWords("電話しました", PostKind.Phone)))).Refusal?.Code);
    }

    private async Task<(Guid Outgoing, Guid Incoming)> DeliveredAsync()
    {
        var outgoing = (await RequestAsync(Planner, TestCare.HomeHelp, kind: UnitKind.Slip)).Value;
        await Care.RunWorkAsync();
        await SendAsync(Planner, outgoing);
        await Care.RunWorkAsync();
        return (outgoing, await Care.ScalarAsync<Guid>("select id from exchange.incoming where message_id = $1", outgoing));
    }
}
