using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Clients;

/// <summary>Enters a new client, or writes 基本 of a known one.</summary>
[Requires(Permission.WriteClients)]
public sealed class SaveClient(CareDb db, ClientNamesakes namesakes, AuditTrail audit, TimeProvider clock)
{
    /// <param name="clientId">Null for a new one.</param>
    /// <param name="version">What was read; another one by now is refused. Not needed for a new one.</param>
    /// <param name="namesakesConfirmed">The person has seen who else has this name.</param>
    public async Task<Outcome<ClientSaved>> RunAsync(
        Guid? clientId, uint version, ClientDraft typed, bool namesakesConfirmed, CancellationToken cancel)
    {
        // Of two who enter the same person at the same moment the second must find the first.
        await db.TakeTurnAsync("clients:" + db.TenantId, cancel);
        var draft = ClientRules.Mend(typed);
        var stored = clientId is null ? null : await db.Clients.FirstOrDefaultAsync(row => row.Id == clientId, cancel);
        if (clientId is not null && stored is null)
        {
            return ClientRefusals.NotFound;
        }

        if (stored is not null && stored.Version != version)
        {
            return ClientRefusals.ChangedMeanwhile;
        }

        if (await RefuseAsync(stored, draft, namesakesConfirmed, cancel) is { } refusal)
        {
            return refusal;
        }

        var client = stored ?? db.Clients.Add(new Client
        {
            TenantId = db.TenantId, InsurerNumber = draft.InsurerNumber, InsuredNumber = draft.InsuredNumber, StatusSince = clock.TodayInJapan(),
        }).Entity;
        Write(client, draft);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return ClientRefusals.ChangedMeanwhile;
        }

        await audit.AppendAsync(nameof(SaveClient), client.Id, cancel);
        return new ClientSaved(client.Id, client.Version, [.. ClientRules.Warnings(draft)]);
    }

    private async Task<Refusal?> RefuseAsync(Client? stored, ClientDraft draft, bool namesakesConfirmed, CancellationToken cancel)
    {
        var problems = ClientRules.Problems(draft, clock.TodayInJapan());
        if (draft.CareManagerId is { } manager && manager != stored?.CareManagerId && !(await db.MemberNamesAsync(cancel)).ContainsKey(manager))
        {
            problems.Add(new("care_manager_id", "この担当者は事業所にいません。一覧から選び直してください。"));
        }

        if (draft.SatelliteId is { } satellite && satellite != stored?.SatelliteId && !await db.IsOpenSatelliteAsync(satellite, clock.TodayInJapan(), cancel))
        {
            problems.Add(new("satellite_id", "この拠点は事業所にないか、閉じています。一覧から選び直してください。"));
        }

        if (problems.Count > 0)
        {
            return ClientRefusals.Invalid(problems);
        }

        var id = stored?.Id ?? Guid.Empty;
        if (await db.Clients.AnyAsync(
            row => row.Id != id && row.InsurerNumber == draft.InsurerNumber && row.InsuredNumber == draft.InsuredNumber, cancel))
        {
            return ClientRefusals.NumberTaken;
        }

        // A name that stays was looked at when it came.
        if (namesakesConfirmed || (stored is not null && stored.Name == draft.Name && stored.Kana == draft.Kana))
        {
            return null;
        }

        var same = await namesakes.OfAsync(id, draft.Name, draft.Kana, draft.BirthDate, cancel);
        return same.Count > 0 ? ClientRefusals.NamesakeUnconfirmed(same) : null;
    }

    private static void Write(Client client, ClientDraft draft)
    {
        client.InsurerNumber = draft.InsurerNumber;
        client.InsuredNumber = draft.InsuredNumber;
        client.Name = draft.Name;
        client.Kana = draft.Kana;
        client.SearchKey = SearchKeys.Of(draft.Kana, draft.Name);
        client.Sex = draft.Sex;
        client.BirthDate = draft.BirthDate;
        client.PostalCode = draft.PostalCode;
        client.Address1 = draft.Address1;
        client.Address2 = draft.Address2;
        client.Phone = draft.Phone;
        client.Contacts = [.. draft.Contacts];
        client.CareManagerId = draft.CareManagerId;
        client.SatelliteId = draft.SatelliteId;
        client.RequestFiledOn = draft.RequestFiledOn;
        client.Note = draft.Note;
    }
}
