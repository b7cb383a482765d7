using System.Text;
using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Application.Reports;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Receipts;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Reconciliation.Evidence;

/// <summary>What the inspection asks for. One of client and partner; at most <see cref="PackInspection.MostMonths"/> months.</summary>
public sealed record InspectionOrder(ServiceMonth From, ServiceMonth To, Guid? ClientId, string? PartnerNumber);

/// <summary>
/// 運営指導の資料 in one ZIP: of a client the plans with their consents and the months on paper; of a client or a partner all transfers with their
/// receipts and all decisions. Each list as PDF to read and as CSV to sort.
/// </summary>
[Requires(Permission.ViewClients)]
public sealed class PackInspection(
    CareDb db, EvidenceBook book, PaperDesk papers, Reports.Sources.PlanPapers plans, FormPrinter printer, ReceiptReader receipts, AuditTrail audit, TimeProvider clock)
{
    public const int MostMonths = 24;

    private static readonly FormName[] OfMonth = [FormName.ServiceSlip, FormName.BenefitSheet];

    public async Task<Outcome<RawFile>> RunAsync(InspectionOrder order, CancellationToken cancel)
    {
        if (Refuse(order) is { } refused)
        {
            return refused;
        }

        var office = await db.OwnOfficeAsync(cancel);
        var client = order.ClientId is { } id ? await db.Clients.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel) : null;
        if (order.ClientId is not null && client is null)
        {
            return ClientRefusals.NotFound;
        }

        var about = client is null ? (await db.PartnerNamesAsync([order.PartnerNumber!], cancel)).GetValueOrDefault(order.PartnerNumber!, order.PartnerNumber!) : $"{client.Name} 様";
        var scope = new EvidenceScope(order.From, order.To, order.ClientId, order.PartnerNumber);
        List<EvidenceTable> tables = [await book.TransfersAsync(scope, cancel), await book.DecisionsAsync(scope, cancel), await book.ClosingsAsync(scope, cancel)];
        var files = new List<(string, byte[])>();
        if (client is not null)
        {
            tables.Insert(0, await book.ConsentsAsync(client.Id, cancel));
            files.AddRange(await PlansAsync(office, client, cancel));
            files.AddRange(await MonthsAsync(office, order, client.Id, cancel));
        }

        var head = $"{about}　{order.From.Year}年{order.From.Month}月～{order.To.Year}年{order.To.Month}月　{office.Name}（{office.OfficeNumber}）";
        files.Insert(0, ("記録.pdf", printer.Print([.. tables.Select(table => table.ToPaper(head, client?.Name))], office.Name, cancellation: cancel).Pdf));
        files.AddRange(tables.Select(table => table.ToCsv()));
        files.AddRange((await receipts.PackagesAsync(await book.TransferIdsAsync(scope, cancel), cancel)).Select(package => ($"受領証/{package.Name}", package.Content.ToArray())));
        files.Insert(0, ("はじめにお読みください.txt", Encoding.UTF8.GetBytes(Guide(head, files.Select(file => file.Item1)))));
        await audit.AppendAsync(nameof(PackInspection), order.ClientId, cancel);
        return new RawFile($"運営指導_{(client is null ? order.PartnerNumber : client.InsuredNumber)}_{order.From}_{order.To}.zip", StoredZips.Of(files, clock.GetUtcNow()));
    }

    private static Refusal? Refuse(InspectionOrder order) =>
        (order.ClientId is null) == (order.PartnerNumber is null) ? EvidenceRefusals.WhomIsItAbout
        : order.To.CompareTo(order.From) < 0 || ((order.To.Year - order.From.Year) * 12) + order.To.Month - order.From.Month >= MostMonths ? EvidenceRefusals.TooManyMonths
        : null;

    private async Task<IReadOnlyList<(string Name, byte[] Content)>> PlansAsync(Office office, Client client, CancellationToken cancel)
    {
        var files = new List<(string, byte[])>();
        foreach (var planId in await book.PlanIdsAsync(client.Id, cancel))
        {
            if (await plans.FindAsync(planId, cancel) is { } plan)
            {
                files.Add(($"計画/第{files.Count + 1}.pdf", printer.Print([.. PrintPlanForms.Forms.Select(form => Reports.Sources.PlanSheets.Of(form, plan))], office.Name, cancellation: cancel).Pdf));
            }
        }

        files.AddRange((await book.PreventiveAsync(client.Id, cancel)).Select(document => (
            $"計画/{EvidenceBook.NameOf(document).Replace(' ', '_')}.pdf",
            printer.Print([Reports.Sources.PreventivePaperSource.Of(document, client)], office.Name, cancellation: cancel).Pdf)));
        return files;
    }

    private async Task<IReadOnlyList<(string Name, byte[] Content)>> MonthsAsync(Office office, InspectionOrder order, Guid clientId, CancellationToken cancel)
    {
        var files = new List<(string, byte[])>();
        for (var month = order.From; month.CompareTo(order.To) <= 0; month = month.Next)
        {
            if (await papers.CollectAsync(office, clientId, month, OfMonth, cancel) is { Papers.Count: > 0 } collected)
            {
                files.Add(($"利用票/{month}.pdf", printer.Print(collected.Papers, office.Name, cancellation: cancel).Pdf));
            }
        }

        return files;
    }

    private static string Guide(string head, IEnumerable<string> names) =>
        $"""
        運営指導の資料
        {head}

        入っているもの
        {string.Join("\r\n", names)}

        記録.pdf は一覧を紙の形にしたもの、CSV は同じ一覧を表計算で開くためのものです。
        受領証のフォルダーの ZIP は、CarePlanCloud もインターネットもなしで確かめられます（それぞれの中に確かめ方があります）。

        """.ReplaceLineEndings("\r\n");
}
