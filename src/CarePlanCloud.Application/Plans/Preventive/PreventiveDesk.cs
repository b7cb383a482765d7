using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Plans.Preventive.Forms;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Offices;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Plans.Preventive;

/// <summary>What every act on a document begins and ends with.</summary>
public sealed class PreventiveDesk(CareDb db, CurrentActor actor, TimeProvider clock)
{
    /// <summary>R9, R10: a center writes for itself; a care-management office on its behalf, or with a designation of its own.</summary>
    internal static bool MayWrite(Office office) => office.Kind is OfficeKind.CommunitySupportCenter or OfficeKind.CareManagementOffice;

    /// <summary>A name as it is kept: PostgreSQL takes no NUL.</summary>
    internal static string Name(string? typed) => (typed ?? "").Replace("\0", "", StringComparison.Ordinal).Trim();

    /// <summary>The document for writing, locked, so that two writers take turns; a refusal where this office may not write it or it is frozen.</summary>
    internal async Task<Outcome<PreventiveDocument>> DraftAsync(Guid id, uint version, CancellationToken cancel)
    {
        var found = await HeldAsync(id, cancel);
        return found.Refusal is not null ? found
            : found.Value.State != PlanState.Draft ? PreventiveRefusals.Frozen
            : found.Value.Version != version ? await ChangedMeanwhileAsync(found.Value, null, cancel)
            : found;
    }

    /// <summary>The document in whatever state, locked.</summary>
    internal async Task<Outcome<PreventiveDocument>> HeldAsync(Guid id, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync($"select id from plans.preventive_document where tenant_id = {db.TenantId} and id = {id} for update", cancel);
        return await db.PreventiveDocuments.FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } document ? PreventiveRefusals.DocumentNotFound
            : MayWrite(await db.OwnOfficeAsync(cancel)) ? document
            : PreventiveRefusals.NotWrittenHere;
    }

    /// <summary>Both sides: what stands there, and what was to be written over it.</summary>
    internal async Task<Refusal> ChangedMeanwhileAsync(PreventiveDocument stored, PreventiveContent? mine, CancellationToken cancel) =>
        PreventiveRefusals.ChangedMeanwhile(new PreventiveConflict(
            stored.Version, await WriterNameAsync(stored.WrittenBy, cancel), stored.WrittenAt,
            mine is null ? [] : Differences.Of(PreventiveForms.Of(stored.Kind), PreventiveContent.Of(stored), mine)));

    internal async Task<SavedPreventive> SaveAsync(PreventiveDocument document, CancellationToken cancel)
    {
        document.WrittenBy = actor.Kind == "member" ? actor.Id : null;
        document.WrittenAt = clock.GetUtcNow();
        await db.SaveChangesAsync(cancel);
        var (missing, notes) = await WantsAsync(document, cancel);
        return new SavedPreventive(document.Version, document.WrittenAt, missing, notes);
    }

    internal async Task<(IReadOnlyList<ItemProblem> Missing, IReadOnlyList<ItemProblem> Notes)> WantsAsync(PreventiveDocument document, CancellationToken cancel)
    {
        var form = PreventiveForms.Of(document.Kind);
        var content = PreventiveContent.Of(document);
        var client = await db.Clients.AsNoTracking().SingleAsync(row => row.Id == document.ClientId, cancel);
        return (
            Completeness.Missing(form, content, document.DelegatedOfficeNumber),
            Completeness.Notes(form, await db.OwnOfficeAsync(cancel), client, content, document.FamilyChart));
    }

    internal Task<string> WriterNameAsync(Guid? userId, CancellationToken cancel) => db.PersonNameAsync(userId, cancel);
}
