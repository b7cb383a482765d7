using System.Globalization;
using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Reports;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Billing;

/// <summary>All invoices as CSV for accounting, oldest first.</summary>
[Requires(Permission.ManageOffice)]
public sealed class ExportInvoices(CareDb db, AuditTrail audit)
{
    private static readonly string[] Heads =
    [
        "請求書番号", "利用月", "発行日", "支払期限", "請求先", "発行者", "登録番号", "対象の利用者", "単価（税抜）", "上限（税抜）", "税抜金額", "税率", "消費税", "税込金額",
    ];

    public async Task<Outcome<RawFile>> RunAsync(CancellationToken cancel)
    {
        var office = await db.OwnOfficeAsync(cancel);
        var rows = await db.Invoices.AsNoTracking().OrderBy(row => row.Number).ToListAsync(cancel);
        await audit.AppendAsync(nameof(ExportInvoices), null, cancel);
        return new RawFile($"請求書_{office.OfficeNumber}.csv", CsvText.Bytes(CsvText.Of(Heads, rows.Select(Cells))));
    }

    private static IEnumerable<string> Cells(Invoice row) =>
    [
        row.Name, $"{row.ServiceMonth:yyyy/MM}", $"{row.IssuedOn:yyyy/MM/dd}", $"{row.DueOn:yyyy/MM/dd}", row.Addressee, row.IssuerName, row.RegistrationNumber,
        Number(row.Clients), Number(row.PricePerClient), Number(row.MonthlyCap), Number(row.NetYen), $"{row.TaxPercent}%", Number(row.TaxYen), Number(row.TotalYen),
    ];

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
