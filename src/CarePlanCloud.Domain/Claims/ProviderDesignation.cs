namespace CarePlanCloud.Domain.Claims;

/// <summary>指定／基準該当／地域密着型サービス識別. The values are the codes of the record.</summary>
public enum ProviderDesignation
{
    /// <summary>指定.</summary>
    Designated = 1,

    /// <summary>基準該当.</summary>
    MeetsStandard = 2,

    /// <summary>相当サービス.</summary>
    Equivalent = 3,

    /// <summary>その他.</summary>
    Other = 4,

    /// <summary>地域密着型.</summary>
    CommunityBased = 5,

    /// <summary>総合事業. The code is not confirmed (decision 0023).</summary>
    Project = 6,
}
