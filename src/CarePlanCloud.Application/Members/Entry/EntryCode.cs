using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Members.Entry;

/// <summary>What a code lets its holder do. Stored as a word.</summary>
public enum EntryPurpose
{
    /// <summary>招待: become a member of the office.</summary>
    Join,

    /// <summary>再設定: choose a new password.</summary>
    Reset,
}

/// <summary>
/// 一回きりのコード: lets one person in, once, by mail or by paper. Many small offices have no mail address for each person. The code itself is
/// nowhere; only its SHA-256 is kept, as 80 random bits need no slow hash.
/// </summary>
public sealed class EntryCode : ITenantOwned
{
    private const int Length = 16;

    public Guid TenantId { get; init; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public EntryPurpose Purpose { get; init; }

    public required byte[] CodeHash { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    /// <summary>The administrator; null when the person asked for it (forgotten password).</summary>
    public Guid? MadeBy { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>Whose password; for an invitation, who came.</summary>
    public Guid? UserId { get; set; }

    /// <summary>再設定: the second factor was lost as well and is set up anew.</summary>
    public bool RemovesSecondFactor { get; init; }

    /// <summary>Of whom is invited; the following too.</summary>
    public string Name { get; init; } = "";

    public string LoginName { get; set; } = "";

    public Role Role { get; init; }

    public string CareManagerNumber { get; init; } = "";

    /// <summary>Where the code was sent; empty when it was printed.</summary>
    public string Mail { get; init; } = "";

    /// <returns>In groups of four, as it is printed.</returns>
    internal static string NewText() => PaperCode.InGroups(Length);
}
