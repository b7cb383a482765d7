using CarePlanCloud.Application.Licences;

namespace CarePlanCloud.Application.Billing;

/// <summary>Why a month costs something, or nothing.</summary>
public enum BillingState
{
    /// <summary>有料: charged.</summary>
    Charged,

    /// <summary>無料試用.</summary>
    Trial,

    /// <summary>フリーパス.</summary>
    FreePass,

    /// <summary>No licence on the first day of the month.</summary>
    Unlicensed,
}

/// <summary>A month as the meter shows it.</summary>
/// <param name="Clients">対象の利用者 of the invoice where there is one, else as of now.</param>
/// <param name="NetYen">Without tax; what it would cost, also in a free month.</param>
/// <param name="ChargedYen">With tax; nothing in a free month.</param>
/// <param name="Invoice">Its number; null when none was issued.</param>
public sealed record BillingMonth(
    DateOnly Month, int Clients, BillingState State, long PricePerClient, long Cap, long UncappedYen, long NetYen, long TaxYen, long ChargedYen, int? Invoice);

/// <summary>An invoice in a list.</summary>
public sealed record InvoiceRow(int Number, string Name, DateOnly Month, DateOnly IssuedOn, DateOnly DueOn, int Clients, long NetYen, int TaxPercent, long TaxYen, long TotalYen);

/// <summary>What the office saves by exchanging data, estimated in proportion to a model.</summary>
/// <param name="PartnerMonths">Partners exchanged with, once for each month of this 年度.</param>
/// <param name="ModelYen">What the model office saves a year.</param>
/// <param name="ModelPartners">With so many partners, in each of twelve months.</param>
public sealed record SavingEstimate(string YearName, int Partners, int PartnerMonths, long SavedYen, long ModelYen, int ModelPartners);

/// <summary>料金: this month so far, the months before, the invoices.</summary>
/// <param name="Licence">On what terms today; null without a licence.</param>
public sealed record BillingView(
    BillingMonth ThisMonth, IReadOnlyList<BillingMonth> Months, IReadOnlyList<InvoiceRow> Invoices, LicenceKind? Licence, DateOnly? LicenceEndsOn, int TaxPercent,
    SavingEstimate Saving);

/// <summary>What an office was charged in all, for who runs the product.</summary>
public sealed record BillingTotals(int Invoices, long NetYen, long TaxYen, long TotalYen, int ClientsThisMonth, BillingState State);
