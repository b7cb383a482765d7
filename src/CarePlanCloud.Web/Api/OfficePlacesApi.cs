using CarePlanCloud.Application;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Offices;

namespace CarePlanCloud.Web.Api;

/// <summary>The days of a kind. <c>endConfirmed</c> after 409 office_kind_is_planned.</summary>
public sealed record OfficeKindInput(DateOnly? From, DateOnly? To, bool EndConfirmed);

/// <summary><c>version</c> is the one that was read (not needed for a new one); <c>closingConfirmed</c> after 409 satellite_has_clients.</summary>
public sealed record SatelliteInput(uint Version, SatelliteDraft? Satellite, bool ClosingConfirmed);

/// <summary>What the office provides under its number, and where.</summary>
internal static class OfficePlacesApi
{
    public static void MapOfficePlaces(this RouteGroupBuilder office)
    {
        office.MapGet("/kinds", KindsAsync).WithTags("事業所の情報").WithSummary("事業所のサービスの種類。isMain はファイル名などに使う種類").Produces<IReadOnlyList<OfficeKindView>>();
        office.MapPut("/kinds/{kind}", SaveKindAsync).WithTags("事業所の情報")
            .WithSummary("サービスの種類を足すか、期間を直す（to が最後の日）。管理者だけができる").Produces(StatusCodes.Status204NoContent);
        office.MapGet("/satellites", SatellitesAsync).WithTags("事業所の情報").WithSummary("サテライト（従たる事業所・出張所）").Produces<IReadOnlyList<SatelliteView>>();
        office.MapPost("/satellites", AddSatelliteAsync).WithTags("事業所の情報").WithSummary("サテライトを足す。管理者だけができる").Produces<Guid>(StatusCodes.Status201Created);
        office.MapPut("/satellites/{id:guid}", SaveSatelliteAsync).WithTags("事業所の情報")
            .WithSummary("サテライトを直す。閉じるときは closedOn（最後の日）を入れる。管理者だけができる").Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> KindsAsync(HttpContext http, UseCases door, CancellationToken cancel) =>
        (await door.RunAsync<ListOfficeKinds, IReadOnlyList<OfficeKindView>>(http.Caller(), use => use.RunAsync(cancel), cancel)).Answer();

    private static async Task<IResult> SaveKindAsync(HttpContext http, UseCases door, string kind, OfficeKindInput input, CancellationToken cancel) =>
        (await door.RunAsync<SaveOfficeKind, Done>(
            http.Caller(), use => use.RunAsync(new DesignatedKind(kind, input.From, input.To), input.EndConfirmed, cancel), cancel)).Answer(_ => TypedResults.NoContent());

    private static async Task<IResult> SatellitesAsync(HttpContext http, UseCases door, CancellationToken cancel) =>
        (await door.RunAsync<ListSatellites, IReadOnlyList<SatelliteView>>(http.Caller(), use => use.RunAsync(cancel), cancel)).Answer();

    private static async Task<IResult> AddSatelliteAsync(HttpContext http, UseCases door, SatelliteInput input, CancellationToken cancel) =>
        (await SaveAsync(http, door, null, input, cancel)).Answer(id => TypedResults.Created((string?)null, id));

    private static async Task<IResult> SaveSatelliteAsync(HttpContext http, UseCases door, Guid id, SatelliteInput input, CancellationToken cancel) =>
        (await SaveAsync(http, door, id, input, cancel)).Answer(_ => TypedResults.NoContent());

    private static Task<Outcome<Guid>> SaveAsync(HttpContext http, UseCases door, Guid? id, SatelliteInput input, CancellationToken cancel) =>
        door.RunAsync<SaveSatellite, Guid>(
            http.Caller(), use => use.RunAsync(id, input.Version, input.Satellite ?? new SatelliteDraft(null), input.ClosingConfirmed, cancel), cancel);
}
