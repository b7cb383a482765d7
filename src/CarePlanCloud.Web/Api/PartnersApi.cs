using CarePlanCloud.Application;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Application.Partners.Inviting;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Web.Api;

/// <summary>Whom to invite.</summary>
public sealed record InvitationOrder(IReadOnlyList<Guid>? Partners);

internal static class PartnersApi
{
    public static void MapPartners(this RouteGroupBuilder office)
    {
        var partners = office.MapGroup("/partners").WithTags("連携先");
        partners.MapGet("", ListAsync).WithSummary("連携先の一覧。q は名前・かな・番号、kind は種類、activeOnly=true で使うものだけ").Produces<IReadOnlyList<PartnerSummary>>();
        partners.MapPost("", AddAsync).WithSummary("連携先を足す").Produces<PartnerView>(StatusCodes.Status201Created);
        partners.MapGet("/{id:guid}", OpenAsync).WithSummary("連携先1つ。加算の名前は month=YYYY-MM のもの（省くと今月）").Produces<PartnerView>();
        partners.MapPut("/{id:guid}", SaveAsync).WithSummary("連携先を直す").Produces<PartnerView>();
        partners.MapDelete("/{id:guid}", RemoveAsync).WithSummary("連携先を一覧からなくす").Produces(StatusCodes.Status204NoContent);
        partners.MapGet("/{id:guid}/channels", ChannelsAsync).WithSummary("経路と、最後のやりとり").Produces<PartnerChannels>();
        partners.MapPut("/{id:guid}/channels", SaveChannelsAsync).WithSummary("経路を直す（すべて入れ替える）").Produces<PartnerChannels>();
        partners.MapPost("/{id:guid}/invitation", InviteAsync).WithSummary("CarePlanCloud への案内を印刷する。案内した日と人が連携先に残る").WithMetadata(new ShownOnce()).Produces(StatusCodes.Status200OK, contentType: "application/pdf");
        partners.MapPost("/invitations", InviteAllAsync).WithSummary("何件かの案内をまとめて印刷する（100件まで）").WithMetadata(new ShownOnce()).Produces(StatusCodes.Status200OK, contentType: "application/pdf");
        office.MapGet("/profile", ProfileAsync).WithTags("事業所の情報").WithSummary("帳票に印刷する事業所の情報").Produces<OfficeProfileView>();
        office.MapPut("/profile", SaveProfileAsync).WithTags("事業所の情報").WithSummary("事業所の情報を直す").Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> ListAsync(HttpContext http, UseCases door, string? q, string? kind, bool? activeOnly, CancellationToken cancel) =>
        (await door.RunAsync<ListPartners, IReadOnlyList<PartnerSummary>>(
            http.Caller(), use => use.RunAsync(q ?? "", string.IsNullOrEmpty(kind) ? null : kind, activeOnly ?? false, cancel), cancel)).Answer();

    private static async Task<IResult> AddAsync(HttpContext http, UseCases door, TimeProvider clock, PartnerDraft draft, CancellationToken cancel)
    {
        var saved = await door.RunAsync<SavePartner, Guid>(http.Caller(), use => use.RunAsync(null, draft, cancel), cancel);
        return saved.Refusal is { } refusal ? Problems.Of(refusal)
            : (await FindAsync(http, door, saved.Value, ThisMonth(clock), cancel)).Answer(view => TypedResults.Created($"{http.Request.Path}/{view.Id}", view));
    }

    private static async Task<IResult> OpenAsync(HttpContext http, UseCases door, TimeProvider clock, Guid id, string? month, CancellationToken cancel) =>
        month is null || ServiceMonth.TryParse(month, out _)
            ? (await FindAsync(http, door, id, month is null ? ThisMonth(clock) : ServiceMonth.Parse(month), cancel)).Answer()
            : ServiceSlipsApi.BadMonth();

    private static async Task<IResult> SaveAsync(HttpContext http, UseCases door, TimeProvider clock, Guid id, PartnerDraft draft, CancellationToken cancel)
    {
        var saved = await door.RunAsync<SavePartner, Guid>(http.Caller(), use => use.RunAsync(id, draft, cancel), cancel);
        return saved.Refusal is { } refusal ? Problems.Of(refusal) : (await FindAsync(http, door, id, ThisMonth(clock), cancel)).Answer();
    }

    private static async Task<IResult> RemoveAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await door.RunAsync<RemovePartner, Done>(http.Caller(), use => use.RunAsync(id, cancel), cancel)).Answer(_ => TypedResults.NoContent());

    private static async Task<IResult> ChannelsAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await door.RunAsync<OpenChannels, PartnerChannels>(http.Caller(), use => use.RunAsync(id, cancel), cancel)).Answer();

    private static async Task<IResult> SaveChannelsAsync(HttpContext http, UseCases door, Guid id, IReadOnlyList<ChannelEntry> periods, CancellationToken cancel)
    {
        var saved = await door.RunAsync<SaveChannels, Done>(http.Caller(), use => use.RunAsync(id, periods, cancel), cancel);
        return saved.IsDone ? await ChannelsAsync(http, door, id, cancel) : Problems.Of(saved.Refusal!);
    }

    private static Task<IResult> InviteAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        InviteAllAsync(http, door, new InvitationOrder([id]), cancel);

    private static async Task<IResult> InviteAllAsync(HttpContext http, UseCases door, InvitationOrder order, CancellationToken cancel) =>
        (await door.RunAsync<PrintInvitations, RawFile>(http.Caller(), use => use.RunAsync(order.Partners ?? [], http.Site(), cancel), cancel))
            .Answer(pdf => TypedResults.File(pdf.Content.ToArray(), "application/pdf", pdf.Name));

    private static async Task<IResult> ProfileAsync(HttpContext http, UseCases door, CancellationToken cancel) =>
        (await door.RunAsync<OpenOfficeProfile, OfficeProfileView>(http.Caller(), use => use.RunAsync(cancel), cancel)).Answer();

    private static async Task<IResult> SaveProfileAsync(HttpContext http, UseCases door, OfficeProfileView view, CancellationToken cancel) =>
        (await door.RunAsync<SaveOfficeProfile, Done>(http.Caller(), use => use.RunAsync(view, cancel), cancel)).Answer(_ => TypedResults.NoContent());

    private static Task<Outcome<PartnerView>> FindAsync(HttpContext http, UseCases door, Guid id, ServiceMonth month, CancellationToken cancel) =>
        door.RunAsync<OpenPartner, PartnerView>(http.Caller(), use => use.RunAsync(id, month, cancel), cancel);

    private static ServiceMonth ThisMonth(TimeProvider clock) => ServiceMonth.Of(clock.TodayInJapan());
}
