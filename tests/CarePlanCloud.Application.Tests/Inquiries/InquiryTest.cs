using CarePlanCloud.Application.Inquiries;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Inquiries;

/// <summary>A planner and a home help office that hold the same three clients; the use cases of questions as intentions.</summary>
public abstract class InquiryTest : CareTest
{
    protected const string Client = "9900000001";

    protected override async Task ArrangeAsync() => await TakeOverAsync(HomeHelp, Samples.Of(Samples.Slips));

    protected Task<Outcome<Guid>> AskAsync(Caller caller, DayQuestion question) =>
        Care.Door.RunAsync<AskAboutDay, Guid>(caller, use => use.RunAsync(question, CancellationToken.None));

    protected Task<Outcome<Guid>> AskAsync(Caller caller, Guid transfer, string text, Guid? client = null) =>
        Care.Door.RunAsync<AskAboutTransfer, Guid>(caller, use => use.RunAsync(new TransferQuestion(transfer, client, new InquiryWords(text)), CancellationToken.None));

    /// <summary>Asks about a line of the home help office.</summary>
    protected async Task<Guid> AskAsync(Caller caller, string text, int? day = 12)
    {
        var slip = await SlipOfAsync(caller, Client);
        var line = slip.Lines.First(row => row.OfficeNumber == TestCare.HomeHelp && row.Time is not null);
        var asked = await AskAsync(caller, new DayQuestion(slip.Id, line.Id, day, null, new InquiryWords(text)));
        Assert.True(asked.IsDone, asked.Refusal?.Message);
        return asked.Value;
    }

    protected Task<Outcome<Guid>> AnswerAsync(Caller caller, Guid id, string text) => AnswerAsync(caller, id, new InquiryAnswer(new InquiryWords(text)));

    protected Task<Outcome<Guid>> AnswerAsync(Caller caller, Guid id, InquiryAnswer answer) =>
        Care.Door.RunAsync<AnswerInquiry, Guid>(caller, use => use.RunAsync(id, answer, CancellationToken.None));

    protected Task<Outcome<Done>> CloseAsync(Caller caller, Guid id) =>
        Care.Door.RunAsync<CloseInquiry, Done>(caller, use => use.RunAsync(id, CancellationToken.None));

    protected Task<Outcome<Done>> ReopenAsync(Caller caller, Guid id) =>
        Care.Door.RunAsync<ReopenInquiry, Done>(caller, use => use.RunAsync(id, CancellationToken.None));

    protected Task<Outcome<int>> ReadAsync(Caller caller, Guid id) =>
        Care.Door.RunAsync<ReadInquiry, int>(caller, use => use.RunAsync(id, CancellationToken.None));

    protected async Task<int> UnreadAsync(Caller caller) =>
        (await Care.Door.RunAsync<CountUnreadInquiries, int>(caller, use => use.RunAsync(CancellationToken.None))).Value;

    protected async Task<InquiryList> ListAsync(Caller caller, InquiryFilter filter = InquiryFilter.Open, Guid? client = null, Guid? transfer = null) =>
        (await Care.Door.RunAsync<ListInquiries, InquiryList>(caller, use => use.RunAsync(new InquiryQuery(filter, client, transfer), CancellationToken.None))).Value;

    protected Task<Outcome<InquiryView>> ThreadAsync(Caller caller, Guid id) =>
        Care.Door.RunAsync<OpenInquiry, InquiryView>(caller, use => use.RunAsync(id, CancellationToken.None));

    /// <summary>The office's copy of the only thread it has.</summary>
    protected async Task<InquiryView> OnlyThreadAsync(Caller caller) =>
        (await ThreadAsync(caller, Assert.Single((await ListAsync(caller, InquiryFilter.All)).Rows).Id)).Value;

    protected static IEnumerable<string> Said(InquiryView thread) =>
        thread.Posts.Select(post => $"{post.OfficeNumber} {(post.Text.Length > 0 ? post.Text : post.Kind.ToString())}");
}
