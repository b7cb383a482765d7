namespace CarePlanCloud.Application.Masters;

/// <summary>
/// サービスコード表: one code with its name and units in a span of months. A shared reference table, read by every office and written only
/// by the owner (migrations).
/// </summary>
public sealed class ServiceCodeEntry
{
    public required string Code { get; init; }

    public DateOnly ValidFrom { get; init; }

    /// <summary>Null while it is in force.</summary>
    public DateOnly? ValidTo { get; init; }

    public required string Name { get; init; }

    /// <summary>The name folded, and folded as read, for finding.</summary>
    public string SearchKey { get; init; } = "";

    /// <summary>Null when the units do not stand in the table (equipment, rates).</summary>
    public int? Units { get; init; }

    /// <summary>算定単位: 1回, 1日, 1月 …</summary>
    public string UnitOfCount { get; init; } = "";

    /// <summary>Per 1000 for rate add-ons, else null.</summary>
    public int? RatePerThousand { get; init; }

    /// <summary>限度額管理対象: whether the units count against the benefit limit.</summary>
    public bool InsideLimit { get; init; }

    /// <summary>給付管理単位数: the units that count against the limit (large day care: those of the ordinary size); null for rates.</summary>
    public int? LimitUnits { get; init; }
}
