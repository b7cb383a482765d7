using CarePlanCloud.Application.Masters.Importing;
using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Masters;

/// <summary>
/// A row of a service-code table an office imported: the national one, or the one of a municipality for 総合事業. Where it says
/// something, it goes before the excerpt that ships with the product.
/// </summary>
public sealed class OfficeServiceCode : ITenantOwned
{
    public Guid TenantId { get; init; }

    /// <summary>The municipality, 6 digits; empty for the national table.</summary>
    public string InsurerNumber { get; init; } = "";

    public required string Code { get; init; }

    public DateOnly ValidFrom { get; init; }

    public DateOnly? ValidTo { get; set; }

    public required string Name { get; set; }

    /// <summary>Folded name, for finding.</summary>
    public string SearchKey { get; set; } = "";

    public int? Units { get; set; }

    public string UnitOfCount { get; set; } = "";

    public int? RatePerThousand { get; set; }

    public bool InsideLimit { get; set; }

    /// <summary>給付管理単位数 where it differs from <see cref="Units"/>.</summary>
    public int? LimitUnits { get; set; }

    /// <summary>単位数単価 the municipality set; null: by grade and group.</summary>
    public decimal? UnitPrice { get; set; }

    /// <summary>給付率 the municipality set, in percent.</summary>
    public int? BenefitRatePercent { get; set; }

    /// <summary>定額の利用者負担額 in yen a time.</summary>
    public int? FixedFee { get; set; }

    public Guid ImportId { get; set; }
}

/// <summary>A table that was taken in: what, when, by whom, and what it changed.</summary>
public sealed class MasterImport : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public MasterKind Kind { get; init; }

    public string InsurerNumber { get; init; } = "";

    public required string FileName { get; init; }

    public int Added { get; set; }

    public int Changed { get; set; }

    public int Ended { get; set; }

    public Guid? ImportedBy { get; init; }

    public DateTimeOffset ImportedAt { get; init; }

    /// <summary>Every row it wrote, as it was and as it became: what taking it back needs.</summary>
    public List<MasterRowChange> Rows { get; init; } = [];

    /// <summary>When it was taken back; null while it stands.</summary>
    public DateTimeOffset? UndoneAt { get; set; }

    public Guid? UndoneBy { get; set; }
}
