namespace CarePlanCloud.Application.Identity.SecondFactors;

/// <summary>
/// The secret that a person's authenticator app shares with us (TOTP, RFC 6238: 30 seconds, 6 digits, SHA-1, as every app knows it). Protected by
/// the keys of the web servers.
/// </summary>
public sealed class AuthenticatorKey
{
    public Guid UserId { get; init; }

    /// <summary>In force; null until the first code was right.</summary>
    public byte[]? Key { get; set; }

    /// <summary>Shown to the person and not confirmed by a code yet.</summary>
    public byte[]? OfferedKey { get; set; }

    public DateTimeOffset? ConfirmedAt { get; set; }

    /// <summary>The newest time step whose code was used: that code and all older ones are no good any more.</summary>
    public long LastStep { get; set; }
}
