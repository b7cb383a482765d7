using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Application.Partners.Exchanging;

/// <summary>連携の実績 of a 年度: with how many partners data were exchanged, and how it is proved.</summary>
[Requires(Permission.ViewClients)]
public sealed class OpenExchangeYear(ExchangeBook book, TimeProvider clock)
{
    /// <param name="year">The year in which its April lies.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Outcome<ExchangeYear>> RunAsync(int year, CancellationToken cancel) =>
        year.IsYearOfExchange(clock) ? await book.ReadAsync(new FiscalYear(year), cancel) : PartnerRefusals.NoSuchYear;
}

internal static class ExchangeYears
{
    /// <summary>The electronic exchange began in April 2023; what is to come is no evidence.</summary>
    private const int FirstYear = 2023;

    public static bool IsYearOfExchange(this int year, TimeProvider clock) => year >= FirstYear && year <= FiscalYear.Of(clock.TodayInJapan()).Year;
}
