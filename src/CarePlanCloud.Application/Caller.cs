namespace CarePlanCloud.Application;

/// <summary>Who asks, and for which office. Only an assertion: the door checks it against memberships and keys each time.</summary>
public abstract record Caller
{
    private Caller()
    {
    }

    /// <summary>A signed-in person acting for the office in the URL.</summary>
    /// <param name="Certificate">SHA-256 of the client certificate that came with the connection and was found sound; null for none.</param>
    public sealed record Member(Guid UserId, string OfficeNumber, string? Certificate = null) : Caller;

    /// <summary>Another program of the office, known by its API key (see <see cref="Identity.FindApiKey"/>).</summary>
    /// <param name="Certificate">As for <see cref="Member"/>.</param>
    public sealed record Program(Guid KeyId, string OfficeNumber, string? Certificate = null) : Caller;

    /// <summary>A background step of the product itself, for the tenant whose work it is.</summary>
    public sealed record Job(Guid TenantId) : Caller;

    /// <summary>A partner outside who holds a link of the office: may say that one unit arrived or see who invited, whichever its secret is for.</summary>
    public sealed record LinkHolder(string OfficeNumber) : Caller;

    /// <summary>A signed-in operator of the product. Belongs to no office and enters none.</summary>
    public sealed record Operator(Guid UserId) : Caller;

    /// <summary>An operator with an open <see cref="Operating.BreakGlass"/> of the office in the URL: sees, changes nothing.</summary>
    public sealed record BreakGlass(Guid UserId, string OfficeNumber) : Caller;

    /// <summary>Somebody not known yet (sign-in).</summary>
    public sealed record Nobody : Caller;
}
