using CarePlanCloud.Application;
using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Plans.Preventive;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Web.Api;

/// <summary><c>kind</c> client_profile or preventive_plan; <c>copyOf</c> a version to go on from.</summary>
public sealed record PreventiveStart(PreventiveDocumentKind Kind, Guid? CopyOf);

/// <summary>Everything on the paper by the standard's column names; what is left out is empty. <c>version</c> is what was read.</summary>
public sealed record PreventiveInput(
    uint Version,
    IReadOnlyDictionary<string, string>? Items,
    IReadOnlyList<IReadOnlyDictionary<string, string>>? Rows,
    IReadOnlyList<IReadOnlyDictionary<string, string>>? Illnesses);

/// <summary>同意.</summary>
public sealed record PreventiveConsent(uint Version, DateOnly AgreedOn, string? AgreedBy, string? ExplainedBy);

/// <summary>交付.</summary>
public sealed record PreventiveHandover(DateOnly HandedOverOn, string? HandedOverBy);

/// <summary>委託; <c>partner</c> null: the office writes for itself.</summary>
public sealed record PreventiveDelegationInput(uint Version, DelegationPartner? Partner);

internal static class PreventiveDocumentsApi
{
    private static readonly Dictionary<string, string> None = [];

    public static void MapPreventiveDocuments(this RouteGroupBuilder office)
    {
        var client = office.MapGroup("/clients/{id:guid}/preventive-documents").WithTags("介護予防");
        client.MapGet("", OfClientAsync).WithSummary("利用者の利用者基本情報と支援計画書の一覧").Produces<IReadOnlyList<PreventiveSummary>>();
        client.MapPost("", StartAsync).WithSummary("原案をつくる").Produces<PreventiveView>(StatusCodes.Status201Created);
        var documents = office.MapGroup("/preventive-documents").WithTags("介護予防");
        documents.MapGet("", AllAsync).WithSummary("利用者基本情報と支援計画書の一覧").Produces<IReadOnlyList<PreventiveSummary>>();
        documents.MapGet("/{id:guid}", OpenAsync).WithSummary("書類をひらく").Produces<PreventiveView>();
        documents.MapPut("/{id:guid}", SaveAsync).WithSummary("原案を書く").Produces<SavedPreventive>();
        documents.MapDelete("/{id:guid}", DiscardAsync).WithSummary("原案を捨てる。version=読んだ版").Produces(StatusCodes.Status204NoContent);
        documents.MapPost("/{id:guid}/consent", AgreeAsync).WithSummary("同意を記録する").Produces<SavedPreventive>();
        documents.MapPost("/{id:guid}/handover", HandOverAsync).WithSummary("交付を記録する").Produces<SavedPreventive>();
        documents.MapPut("/{id:guid}/delegation", DelegateAsync).WithSummary("委託を決める").Produces<SavedPreventive>();
        documents.MapGet("/{id:guid}/differences", CompareAsync).WithSummary("ほかの版とくらべる。with=くらべる版").Produces<IReadOnlyList<ItemDifference>>();
        documents.MapFamilyChart();
    }

    private static async Task<IResult> AllAsync(HttpContext http, UseCases door, CancellationToken cancel) =>
        (await door.RunAsync<ListPreventiveDocuments, PreventiveList>(http.Caller(), use => use.RunAsync(null, cancel), cancel))
            .Answer(list => TypedResults.Ok(list.Documents));

    private static async Task<IResult> OfClientAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await door.RunAsync<ListPreventiveDocuments, PreventiveList>(http.Caller(), use => use.RunAsync(id, cancel), cancel))
            .Answer(list => TypedResults.Ok(list.Documents));

    private static async Task<IResult> StartAsync(HttpContext http, UseCases door, Guid id, PreventiveStart start, CancellationToken cancel)
    {
        var started = await door.RunAsync<StartPreventiveDocument, Guid>(
            http.Caller(), use => use.RunAsync(id, start.Kind, start.CopyOf, cancel), cancel);
        if (started.Refusal is { } refusal)
        {
            return Problems.Of(refusal);
        }

        var address = $"/api/v1/offices/{http.Request.RouteValues["officeNumber"]}/preventive-documents/{started.Value}";
        return (await ViewAsync(http, door, started.Value, cancel)).Answer(view => TypedResults.Created(address, view));
    }

    private static async Task<IResult> OpenAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await ViewAsync(http, door, id, cancel)).Answer();

    private static Task<Outcome<PreventiveView>> ViewAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        door.RunAsync<OpenPreventiveDocument, PreventiveView>(http.Caller(), use => use.RunAsync(id, cancel), cancel);

    private static async Task<IResult> SaveAsync(HttpContext http, UseCases door, Guid id, PreventiveInput input, CancellationToken cancel)
    {
        var content = new PreventiveContent(input.Items ?? None, Rows(input.Rows), Rows(input.Illnesses));
        return (await door.RunAsync<SavePreventiveDocument, SavedPreventive>(http.Caller(), use => use.RunAsync(id, input.Version, content, cancel), cancel)).Answer();
    }

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(IReadOnlyList<IReadOnlyDictionary<string, string>>? rows) => [.. (rows ?? []).Select(row => row ?? None)];

    private static async Task<IResult> DiscardAsync(HttpContext http, UseCases door, Guid id, uint version, CancellationToken cancel) =>
        (await door.RunAsync<DiscardPreventiveDraft, Done>(http.Caller(), use => use.RunAsync(id, version, cancel), cancel)).Answer(_ => TypedResults.NoContent());

    private static async Task<IResult> AgreeAsync(HttpContext http, UseCases door, Guid id, PreventiveConsent input, CancellationToken cancel)
    {
        var consent = new Consent(input.AgreedOn, input.AgreedBy ?? "", input.ExplainedBy ?? "");
        return (await door.RunAsync<AgreePreventiveDocument, SavedPreventive>(http.Caller(), use => use.RunAsync(id, input.Version, consent, cancel), cancel)).Answer();
    }

    private static async Task<IResult> HandOverAsync(HttpContext http, UseCases door, Guid id, PreventiveHandover input, CancellationToken cancel) =>
        (await door.RunAsync<HandOverPreventiveDocument, SavedPreventive>(
            http.Caller(), use => use.RunAsync(id, input.HandedOverOn, input.HandedOverBy ?? "", cancel), cancel)).Answer();

    private static async Task<IResult> DelegateAsync(HttpContext http, UseCases door, Guid id, PreventiveDelegationInput input, CancellationToken cancel) =>
        (await door.RunAsync<SetPreventiveDelegation, SavedPreventive>(http.Caller(), use => use.RunAsync(id, input.Version, input.Partner, cancel), cancel)).Answer();

    private static async Task<IResult> CompareAsync(HttpContext http, UseCases door, Guid id, Guid with, CancellationToken cancel) =>
        (await door.RunAsync<ComparePreventiveDocuments, IReadOnlyList<ItemDifference>>(http.Caller(), use => use.RunAsync(with, id, cancel), cancel)).Answer();
}
