using System.Globalization;
using CarePlanCloud.Application;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Inquiries;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Web.Api;

/// <summary>
/// A question. About a day: <c>slipId</c> with <c>lineId</c> (or <c>partner</c>, an office of the slip) and <c>day</c> of the month, or without a
/// day about the month. About a transfer: <c>transferId</c> of an entry of the inbox or an outgoing unit, and <c>clientId</c> where one client in
/// it is meant. <c>how</c>: written to a partner that is here; else phone, fax, mail or talk.
/// </summary>
public sealed record InquiryRequest(
    string? Text, Guid? SlipId = null, Guid? LineId = null, int? Day = null, string? Partner = null, Guid? TransferId = null, Guid? ClientId = null,
    PostKind How = PostKind.Written);

/// <summary>One more post. <c>fromPartner</c>: the words of a partner that is not here, noted; <c>person</c> said them.</summary>
public sealed record PostRequest(string? Text, PostKind How = PostKind.Written, bool FromPartner = false, string? Person = null);

/// <summary>
/// A thread. <c>subject</c> transfer, day. <c>turn</c> own (this office answers), partner, closed. <c>clientId</c> null where the number is not
/// known here. <c>unread</c> posts nobody has seen.
/// </summary>
public sealed record InquiryAnswerRow(
    Guid Id, string Partner, string PartnerName, bool PartnerIsHere, InquirySubject Subject, Guid? ClientId, string InsuredNumber, string? Month, int? Day,
    string ServiceCode, string? Start, Guid? SlipId, Guid? TransferId, InquiryTurn Turn, int Unread, int Posts, DateTimeOffset LastPostAt);

/// <summary>A post. <c>kind</c> written, phone, fax, mail, talk; closed and reopened say what became of the thread.</summary>
public sealed record PostAnswer(Guid Id, PostKind Kind, string Office, string Author, string Text, DateTimeOffset WrittenAt, bool Unread);

/// <summary>A thread with its posts, oldest first.</summary>
public sealed record InquiryDetail(InquiryAnswerRow Inquiry, IReadOnlyList<PostAnswer> Posts);

internal static class InquiriesApi
{
    public static void MapInquiries(this RouteGroupBuilder office)
    {
        var inquiries = office.MapGroup("/inquiries").WithTags("照会");
        inquiries.MapGet("", ListAsync).WithSummary("照会の一覧。filter=open・own（自分の番）・all、client=利用者、transfer=受信または送信、page=1から（50件ずつ）").Produces<IReadOnlyList<InquiryAnswerRow>>();
        inquiries.MapPost("", AskAsync).WithSummary("相手の事業所に聞く（利用票の日、または送り受け）").Produces<InquiryDetail>(StatusCodes.Status201Created);
        inquiries.MapGet("/{id:guid}", OpenAsync).WithSummary("一つの照会のやりとり").Produces<InquiryDetail>();
        inquiries.MapPost("/{id:guid}/posts", AnswerAsync).WithSummary("答える・続けて聞く").Produces<InquiryDetail>();
        inquiries.MapPost("/{id:guid}/read", ReadAsync).WithSummary("読んだことにする").Produces<InquiryDetail>();
        inquiries.MapPost("/{id:guid}/close", CloseAsync).WithSummary("終わりにする（相手にも出る）").Produces<InquiryDetail>();
        inquiries.MapPost("/{id:guid}/reopen", ReopenAsync).WithSummary("もう一度ひらく").Produces<InquiryDetail>();
    }

    private static async Task<IResult> ListAsync(
        HttpContext http, UseCases door, string? filter, Guid? client, Guid? transfer, int? page, CancellationToken cancel)
    {
        var wanted = Enum.GetValues<InquiryFilter>().Cast<InquiryFilter?>().FirstOrDefault(word => StableWords.Of(word!.Value) == (filter ?? "open"));
        return wanted is not { } known
            ? Problems.Of(InquiryRefusals.UnknownFilter)
            : (await door.RunAsync<ListInquiries, InquiryList>(
                http.Caller(), use => use.RunAsync(new InquiryQuery(known, client, transfer, page ?? 1), cancel), cancel))
                .Answer(list => TypedResults.Ok(list.Rows.Select(Shape)));
    }

