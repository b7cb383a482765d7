using System.Globalization;
using CarePlanCloud.Application;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Web.Api;

/// <summary>
/// 基本 of a client. <c>version</c> is the one that was read (not needed for a new one); <c>namesakesConfirmed</c> after 409
/// client_namesake_unconfirmed. Days are YYYY-MM-DD, sex 1 (man) or 2 (woman).
/// </summary>
public sealed record ClientInput(ClientDraft? Client, uint Version, bool NamesakesConfirmed);

/// <summary>in_use, paused or ended, from a day on, with the reason.</summary>
public sealed record ClientStatusInput(uint Version, ClientStatus Status, DateOnly? Since, string? Reason);

/// <summary>The name of an insurer; empty forgets it.</summary>
public sealed record InsurerInput(string? Name);

/// <summary>Clients of the office.</summary>
internal static class ClientsApi
{
    private const string CountHeader = "X-Total-Count";

    public static void MapClients(this RouteGroupBuilder office)
    {
        var clients = office.MapGroup("/clients").WithTags("利用者");
        clients.MapGet("", ListAsync).WithSummary(
                "利用者の一覧。q（カナ・名前・番号）、kana（あ か さ た な は ま や ら わ）、careManager、satellite（本体は 00000000-0000-0000-0000-000000000000）、status（in_use paused ended）、endsWithin（日）、"
                + "order（kana number care_level certified_until care_manager birth_date）、descending、page、pageSize。全件数は X-Total-Count")
            .Produces<IReadOnlyList<ClientSummary>>();
        clients.MapPost("", CreateAsync).WithSummary("利用者を登録する").Produces<ClientSaved>(StatusCodes.Status201Created);
        clients.MapGet("/{id:guid}", OpenAsync).WithSummary("利用者1人。認定・給付率・公費・計画・利用票も").Produces<ClientView>();
        clients.MapPut("/{id:guid}", ChangeAsync).WithSummary("利用者の基本を書き換える").Produces<ClientSaved>();
        clients.MapPut("/{id:guid}/status", StatusAsync).WithSummary("利用中・休止・終了を変える").Produces<ClientSaved>();
        office.MapGet("/care-managers", ManagersAsync).WithTags("利用者").WithSummary("担当にできる人").Produces<IReadOnlyList<CareManagerView>>();
        office.MapGet("/insurers", InsurersAsync).WithTags("利用者").WithSummary("保険者の番号と名前").Produces<IReadOnlyList<InsurerView>>();
        office.MapPut("/insurers/{insurerNumber}", NameInsurerAsync).WithTags("利用者").WithSummary("保険者の名前").Produces<InsurerView>();
    }

    private static async Task<IResult> ListAsync(
        HttpContext http, UseCases door, string? q, string? kana, Guid? careManager, Guid? satellite, string? status, int? endsWithin, string? order, bool? descending,
        int? page, int? pageSize, CancellationToken cancel)
    {
        if (!TryWord<ClientStatus>(status, out var wanted) || !TryWord<ClientOrder>(order, out var sorted))
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "bad_query", "status か order の語が違います。説明にある語で指定してください。");
        }

        var query = new ClientQuery
        {
            Text = q ?? "", KanaRow = kana, CareManagerId = careManager, SatelliteId = satellite, Status = wanted, EndsWithin = endsWithin, Order = sorted ?? default,
            Descending = descending ?? false, Page = page ?? 1, PageSize = pageSize ?? ClientQuery.LargestPage,
        };
        return (await door.RunAsync<ListClients, ClientListing>(http.Caller(), use => use.RunAsync(query, cancel), cancel)).Answer(listing =>
        {
            http.Response.Headers[CountHeader] = listing.Count.ToString(CultureInfo.InvariantCulture);
            return TypedResults.Ok(listing.Rows);
        });
    }

    private static async Task<IResult> CreateAsync(HttpContext http, UseCases door, ClientInput input, CancellationToken cancel) =>
        (await SaveAsync(http, door, null, input, cancel)).Answer(saved => TypedResults.Created($"{http.Request.Path}/{saved.Id}", saved));

    private static async Task<IResult> ChangeAsync(HttpContext http, UseCases door, Guid id, ClientInput input, CancellationToken cancel) =>
        (await SaveAsync(http, door, id, input, cancel)).Answer();

    private static Task<Outcome<ClientSaved>> SaveAsync(HttpContext http, UseCases door, Guid? id, ClientInput input, CancellationToken cancel) =>
        door.RunAsync<SaveClient, ClientSaved>(
            http.Caller(), use => use.RunAsync(id, input.Version, input.Client ?? new ClientDraft(), input.NamesakesConfirmed, cancel), cancel);

    private static async Task<IResult> OpenAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await door.RunAsync<OpenClient, ClientView>(http.Caller(), use => use.RunAsync(id, cancel), cancel)).Answer();

    private static async Task<IResult> StatusAsync(HttpContext http, UseCases door, Guid id, ClientStatusInput input, CancellationToken cancel) =>
        (await door.RunAsync<ChangeClientStatus, ClientSaved>(
            http.Caller(), use => use.RunAsync(id, input.Version, input.Status, input.Since, input.Reason ?? "", cancel), cancel)).Answer();

    private static async Task<IResult> ManagersAsync(HttpContext http, UseCases door, CancellationToken cancel) =>
        (await door.RunAsync<ListCareManagers, IReadOnlyList<CareManagerView>>(http.Caller(), use => use.RunAsync(cancel), cancel)).Answer();

    private static async Task<IResult> InsurersAsync(HttpContext http, UseCases door, CancellationToken cancel) =>
        (await door.RunAsync<ListInsurers, IReadOnlyList<InsurerView>>(http.Caller(), use => use.RunAsync(cancel), cancel)).Answer();

    private static async Task<IResult> NameInsurerAsync(
        HttpContext http, UseCases door, string insurerNumber, InsurerInput input, CancellationToken cancel) =>
        (await door.RunAsync<SaveInsurer, InsurerView>(http.Caller(), use => use.RunAsync(insurerNumber, input.Name ?? "", cancel), cancel)).Answer();

    private static bool TryWord<T>(string? word, out T? value)
        where T : struct, Enum
    {
        value = string.IsNullOrEmpty(word) ? null : Enum.GetValues<T>().Where(one => StableWords.Of(one) == word).Cast<T?>().FirstOrDefault();
        return string.IsNullOrEmpty(word) || value is not null;
    }
}
