namespace CarePlanCloud.Domain.Units;

/// <summary>The rate add-ons in the order in which they are taken of the month's units; each is rounded and added before the next.</summary>
public enum RateStep
{
    /// <summary>共生型サービスの減算.</summary>
    SharedLiving = 1,

    /// <summary>同一建物減算: less is paid, the limit counts the units before it.</summary>
    SameBuilding = 2,

    /// <summary>特別地域加算, 中山間地域等における小規模事業所加算: outside the limit.</summary>
    SpecialArea = 3,

    /// <summary>中山間地域等に居住する者へのサービス提供加算: outside the limit.</summary>
    RemoteResident = 4,

    /// <summary>処遇改善加算 (<c>TreatmentImprovementAddOn</c>): last, of everything before it; outside the limit.</summary>
    TreatmentImprovement = 5,
}

/// <summary>A rate per thousand of the month's units; negative for a reduction.</summary>
public sealed record RateAddOn(RateStep Step, int PerThousand)
{
    /// <summary>Whether its units count as inside the limit. 同一建物減算 belongs to the service inside, though it does not lower the managed units.</summary>
    public bool InsideLimit => Step is RateStep.SharedLiving or RateStep.SameBuilding;
}
