using System.Globalization;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Plans;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Ending.Exporting;

/// <summary>What kind of paper is printed into an export.</summary>
public enum ExportPaperKind
{
    /// <summary>利用票・別表 of a client and month.</summary>
    Slip,

    /// <summary>提供票・別表 of a client and month, a pair for each office that serves.</summary>
    ProviderCopy,

    /// <summary>第1表 to 第3表 of one version, written here or received.</summary>
    Plan,

    /// <summary>利用者基本情報 or 支援計画書.</summary>
    Preventive,

    /// <summary>給付管理票 of a closed month.</summary>
    ManagementSheets,

    /// <summary>請求書 of CarePlanCloud.</summary>
    Invoice,
}

/// <summary>One PDF of an export.</summary>
/// <param name="Path">In the ZIP.</param>
/// <param name="What">In words, without a name.</param>
/// <param name="Id">The client of a slip or its copies, the plan or the document; empty for months and invoices.</param>
/// <param name="Month">First day; of slips, their copies and 給付管理票.</param>
/// <param name="Number">Of an invoice.</param>
public sealed record ExportPaper(ExportPaperKind Kind, string Path, string What, Guid Id, DateOnly? Month = null, int Number = 0);

/// <summary>Every paper the product can print of the office: all clients, all months, all versions.</summary>
[Requires(Permission.RunJobs)]
public sealed class ListExportPapers(CareDb db)
{
    public async Task<Outcome<IReadOnlyList<ExportPaper>>> RunAsync(CancellationToken cancel)
    {
        var people = await db.Clients.AsNoTracking().ToDictionaryAsync(client => client.Id, client => $"{client.InsuredNumber}_{client.Name}", cancel);
        var slips = await db.ServiceSlips.AsNoTracking().Select(slip => new { slip.ClientId, slip.ServiceMonth }).Distinct().ToListAsync(cancel);
        // A month without a line has nobody a copy is for.
        var copied = await db.ServiceSlips.AsNoTracking().Where(slip => db.ServiceLines.Any(line => line.SlipId == slip.Id))
            .Select(slip => new { slip.ClientId, slip.ServiceMonth }).Distinct().ToListAsync(cancel);
        var versions = await db.PlanVersions.AsNoTracking().Select(plan => new { plan.Id, plan.ClientId, plan.PlanDate, plan.Number, plan.State }).ToListAsync(cancel);
        var received = await db.CarePlans.AsNoTracking().Select(plan => new { plan.Id, plan.ClientId, plan.PlanDate, plan.SenderOfficeNumber }).ToListAsync(cancel);
        var documents = await db.PreventiveDocuments.AsNoTracking().Select(row => new { row.Id, row.ClientId, row.Kind, row.Date, row.Number }).ToListAsync(cancel);
        var months = await db.MonthClosings.AsNoTracking().Where(row => row.ReopenedAt == null).Select(row => row.ServiceMonth).Distinct().ToListAsync(cancel);
        var invoices = await db.Invoices.AsNoTracking().Select(row => row.Number).ToListAsync(cancel);
        return Outcomes.Of<IReadOnlyList<ExportPaper>>(
        [
            .. slips.Select(slip => new ExportPaper(
                ExportPaperKind.Slip, $"{Folder(slip.ClientId)}/利用票・別表_{slip.ServiceMonth:yyyy-MM}.pdf", "利用票・別表", slip.ClientId, slip.ServiceMonth)),
            .. copied.Select(slip => new ExportPaper(
                ExportPaperKind.ProviderCopy, $"{Folder(slip.ClientId)}/提供票・別表_{slip.ServiceMonth:yyyy-MM}.pdf", "提供票・別表", slip.ClientId, slip.ServiceMonth)),
            .. versions.Select(plan => new ExportPaper(
                ExportPaperKind.Plan, $"{Folder(plan.ClientId)}/居宅サービス計画書_{Day(plan.PlanDate)}_第{plan.Number}版{(plan.State == PlanState.Draft ? "_原案" : "")}.pdf", "居宅サービス計画書（第1表〜第3表）", plan.Id)),
            .. received.Select(plan => new ExportPaper(
                ExportPaperKind.Plan, $"{Folder(plan.ClientId)}/受け取った計画書_{Day(plan.PlanDate)}_{plan.SenderOfficeNumber}.pdf", "受け取った居宅サービス計画書（第1表〜第3表）", plan.Id)),
            .. documents.Select(row => new ExportPaper(
                ExportPaperKind.Preventive, $"{Folder(row.ClientId)}/{NameOf(row.Kind)}_{Day(row.Date)}_{row.Number}.pdf", NameOf(row.Kind), row.Id)),
            .. months.Select(month => new ExportPaper(ExportPaperKind.ManagementSheets, $"帳票/給付管理票/給付管理票_{month:yyyy-MM}.pdf", "給付管理票", Guid.Empty, month)),
            .. invoices.Select(number => new ExportPaper(ExportPaperKind.Invoice, $"帳票/請求書/請求書_{number:0000}.pdf", "CarePlanCloudの請求書", Guid.Empty, null, number)),
        ]);

        string Folder(Guid client) => $"帳票/利用者/{ExportArchive.Safe(people.GetValueOrDefault(client, client.ToString()))}";
    }

    private static string NameOf(PreventiveDocumentKind kind) => kind == PreventiveDocumentKind.ClientProfile ? "利用者基本情報" : "介護予防サービス・支援計画書";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
