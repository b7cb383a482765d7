using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Offices;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Sending.Books;

/// <summary>
/// 居宅サービス計画 (R21): forms 1 to 3 and the supplement of the newest version the client agreed to, to the offices that serve in it or
/// stand on a slip from the month on. A renewal needs no retraction of the one before (R95).
/// </summary>
internal sealed class PlanBook(CareDb db, ClientMonthBook clients, Receivers receivers) : IOutgoingBook
{
    public UnitKind Kind => UnitKind.Plan;

    public async Task<IReadOnlyList<Sendable>> ListAsync(Office office, ServiceMonth month, CancellationToken cancel)
    {
        if (office.Kind == OfficeKind.ServiceOffice)
        {
            return [];
        }

        var versions = (await db.PlanVersions.AsNoTracking().Where(row => row.State != PlanState.Draft).ToListAsync(cancel))
            .GroupBy(row => row.ClientId).Select(rows => rows.MaxBy(row => row.Number)!).ToList();
        var current = await db.Clients.AsNoTracking().Where(client => client.Status != ClientStatus.Ended).Select(client => client.Id).ToListAsync(cancel);
        versions.RemoveAll(version => !current.Contains(version.ClientId));
        var serving = await receivers.ServingAsync(versions.ConvertAll(row => row.ClientId), month, cancel);
        return await receivers.WithOwnKindsAsync(
            [.. from version in versions
                from receiver in Named(version).Concat(serving[version.ClientId]).DistinctBy(receiver => receiver.Number)
                where receiver.Number != office.OfficeNumber && receiver.Number.Length > 0
                select new Sendable(Kind, version.ClientId, receiver.Number, receiver.Kind, office.ServiceKind, version.Id, Fingerprints.Of(version.Id))],
            cancel);
    }

    public async Task<UnitContent> WriteAsync(Office office, Outgoing unit, IReadOnlyList<OutgoingClient> chosen, CancellationToken cancel)
    {
        var ids = chosen.Select(client => client.DocumentId).OfType<Guid>().ToList();
        var versions = await db.PlanVersions.AsNoTracking().Where(row => ids.Contains(row.Id)).OrderBy(row => row.ClientId).ToListAsync(cancel);
        var records = new List<RecordDraft>();
        foreach (var version in versions)
        {
            var client = (await clients.FindAsync(version.ClientId, ServiceMonth.Of(version.PlanDate), cancel))!;
            var key = new PlanKey(client.Client.InsurerNumber, client.Client.InsuredNumber, version.PlanDate, office.OfficeNumber);
            records.AddRange(PlanDrafts.Of(version.Forms, key));
            records.Add(SupplementDrafts.Of(office, client, sheet: null));
        }

        return new UnitContent(records);
    }

    // The kind of a support is free text; that of a block in the week is a code.
    private static IEnumerable<(string Number, string Kind)> Named(PlanVersion version)
    {
        var kinds = version.Forms.Week.Blocks.Where(block => block.ServiceCode.Length > 0)
            .DistinctBy(block => block.ServiceOfficeNumber).ToDictionary(block => block.ServiceOfficeNumber, block => ServiceCode.KindOf(block.ServiceCode));
        return from need in version.Forms.Needs
               from goal in need.LongGoals
               from shorter in goal.ShortGoals
               from support in shorter.Supports
               where kinds.ContainsKey(support.ServiceOfficeNumber)
               select (support.ServiceOfficeNumber, kinds[support.ServiceOfficeNumber]) into named
               select named;
    }
}
