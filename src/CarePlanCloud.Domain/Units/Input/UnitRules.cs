namespace CarePlanCloud.Domain.Units.Input;

/// <summary>処遇改善加算 of units over the limit. Not regulated in so many words, so each provider decides.</summary>
public enum TreatmentImprovementOverLimit
{
    /// <summary>The difference between the add-on of everything and its insured part is the client's (default).</summary>
    ClientPays,

    /// <summary>Only the insured part is charged.</summary>
    NotCharged,
}

/// <summary>How often サービス提供体制強化加算 and its like are insured when the limit is exceeded. Insurers accept both.</summary>
public enum PerUseAddOnSplit
{
    /// <summary>Services in the order of day and time; the one that crosses the limit still counts as inside (default).</summary>
    InOrderOfDate,

    /// <summary>In proportion to the units inside, half up.</summary>
    ProRata,
}

/// <summary>How a service whose paid units are fewer than its managed units (大規模型通所) is split where the limit cuts through one use.</summary>
public enum CrossingUse
{
    /// <summary>Whole uses first, the cut one in proportion, half up (default).</summary>
    Proportional,

    /// <summary>The cut use is paid inside the limit as a whole.</summary>
    Inside,

    /// <summary>The cut use is the client's as a whole.</summary>
    Over,
}

/// <summary>The points that the rules leave open, with their defaults.</summary>
public sealed record UnitRules
{
    public static UnitRules Default { get; } = new();

    public PerUseAddOnSplit PerUseAddOns { get; init; } = PerUseAddOnSplit.InOrderOfDate;

    public CrossingUse CrossingUse { get; init; } = CrossingUse.Proportional;
}
