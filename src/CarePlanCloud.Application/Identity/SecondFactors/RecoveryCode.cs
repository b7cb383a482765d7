namespace CarePlanCloud.Application.Identity.SecondFactors;

/// <summary>回復コード: passes once instead of an app that was lost. Only its SHA-256 is kept: 80 random bits need no slow hash.</summary>
public sealed class RecoveryCode
{
    public const int Count = 10;

    private const int Length = 16;

    public Guid UserId { get; init; }

    public required byte[] Hash { get; init; }

    public DateTimeOffset? UsedAt { get; set; }

    /// <returns>In groups of four, as it is printed.</returns>
    internal static string NewText() => PaperCode.InGroups(Length);
}
