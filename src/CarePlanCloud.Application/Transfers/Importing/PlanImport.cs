using System.Globalization;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Importing;

/// <summary>居宅サービス計画 (第1–3表・補足情報): one plan per client and plan date; a newer serial replaces it (R95).</summary>
internal sealed class PlanImport(CareDb db, ClientBook clients, Withdrawals withdrawals) : IUnitImport
{
    public UnitKind Kind => UnitKind.Plan;

    public async Task<IReadOnlyList<ClientFinding>> FindingsAsync(Office office, FileSet fileSet, CancellationToken cancel)
    {
        var findings = new List<ClientFinding>();
        var seen = new HashSet<(ClientNumber Client, DateOnly PlanDate)>();
        var opened = await OpenAsync(fileSet, cancel);
        var probably = await ProbablyKnownAsync(opened, cancel);
        findings.AddRange(probably.Select(pair => ClientBook.ProbablyKnown(fileSet.Unit, pair.Key, pair.Value)));
        var withdrawn = await withdrawals.HeldAsync(UnitKind.PlanDeletion, fileSet.Unit, opened.Select(plan => plan.Mapped.Client), cancel);
        foreach (var (mapped, client, stored) in opened)
        {
            if (!seen.Add((mapped.Client, mapped.PlanDate)))
            {
                findings.Add(new(mapped.Client, TransferFindings.PlanTwice(fileSet.Unit.Files[0].Name, mapped.Overview.Line, mapped.Client.InsuredNumber)));
            }

            var held = Serials.Newer(stored?.SerialNumber, withdrawn.Of(mapped.Client, mapped.PlanDate));
            if (Serials.Judge(fileSet.Unit, mapped.Client, held, record => record.Date("PlanDate") == mapped.PlanDate) is { } stale)
            {
                findings.Add(stale);
            }

            if (client is null && mapped.Supplement is null)
            {
                findings.Add(new(mapped.Client, TransferFindings.NoSupplement(fileSet.Unit.Files[0].Name, mapped.Client.InsuredNumber), ClientHold.Unknown));
            }
        }

        return findings;
    }

    public async Task<ImportPreview> PreviewAsync(Office office, FileSet fileSet, CancellationToken cancel)
    {
        var changes = new List<ImportChange>();
        var opened = await OpenAsync(fileSet, cancel);
        var probably = await ProbablyKnownAsync(opened, cancel);
        foreach (var (mapped, client, stored) in opened)
        {
            changes.Add(ClientBook.Preview(mapped.Client, client, mapped.Supplement, probably.GetValueOrDefault(mapped.Client)));
            var date = mapped.PlanDate.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture);
            changes.AddRange(
            [
                Form("第1表", stored is null ? null : [stored.Overview], [mapped.Overview]),
                Form("第2表", stored?.Needs, mapped.Needs),
                Form("第3表", stored?.Week, mapped.Week),
            ]);

            ImportChange Form(string form, IReadOnlyList<Dictionary<string, string>>? before, IReadOnlyList<Record> after) => new(
                before is null ? ChangeKind.New : RecordItems.Same(before, after) ? ChangeKind.Same : ChangeKind.Changed,
                ChangeLevel.Plan,
                ClientBook.NameOf(client, mapped.Supplement),
                mapped.Client.InsuredNumber,
                null,
                $"{form}（{date} 作成）",
                before is null ? null : $"{before.Count}行",
                $"{after.Count}行",
                null);
        }

        return new ImportPreview(changes);
    }

    public async Task ApplyAsync(Office office, Guid? incomingId, FileSet fileSet, CancellationToken cancel)
    {
        var key = fileSet.Unit.Key!;

        // One unit may carry plans of several dates of one client, who is new only once.
        var put = new Dictionary<ClientNumber, Client>();
        foreach (var (mapped, known, stored) in await OpenAsync(fileSet, cancel))
        {
            var client = clients.Put(mapped.Client, known ?? put.GetValueOrDefault(mapped.Client), mapped.Supplement);
            put[mapped.Client] = client;
            if (mapped.Supplement is not null)
            {
                await clients.PutSupplementAsync(client, mapped.Supplement, month: null, mapped.PlanDate, key, cancel);
            }

            var plan = stored ?? db.CarePlans.Add(new CarePlan
            {
                TenantId = db.TenantId,
                ClientId = client.Id,
                PlanDate = mapped.PlanDate,
                SenderOfficeNumber = key.SenderOfficeNumber,
                SerialNumber = key.SerialNumber,
                Overview = [],
                Needs = [],
                Week = [],
            }).Entity;
            plan.SerialNumber = key.SerialNumber;
            plan.Overview = mapped.Overview.ToItems();
            plan.Needs = [.. mapped.Needs.Select(record => record.ToItems())];
            plan.Week = [.. mapped.Week.Select(record => record.ToItems())];
        }

        await db.SaveChangesAsync(cancel);
    }

    private Task<Dictionary<ClientNumber, KnownPerson>> ProbablyKnownAsync(
        List<(MappedPlan Mapped, Client? Client, CarePlan? Stored)> opened, CancellationToken cancel) =>
        clients.ProbablyKnownAsync(opened.Where(row => row.Client is null).Select(row => (row.Mapped.Client, row.Mapped.Supplement)), cancel);

    private async Task<List<(MappedPlan Mapped, Client? Client, CarePlan? Stored)>> OpenAsync(FileSet fileSet, CancellationToken cancel)
    {
        var mapped = PlanMapping.Plans(fileSet);
        var sender = fileSet.Unit.Key?.SenderOfficeNumber ?? "";
        var found = await clients.FindAsync(mapped.Select(plan => plan.Client), sender, cancel);
        var clientIds = found.Values.Select(client => client.Id).ToList();
        var stored = (await db.CarePlans.Where(plan => clientIds.Contains(plan.ClientId) && plan.SenderOfficeNumber == sender).ToListAsync(cancel))
            .ToDictionary(plan => (plan.ClientId, plan.PlanDate));
        return [.. mapped.Select(plan =>
        {
            var client = found.GetValueOrDefault(plan.Client);
            return (plan, client, client is null ? null : stored.GetValueOrDefault((client.Id, plan.PlanDate)));
        })];
    }
}
