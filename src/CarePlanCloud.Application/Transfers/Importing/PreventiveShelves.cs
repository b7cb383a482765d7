using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Importing;

/// <summary>The received documents of 介護予防 the office holds, by client, kind and date.</summary>
public sealed class PreventiveShelves(CareDb db, ClientBook clients)
{
    /// <summary>What an office loads of its own becomes its own: it has no sender.</summary>
    internal static string SenderOf(Office office, SendingUnit unit) =>
        unit.Key is { } key && key.SenderOfficeNumber != office.OfficeNumber ? key.SenderOfficeNumber : "";

    internal async Task<PreventiveShelf> OpenAsync(string sender, IEnumerable<ClientNumber> numbers, CancellationToken cancel)
    {
        var found = await clients.FindAsync(numbers, sender, cancel);
        var ids = found.Values.Select(client => client.Id).ToList();
        var held = await db.PreventiveDocuments.Where(row => ids.Contains(row.ClientId)).ToListAsync(cancel);
        return new PreventiveShelf(sender, found, held);
    }
}

/// <summary>Clients by number with all their documents; those of <paramref name="Sender"/> are what a unit may replace or take back.</summary>
internal sealed record PreventiveShelf(string Sender, IReadOnlyDictionary<ClientNumber, Client> Clients, List<PreventiveDocument> Documents)
{
    public PreventiveDocument? Held(ClientNumber number, PreventiveDocumentKind kind, DateOnly date) => Clients.GetValueOrDefault(number) is { } client
        ? Documents.Find(row => row.ClientId == client.Id && row.Kind == kind && row.Date == date && row.SenderOfficeNumber == Sender)
        : null;

    public int NextNumber(Guid clientId, PreventiveDocumentKind kind) =>
        Documents.Where(row => row.ClientId == clientId && row.Kind == kind).Select(row => row.Number).DefaultIfEmpty().Max() + 1;
}
