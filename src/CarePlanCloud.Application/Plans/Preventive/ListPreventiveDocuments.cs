using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Plans.Preventive;

/// <summary>Documents, and the client's name when one was asked for.</summary>
public sealed record PreventiveList(string? ClientName, IReadOnlyList<PreventiveSummary> Documents);

/// <summary>The documents of one client, or of all: the newest first, all versions.</summary>
[Requires(Permission.ViewClients)]
public sealed class ListPreventiveDocuments(CareDb db, AuditTrail audit)
{
    /// <param name="clientId">Null for every client of the office.</param>
    /// <param name="cancel">The reader has left.</param>
    public async Task<Outcome<PreventiveList>> RunAsync(Guid? clientId, CancellationToken cancel)
    {
        var clientName = await db.Clients.Where(client => client.Id == clientId).Select(client => client.Name).FirstOrDefaultAsync(cancel);
        if (clientId is not null && clientName is null)
        {
            return ClientRefusals.NotFound;
        }

        var rows = await (from document in db.PreventiveDocuments.AsNoTracking()
                          join client in db.Clients on document.ClientId equals client.Id
                          where clientId == null || document.ClientId == clientId
                          orderby document.Date descending, document.Kind, document.Number descending
                          select new
                          {
                              document.Id, document.ClientId, client.Name, client.Kana, document.Kind, document.Number, document.Date, document.State,
                              document.DelegatedOfficeNumber, document.SenderOfficeNumber, document.AgreedOn, document.HandedOverOn, document.WrittenBy,
                              document.WrittenAt,
                          }).ToListAsync(cancel);
        var names = await db.PartnerNamesAsync([.. rows.SelectMany(row => new[] { row.DelegatedOfficeNumber, row.SenderOfficeNumber }).Where(number => number.Length > 0)], cancel);
        var writers = await db.PeopleNamesAsync(rows.Select(row => row.WrittenBy), cancel);
        await audit.AppendAsync(nameof(ListPreventiveDocuments), clientId, cancel);
        return new PreventiveList(clientName, rows.ConvertAll(row => new PreventiveSummary(
            row.Id, row.ClientId, row.Name, row.Kana, row.Kind, row.Number, row.Date, row.State, names.GetValueOrDefault(row.SenderOfficeNumber, ""),
            names.GetValueOrDefault(row.DelegatedOfficeNumber, ""), row.AgreedOn, row.HandedOverOn, writers.GetValueOrDefault(row.WrittenBy ?? Guid.Empty, ""), row.WrittenAt)));
    }
}
