using System.Globalization;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Importing;

/// <summary>居宅サービス計画の取下げ: the plan of that date goes, its three forms and its supplement with it (R13). The client stays.</summary>
internal sealed class PlanDeletionImport(CareDb db, ClientBook clients, Withdrawals withdrawals) : IUnitImport
{
    public UnitKind Kind => UnitKind.PlanDeletion;

    public async Task<IReadOnlyList<ClientFinding>> FindingsAsync(Office office, FileSet fileSet, CancellationToken cancel)
    {
        var findings = new List<ClientFinding>();
        foreach (var (row, _, plan, withdrawn) in await OpenAsync(fileSet, cancel))
        {
            if (Serials.Judge(fileSet.Unit, row.Client, Serials.Newer(plan?.SerialNumber, withdrawn), record => record.Date("PlanDate") == row.Date) is { } stale)
            {
                findings.Add(stale);
            }
            else if (plan is null)
            {
                findings.Add(new(row.Client, TransferFindings.NothingToRemove(fileSet.Unit.Files[0].Name, row.Line, row.Client.InsuredNumber)));
            }
        }

        return findings;
    }

    public async Task<ImportPreview> PreviewAsync(Office office, FileSet fileSet, CancellationToken cancel) =>
        new([.. from entry in await OpenAsync(fileSet, cancel)
                where entry.Plan is not null
                from form in new[] { ("第1表", 1), ("第2表", entry.Plan!.Needs.Count), ("第3表", entry.Plan.Week.Count) }
                select new ImportChange(
                    ChangeKind.Removed,
                    ChangeLevel.Plan,
                    entry.Client!.Name,
                    entry.Row.Client.InsuredNumber,
                    null,
                    $"{form.Item1}（{entry.Row.Date.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture)} 作成）",
                    $"{form.Item2}行",
                    null,
                    null)]);

    public async Task ApplyAsync(Office office, Guid? incomingId, FileSet fileSet, CancellationToken cancel)
    {
        var key = fileSet.Unit.Key!;
        foreach (var (row, client, plan, _) in await OpenAsync(fileSet, cancel))
        {
            if (plan is not null)
            {
                db.CarePlans.Remove(plan);
                db.ClientSupplements.RemoveRange(await db.ClientSupplements
                    .Where(item => item.ClientId == client!.Id && item.PlanDate == row.Date && item.SenderOfficeNumber == key.SenderOfficeNumber)
                    .ToListAsync(cancel));
            }

            await withdrawals.PutAsync(Kind, row, key, incomingId, cancel);
        }

        await db.SaveChangesAsync(cancel);
    }

    private async Task<List<(MappedDeletion Row, Client? Client, CarePlan? Plan, string? Withdrawn)>> OpenAsync(FileSet fileSet, CancellationToken cancel)
    {
        var rows = DeletionMapping.Plans(fileSet);
        var sender = fileSet.Unit.Key?.SenderOfficeNumber ?? "";
        var found = await clients.FindAsync(rows.Select(row => row.Client), sender, cancel);
        var clientIds = found.Values.Select(client => client.Id).ToList();
        var plans = (await db.CarePlans.Where(plan => clientIds.Contains(plan.ClientId) && plan.SenderOfficeNumber == sender).ToListAsync(cancel))
            .ToDictionary(plan => (plan.ClientId, plan.PlanDate));
        var held = await withdrawals.HeldAsync(Kind, fileSet.Unit, rows.Select(row => row.Client), cancel);
        return [.. rows.Select(row =>
        {
            var client = found.GetValueOrDefault(row.Client);
            return (row, client, client is null ? null : plans.GetValueOrDefault((client.Id, row.Date)), held.Of(row.Client, row.Date));
        })];
    }
}
