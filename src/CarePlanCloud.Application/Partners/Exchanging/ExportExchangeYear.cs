using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Reports;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Partners.Exchanging;

/// <summary>連携の実績 as CSV for a spreadsheet.</summary>
[Requires(Permission.ViewClients)]
public sealed class ExportExchangeYear(ExchangeBook book, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<RawFile>> RunAsync(int year, CancellationToken cancel)
    {
        if (!year.IsYearOfExchange(clock))
        {
            return PartnerRefusals.NoSuchYear;
        }

        var found = await book.ReadAsync(new FiscalYear(year), cancel);
        await audit.AppendAsync(nameof(ExportExchangeYear), null, cancel);
        return new RawFile($"連携の実績_{year}年度_{found.OfficeNumber}.csv", CsvText.Bytes(CsvText.Of(ExchangeSheet.CsvHeads, found.Partners.Select(ExchangeSheet.Row))));
    }
}
