namespace CarePlanCloud.Application.Operating;

/// <summary>
/// 運営者: a person who runs the product and belongs to no office. Made, and let in again, by the <c>operator</c> verb as the owner; the
/// product itself can lock one and cannot make one.
/// </summary>
public sealed class Operator
{
    /// <summary>The person's <see cref="Identity.User"/>, who is a member nowhere.</summary>
    public Guid UserId { get; init; }

    /// <summary>運営者ID as typed at sign-in, in small letters.</summary>
    public required string LoginName { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the person replaced the password the verb printed; null: the printed one lets the person choose and nothing else.</summary>
    public DateTimeOffset? PasswordChosenAt { get; set; }

    public DateTimeOffset? LastSignInAt { get; set; }

    /// <summary>Since then the person cannot sign in, and open pages end.</summary>
    public DateTimeOffset? LockedAt { get; set; }
}
