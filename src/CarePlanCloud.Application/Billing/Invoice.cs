using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain.Billing;

namespace CarePlanCloud.Application.Billing;

/// <summary>
/// 請求書 (適格請求書) of a month, as it was issued: it repeats everything that stands on it, so that what changes later changes no invoice. The
/// database lets nobody change or delete it. It names no client.
/// </summary>
public sealed class Invoice : ITenantOwned
{
    public Guid TenantId { get; init; }

    /// <summary>From 1, without a gap, for each office.</summary>
    public int Number { get; init; }

    /// <summary>First day of the month that is charged.</summary>
    public DateOnly ServiceMonth { get; init; }

    /// <summary>発行日, in Japan.</summary>
    public DateOnly IssuedOn { get; init; }

    /// <summary>支払期限.</summary>
    public DateOnly DueOn { get; init; }

    /// <summary>宛名.</summary>
    public required string Addressee { get; init; }

    public required string AddresseeOfficeNumber { get; init; }

    public string AddresseeAddress { get; init; } = "";

    public required string IssuerName { get; init; }

    /// <summary>登録番号.</summary>
    public required string RegistrationNumber { get; init; }

    public string IssuerAddress { get; init; } = "";

    public string IssuerPhone { get; init; } = "";

    /// <summary>振込先.</summary>
    public string BankAccount { get; init; } = "";

    public int Clients { get; init; }

    public long PricePerClient { get; init; }

    public long MonthlyCap { get; init; }

    public int TaxPercent { get; init; }

    /// <summary>Without tax.</summary>
    public long NetYen { get; init; }

    public long TaxYen { get; init; }

    public long TotalYen { get; init; }

    /// <summary>As it is called: office number and number.</summary>
    public string Name => $"{AddresseeOfficeNumber}-{Number:0000}";

    internal MonthlyCharge Charge => new(Clients, PricePerClient, MonthlyCap, TaxPercent);
}
