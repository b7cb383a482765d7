namespace CarePlanCloud.Application;

/// <summary>Who asks, and for which office. Only an assertion: the door checks it against memberships and keys each time.</summary>
public abstract record Caller
{
    private Caller()
    {
    }

    /// <summary>A signed-in person acting for the office in the URL.</summary>
    public sealed record Member(Guid UserId, string OfficeNumber) : Caller;

    /// <summary>Another program of the office, known by its API key (see <see cref="Identity.FindApiKey"/>).</summary>
    public sealed record Program(Guid KeyId, string OfficeNumber) : Caller;

    /// <summary>A background step of the product itself, for the tenant whose work it is.</summary>
    public sealed record Job(Guid TenantId) : Caller;

    /// <summary>A partner outside who holds a link of the office: may say that one unit arrived or see who invited, whichever its secret is for.</summary>
    public sealed record LinkHolder(string OfficeNumber) : Caller;

    /// <summary>Somebody not known yet (sign-in).</summary>
    public sealed record Nobody : Caller;
}
