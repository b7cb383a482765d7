using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Partners;

/// <summary>連携先: another office as this one knows it, with what its units and money depend on.</summary>
public sealed class Partner : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string OfficeNumber { get; init; }

    public required string Name { get; set; }

    /// <summary>略称, for narrow places.</summary>
    public string ShortName { get; set; } = "";

    public string Kana { get; set; } = "";

    /// <summary>Folded name and kana, for finding.</summary>
    public string SearchKey { get; set; } = "";

    /// <summary>The two-character kinds it offers.</summary>
    public List<string> ServiceKinds { get; set; } = [];

    /// <summary>地域区分: 1 to 7 for 1級地 to 7級地, 0 for その他.</summary>
    public int RegionalGrade { get; set; }

    /// <summary>Six-character codes of the add-ons it charges (サービス提供体制強化, 処遇改善 …), suggested on its lines.</summary>
    public List<string> AddOnCodes { get; set; } = [];

    public List<Discount> Discounts { get; set; } = [];

    public string PostalCode { get; set; } = "";

    public string Address { get; set; } = "";

    public string Phone { get; set; } = "";

    public string Fax { get; set; } = "";

    public string Note { get; set; } = "";

    public bool IsActive { get; set; } = true;
}

/// <summary>割引: what remains of the units, in percent, for a kind (2 characters) or one code (6).</summary>
public sealed record Discount(string ServiceKindOrCode, int Percent, DateOnly ValidFrom, DateOnly? ValidTo);