    private static async Task<IResult> AskAsync(HttpContext http, UseCases door, InquiryRequest request, CancellationToken cancel)
    {
        var words = new InquiryWords(request.Text ?? "", request.How);
        var asked = request switch
        {
            { TransferId: { } transfer } => await door.RunAsync<AskAboutTransfer, Guid>(
                http.Caller(), use => use.RunAsync(new TransferQuestion(transfer, request.ClientId, words), cancel), cancel),
            { SlipId: { } slip } => await door.RunAsync<AskAboutDay, Guid>(
                http.Caller(), use => use.RunAsync(new DayQuestion(slip, request.LineId, request.Day, request.Partner, words), cancel), cancel),
            _ => InquiryRefusals.SubjectNotFound,
        };
        if (!asked.IsDone)
        {
            return Problems.Of(asked.Refusal!);
        }

        var location = $"/api/v1/offices/{http.Request.RouteValues["officeNumber"]}/inquiries/{asked.Value}";
        return (await FindAsync(http, door, asked.Value, cancel)).Answer(view => TypedResults.Created(location, Shape(view)));
    }

    private static async Task<IResult> OpenAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await FindAsync(http, door, id, cancel)).Answer(view => TypedResults.Ok(Shape(view)));

    private static async Task<IResult> AnswerAsync(HttpContext http, UseCases door, Guid id, PostRequest request, CancellationToken cancel)
    {
        var answer = new InquiryAnswer(new InquiryWords(request.Text ?? "", request.How), request.FromPartner, request.Person ?? "");
        return await AfterAsync(http, door, id, await door.RunAsync<AnswerInquiry, Guid>(http.Caller(), use => use.RunAsync(id, answer, cancel), cancel), cancel);
    }

    private static async Task<IResult> ReadAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        await AfterAsync(http, door, id, await door.RunAsync<ReadInquiry, int>(http.Caller(), use => use.RunAsync(id, cancel), cancel), cancel);

    private static async Task<IResult> CloseAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        await AfterAsync(http, door, id, await door.RunAsync<CloseInquiry, Done>(http.Caller(), use => use.RunAsync(id, cancel), cancel), cancel);

    private static async Task<IResult> ReopenAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        await AfterAsync(http, door, id, await door.RunAsync<ReopenInquiry, Done>(http.Caller(), use => use.RunAsync(id, cancel), cancel), cancel);

    private static async Task<IResult> AfterAsync<T>(HttpContext http, UseCases door, Guid id, Outcome<T> act, CancellationToken cancel) =>
        act.IsDone ? await OpenAsync(http, door, id, cancel) : Problems.Of(act.Refusal!);

    private static Task<Outcome<InquiryView>> FindAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        door.RunAsync<OpenInquiry, InquiryView>(http.Caller(), use => use.RunAsync(id, cancel), cancel);

    private static InquiryDetail Shape(InquiryView view) => new(
        Shape(view.Summary),
        [.. view.Posts.Select(post => new PostAnswer(post.Id, post.Kind, post.OfficeNumber, post.AuthorName, post.Text, post.WrittenAt, post.IsUnread))]);

    private static InquiryAnswerRow Shape(InquirySummary row) => new(
        row.Id, row.PartnerOfficeNumber, row.PartnerName, row.PartnerIsHere, row.Subject, row.ClientId, row.InsuredNumber, row.Month?.ToString(), row.Day,
        row.ServiceCode, row.StartTime?.ToString("HH:mm", CultureInfo.InvariantCulture), row.SlipId, row.Transfer?.Id, row.Turn, row.Unread, row.Posts, row.LastPostAt);
}
