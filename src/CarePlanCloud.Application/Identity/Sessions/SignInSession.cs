namespace CarePlanCloud.Application.Identity.Sessions;

/// <summary>How somebody signed in. Stored as a word.</summary>
public enum SignInWay
{
    /// <summary>Password and a code of the app.</summary>
    Code,

    /// <summary>A passkey, which has verified the person itself.</summary>
    Passkey,

    /// <summary>Password alone: demonstration offices in Development.</summary>
    Demonstration,
}

/// <summary>
/// One sign-in of a person on one device. It ends 12 hours after it began, 60 minutes after it was last used, or when it is revoked. Never
/// deleted by the product's role before its time is long over.
/// </summary>
public sealed class SignInSession
{
    /// <summary>However much it is used.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>Without being used.</summary>
    public static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(60);

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid UserId { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset LastSeenAt { get; set; }

    public DateTimeOffset EndsAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }

    public SignInWay Way { get; init; }

    /// <summary>Browser and system in words, such as "Edge（Windows）"; empty when unknown.</summary>
    public string Device { get; init; } = "";

    /// <summary>The address it came from.</summary>
    public string Network { get; init; } = "";
}
