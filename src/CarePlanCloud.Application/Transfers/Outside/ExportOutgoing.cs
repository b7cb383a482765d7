using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Application.Transfers.Sending;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Outside;

/// <summary>
/// 書き出し: valid → exported, for partners outside. A ZIP with a folder for each destination and a checklist; where the road is FAX the
/// forms as PDF with their cover, and one such alone without a ZIP. What is exported already may be fetched again.
/// </summary>
[Requires(Permission.ExchangeFiles)]
public sealed class ExportOutgoing(
    CareDb db, SentFiles sent, ConfirmationLinks links, FaxPapers fax, OutgoingDeparture departure, AuditTrail audit, TimeProvider clock)
{
    /// <param name="site">Address of the product, for what is printed on the cover.</param>
    public async Task<Outcome<RawFile>> RunAsync(IReadOnlyCollection<Guid> outgoingIds, Uri site, CancellationToken cancel)
    {
        var ids = outgoingIds.Distinct().Order().ToList();
        foreach (var id in ids)
        {
            await db.LockOutgoingAsync(id, cancel);
        }

        var units = await db.Outgoing.Where(row => ids.Contains(row.Id)).OrderBy(row => row.ReceiverOfficeNumber).ThenBy(row => row.SerialNumber).ToListAsync(cancel);
        if (Problem(ids, units) is { } problem)
        {
            return problem;
        }

        var office = await db.OwnOfficeAsync(cancel);
        var names = await db.PartnerNamesAsync([.. units.Select(unit => unit.ReceiverOfficeNumber)], cancel);
        var files = await sent.FilesAsync(ids, cancel);
        var packed = new List<PackedUnit>();
        foreach (var unit in units)
        {
            var name = names[unit.ReceiverOfficeNumber];
            packed.Add(new PackedUnit(unit, name, unit.Channel == PartnerChannel.Fax
                ? [await FaxAsync(office, unit, name, site, cancel)]
                : [.. files[unit.Id].Select(file => new RawFile(file.Name, file.Content))]));
            if (unit.State == OutgoingState.Valid)
            {
                await departure.ExportAsync(unit, cancel);
            }
        }

        await db.SaveChangesAsync(cancel);
        foreach (var id in ids)
        {
            await audit.AppendAsync(nameof(ExportOutgoing), id, cancel);
        }

        return packed is [{ Unit.Channel: PartnerChannel.Fax } alone] ? alone.Files[0] : OutsidePackage.Of(office, packed, clock.GetUtcNow());
    }

    private static Refusal? Problem(List<Guid> wanted, List<Outgoing> units) =>
        wanted.Count == 0 ? TransferRefusals.NothingToExport
        : units.Count < wanted.Count ? TransferRefusals.OutgoingNotFound
        : units.Exists(unit => unit.State is not (OutgoingState.Valid or OutgoingState.Exported or OutgoingState.Dispatched)) ? TransferRefusals.NotValid
        : null;

    private async Task<RawFile> FaxAsync(Office office, Outgoing unit, string receiverName, Uri site, CancellationToken cancel)
    {
        var address = links.Make(office, unit);
        var printed = await fax.PrintAsync(office, unit, receiverName, new Uri(site, address.Path), address.ExpiresAt, cancel);
        return new RawFile($"FAX_{unit.ReceiverOfficeNumber}_{StableWords.Of(unit.Kind)}_{unit.SerialNumber}.pdf", printed.Pdf);
    }
}
