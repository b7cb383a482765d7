using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Domain.Offices;
using CarePlanCloud.Domain.Plans;
using CarePlanCloud.Domain.Units.Masters;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Plans;

/// <summary>Plans and clients as the views show them.</summary>
public sealed class PlanReader(CareDb db, CurrentActor actor, CertificationBook certifications)
{
    internal async Task<bool> MayWriteAsync(CancellationToken cancel) =>
        actor.May(Permission.WritePlans) && (await db.OwnOfficeAsync(cancel)).Kind != OfficeKind.ServiceOffice;

    internal async Task<PlanClient?> ClientAsync(Guid clientId, CancellationToken cancel)
    {
        var client = await db.Clients.AsNoTracking().FirstOrDefaultAsync(row => row.Id == clientId, cancel);
        if (client is null)
        {
            return null;
        }

        var facts = (await certifications.NewestAsync([clientId], cancel))[clientId];
        return new PlanClient(
            client.Id, client.Name, client.Kana, client.InsurerNumber, client.InsuredNumber, client.Sex, client.BirthDate,
            CareLevels.NameOf(facts.CareLevel), facts.ValidTo);
    }

    /// <summary>All plans of a client, newest first: written ones by number, then those of files by date.</summary>
    internal async Task<IReadOnlyList<PlanLabel>> HistoryAsync(Guid clientId, CancellationToken cancel)
    {
        var versions = await db.PlanVersions.AsNoTracking().Where(row => row.ClientId == clientId).OrderByDescending(row => row.Number)
            .Select(row => new { row.Id, row.Number, row.State, row.PlanDate, row.AgreedOn, row.HandedOverOn, row.WrittenBy }).ToListAsync(cancel);
        var names = await NamesAsync(versions.Select(row => row.WrittenBy), cancel);
        var received = await db.CarePlans.AsNoTracking().Where(row => row.ClientId == clientId).OrderByDescending(row => row.PlanDate)
            .Select(row => new { row.Id, row.PlanDate, row.SenderOfficeNumber }).ToListAsync(cancel);
        var offices = await db.OfficeNamesAsync([.. received.Select(row => row.SenderOfficeNumber)], cancel);
        return
        [
            .. versions.Select(row => new PlanLabel(
                row.Id, row.Number, row.State, row.PlanDate, row.AgreedOn, row.HandedOverOn, row.WrittenBy is { } by ? names.GetValueOrDefault(by, "") : "")),
            .. received.Select(row => new PlanLabel(
                row.Id, 0, null, row.PlanDate, null, null, offices.GetValueOrDefault(row.SenderOfficeNumber, row.SenderOfficeNumber))),
        ];
    }

    /// <summary>The plan's client and forms, written here or received; null when this office has no such plan.</summary>
    internal async Task<(Guid ClientId, CarePlanForms Forms)?> FormsAsync(Guid id, CancellationToken cancel)
    {
        var version = await db.PlanVersions.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel);
        if (version is not null)
        {
            return (version.ClientId, version.Forms);
        }

        var received = await db.CarePlans.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel);
        return received is null ? null : (received.ClientId, PlanDocuments.ToForms(received.Overview, received.Needs, received.Week));
    }

    internal async Task<PlanView> ViewAsync(PlanVersion version, CancellationToken cancel)
    {
        var history = await HistoryAsync(version.ClientId, cancel);
        return new PlanView(
            history.Single(label => label.Id == version.Id), (await ClientAsync(version.ClientId, cancel))!, version.Forms, version.BasedOnId, version.AgreedBy,
            version.ExplainedBy, version.HandedOverBy, version.WrittenAt, version.Version,
            version.State == PlanState.Draft && await MayWriteAsync(cancel), history);
    }

    internal Task<Dictionary<Guid, string>> NamesAsync(IEnumerable<Guid?> people, CancellationToken cancel) => db.PeopleNamesAsync(people, cancel);
}
