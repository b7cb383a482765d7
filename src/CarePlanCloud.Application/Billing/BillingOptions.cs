using CarePlanCloud.Domain.Billing;

namespace CarePlanCloud.Application.Billing;

/// <summary>Who issues invoices, and the figures of the saving that is estimated beside them (section <c>Billing</c>).</summary>
public sealed class BillingOptions
{
    public string IssuerName { get; set; } = "";

    /// <summary>登録番号, T and thirteen digits. Without it and a name no invoice is issued.</summary>
    public string RegistrationNumber { get; set; } = "";

    public string IssuerAddress { get; set; } = "";

    public string IssuerPhone { get; set; } = "";

    public string BankAccount { get; set; } = "";

    /// <summary>Yen a year that the model office saves by exchanging data instead of paper.</summary>
    public long SavingYen { get; set; } = 816_000;

    /// <summary>Partners of the model office, each exchanged with in every month of the year.</summary>
    public int SavingPartners { get; set; } = 40;

    internal bool CanIssue => IssuerName.Trim().Length > 0 && Domain.Billing.RegistrationNumber.IsValid(RegistrationNumber);
}
