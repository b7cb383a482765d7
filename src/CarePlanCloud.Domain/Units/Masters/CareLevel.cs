namespace CarePlanCloud.Domain.Units.Masters;

/// <summary>要介護状態区分. The values are the standard's codes; a larger one is the heavier level.</summary>
public enum CareLevel
{
    /// <summary>事業対象者 (06).</summary>
    ProjectTarget = 6,

    /// <summary>要支援1 (12).</summary>
    Support1 = 12,

    /// <summary>要支援2 (13).</summary>
    Support2 = 13,

    /// <summary>要介護1 (21).</summary>
    Care1 = 21,

    /// <summary>要介護2 (22).</summary>
    Care2 = 22,

    /// <summary>要介護3 (23).</summary>
    Care3 = 23,

    /// <summary>要介護4 (24).</summary>
    Care4 = 24,

    /// <summary>要介護5 (25).</summary>
    Care5 = 25,
}
