using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Plans.Preventive.Forms;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Plans.Preventive;

/// <summary>
/// Begins a document as a draft: from what is known of the client, and with an older version everything that one says. Who the client is
/// and what is certified is taken anew in both cases.
/// </summary>
[Requires(Permission.WritePlans)]
public sealed class StartPreventiveDocument(CareDb db, PreventiveDesk desk, CurrentActor actor, AuditTrail audit, TimeProvider clock)
{
    /// <param name="clientId">Whose.</param>
    /// <param name="kind">Which of the two.</param>
    /// <param name="copyOf">The version to go on from; null for an empty form.</param>
    /// <param name="cancel">The writer has left.</param>
    /// <returns>The id of the draft.</returns>
    public async Task<Outcome<Guid>> RunAsync(Guid clientId, PreventiveDocumentKind kind, Guid? copyOf, CancellationToken cancel)
    {
        // Two who begin at the same moment take turns, or both would get the same number.
        await db.Database.ExecuteSqlAsync($"select id from clients.client where tenant_id = {db.TenantId} and id = {clientId} for update", cancel);
        if (await db.Clients.AsNoTracking().FirstOrDefaultAsync(row => row.Id == clientId, cancel) is not { } client)
        {
            return ClientRefusals.NotFound;
        }

        var office = await db.OwnOfficeAsync(cancel);
        if (!PreventiveDesk.MayWrite(office))
        {
            return PreventiveRefusals.NotWrittenHere;
        }

        var others = await db.PreventiveDocuments.AsNoTracking().Where(row => row.ClientId == clientId && row.Kind == kind)
            .OrderBy(row => row.Number).ToListAsync(cancel);
        if (others.Find(row => row.State == PlanState.Draft) is { } draft)
        {
            return PreventiveRefusals.DraftExists(draft.Id);
        }

        var last = others.Find(row => row.Id == copyOf);
        if (copyOf is not null && last is null)
        {
            return PreventiveRefusals.DocumentNotFound;
        }

        var known = await KnownAsync(client, office, cancel);
        var fresh = Prefill.Items(kind, known);
        var document = last is null ? New(fresh, [], []) : New(CopiedItems.Of(last, fresh, others[0]), Copied(last, RowList.Rows), Copied(last, RowList.Illnesses));
        document.FamilyChart = last?.FamilyChart;
        document.DelegatedOfficeNumber = last?.DelegatedOfficeNumber ?? "";
        db.PreventiveDocuments.Add(document);
        await desk.SaveAsync(document, cancel);
        await audit.AppendAsync(nameof(StartPreventiveDocument), clientId, cancel);
        return document.Id;

        PreventiveDocument New(Dictionary<string, string> items, List<Dictionary<string, string>> rows, List<Dictionary<string, string>> illnesses) => new()
        {
            TenantId = db.TenantId, ClientId = clientId, Kind = kind, Number = others.Count == 0 ? 1 : others[^1].Number + 1,
            Date = known.Today, State = PlanState.Draft, Items = items, Rows = rows, Illnesses = illnesses,
        };
    }

    private static List<Dictionary<string, string>> Copied(PreventiveDocument last, RowList list) =>
        [.. (list == RowList.Rows ? PreventiveContent.Of(last).Rows : PreventiveContent.Of(last).Illnesses).Select(row => row.ToDictionary(StringComparer.Ordinal))];

    private async Task<Known> KnownAsync(Client client, Office office, CancellationToken cancel)
    {
        var today = clock.TodayInJapan();

        // One that begins later is not yet what the paper speaks of.
        var certifications = await db.Certifications.AsNoTracking().Where(row => row.ClientId == client.Id)
            .OrderBy(row => row.ValidFrom > today).ThenByDescending(row => row.ValidFrom).ToListAsync(cancel);
        var author = client.CareManagerId ?? (actor.Kind == "member" ? actor.Id : null);
        return new Known(
            client, certifications, office, await db.LetterheadAsync(office, client, cancel), await desk.WriterNameAsync(author, cancel), today);
    }
}
