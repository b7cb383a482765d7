using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Plans.Preventive;
using CarePlanCloud.Application.Plans.Preventive.Forms;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Offices;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Sending.Books;

/// <summary>
/// 利用者基本情報 and 支援計画書 (R25): the newest of each that was agreed to, to the offices that serve in it and, entrusted, to the other
/// planning office (R101).
/// </summary>
internal sealed class PreventivePlanBook(CareDb db, Receivers receivers) : IOutgoingBook
{
    public UnitKind Kind => UnitKind.PreventivePlan;

    public async Task<IReadOnlyList<Sendable>> ListAsync(Office office, ServiceMonth month, CancellationToken cancel)
    {
        if (office.Kind == OfficeKind.ServiceOffice)
        {
            return [];
        }

        var plans = await NewestAsync(null, cancel);
        var ids = plans.ConvertAll(row => row.ClientId);
        var serving = await receivers.ServingAsync(ids, month, cancel);
        return await receivers.WithOwnKindsAsync(
            [.. from plan in plans.Where(row => row.Kind == PreventiveDocumentKind.PreventivePlan)
                let profile = plans.Find(row => row.ClientId == plan.ClientId && row.Kind == PreventiveDocumentKind.ClientProfile)
                from receiver in serving[plan.ClientId].Concat(plan.DelegatedOfficeNumber.Length > 0 ? [(plan.DelegatedOfficeNumber, Receivers.CenterKind)] : [])
                    .DistinctBy(receiver => receiver.Item1)
                where receiver.Item1 != office.OfficeNumber
                select new Sendable(
                    Kind, plan.ClientId, receiver.Item1, receiver.Item2, office.ServiceKind, plan.Id, Fingerprints.Of(new[] { plan.Id, profile?.Id ?? Guid.Empty }))],
            cancel);
    }

    public async Task<UnitContent> WriteAsync(Office office, Outgoing unit, IReadOnlyList<OutgoingClient> chosen, CancellationToken cancel)
    {
        var clientIds = chosen.Select(client => client.ClientId).ToList();
        var people = await db.Clients.AsNoTracking().Where(client => clientIds.Contains(client.Id)).ToDictionaryAsync(client => client.Id, cancel);
        var wanted = chosen.Select(client => client.DocumentId).ToHashSet();
        var documents = (await NewestAsync(clientIds, cancel))
            .Where(row => row.Kind == PreventiveDocumentKind.ClientProfile || wanted.Contains(row.Id)).OrderBy(row => row.ClientId).ThenBy(row => row.Kind).ToList();
        return new UnitContent([.. documents.SelectMany(row => PreventiveDrafts.Of(PreventiveForms.Of(row.Kind), NumberOf(row), PreventiveContent.Of(row)))])
        {
            Charts = [.. documents.Where(row => row.Kind == PreventiveDocumentKind.ClientProfile)
                .Select(row => PreventiveDrafts.Picture(NumberOf(row), row.Date, row.FamilyChart)).OfType<FamilyChart>()],
        };

        ClientNumber NumberOf(PreventiveDocument row) => new(people[row.ClientId].InsurerNumber, people[row.ClientId].InsuredNumber);
    }

    // Of each client the newest plan and the newest profile this office wrote and the client agreed to.
    private async Task<List<PreventiveDocument>> NewestAsync(IReadOnlyCollection<Guid>? clientIds, CancellationToken cancel) =>
        [.. (await db.PreventiveDocuments.AsNoTracking()
            .Where(row => row.SenderOfficeNumber == "" && row.State != PlanState.Draft && (clientIds == null || clientIds.Contains(row.ClientId))
                && db.Clients.Any(client => client.Id == row.ClientId && client.Status != ClientStatus.Ended))
            .ToListAsync(cancel)).GroupBy(row => (row.ClientId, row.Kind)).Select(rows => rows.MaxBy(row => row.Number)!)];
}
