using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Reports;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Partners.Exchanging;

/// <summary>連携の実績 as PDF, to hand in.</summary>
[Requires(Permission.ViewClients)]
public sealed class PrintExchangeYear(ExchangeBook book, FormPrinter printer, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<RawFile>> RunAsync(int year, CancellationToken cancel)
    {
        if (!year.IsYearOfExchange(clock))
        {
            return PartnerRefusals.NoSuchYear;
        }

        var found = await book.ReadAsync(new FiscalYear(year), cancel);
        var printed = printer.Print([ExchangeSheet.PaperOf(found, clock.TodayInJapan())], found.OfficeName, cancellation: cancel);
        await audit.AppendAsync(nameof(PrintExchangeYear), null, cancel);
        return new RawFile($"連携の実績_{year}年度_{found.OfficeNumber}.pdf", printed.Pdf);
    }
}
