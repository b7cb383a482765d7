using CarePlanCloud.Application;
using CarePlanCloud.Application.Clients.Changes;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Web.Api;

/// <summary>Which fields of a reported change go into the client; none leaves it as it is. <c>serialNumber</c> is the one that was read.</summary>
public sealed record ClientChangeDecision(string? SerialNumber, IReadOnlyList<string>? Take);

/// <summary>What other offices report of clients and the book does not say.</summary>
internal static class ClientChangesApi
{
    public static void MapClientChanges(this RouteGroupBuilder office)
    {
        var changes = office.MapGroup("/client-changes").WithTags("利用者");
        changes.MapGet("", ListAsync).WithSummary("届いた変更。取り込んだ内容が登録と違うところ").Produces<IReadOnlyList<ClientChange>>();
        changes.MapPost("/{id:guid}/decision", DecideAsync)
            .WithSummary("書き込む項目を決める。take：name kana sex birth_date postal_code address phone contacts certification。空ならそのまま")
            .Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> ListAsync(HttpContext http, UseCases door, CancellationToken cancel) =>
        (await door.RunAsync<ListClientChanges, IReadOnlyList<ClientChange>>(http.Caller(), use => use.RunAsync(cancel), cancel)).Answer();

    private static async Task<IResult> DecideAsync(
        HttpContext http, UseCases door, Guid id, ClientChangeDecision decision, CancellationToken cancel) =>
        (await door.RunAsync<DecideClientChange, Done>(
            http.Caller(), use => use.RunAsync(id, decision.SerialNumber ?? "", decision.Take ?? [], cancel), cancel))
            .Answer(_ => TypedResults.NoContent());
}
