using System.Collections.Frozen;

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

/// <summary>What a provider of a kind usually is.</summary>
public static class ProviderDesignations
{
    // 71–79 by the record's own table; the short uses of the same kinds of office go with them.
    private static readonly FrozenSet<string> CommunityBased = "71 72 73 74 75 76 77 78 79 68 69 28 38 39".Split(' ').ToFrozenSet();

    /// <summary>地域密着型 by its kind, 総合事業 by its letter, 指定 otherwise. 基準該当 and the like are known of the office alone.</summary>
    public static ProviderDesignation UsualOf(string serviceKind) =>
        CommunityBased.Contains(serviceKind) ? ProviderDesignation.CommunityBased
        : serviceKind.StartsWith('A') ? ProviderDesignation.Project
        : ProviderDesignation.Designated;
}
