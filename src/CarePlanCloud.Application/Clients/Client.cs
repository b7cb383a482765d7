using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Clients;

/// <summary>利用者, known to one office by insurer and insured number. Text as received; <see cref="SearchKey"/> is folded for finding.</summary>
public sealed class Client : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string InsurerNumber { get; init; }

    /// <summary>10 digits, or H + 9 for people on public assistance only (R46).</summary>
    public required string InsuredNumber { get; init; }

    public string Name { get; set; } = "";

    public string Kana { get; set; } = "";

    /// <summary>1 男性, 2 女性, or empty.</summary>
    public string Sex { get; set; } = "";

    public DateOnly? BirthDate { get; set; }

    public string SearchKey { get; set; } = "";
}
