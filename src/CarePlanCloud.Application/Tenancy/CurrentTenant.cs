namespace CarePlanCloud.Application.Tenancy;

/// <summary>The office this operation works for. Set once per scope by the door and never changed: a second try is a bug.</summary>
public sealed class CurrentTenant
{
    private Guid? id;

    /// <summary>Null in the few operations that belong to no office.</summary>
    public Guid? IdOrNull => id;

    public Guid Id => id ?? throw new InvalidOperationException("No office was entered in this scope.");

    internal void Enter(Guid tenantId)
    {
        if (id is not null)
        {
            throw new InvalidOperationException("The office of a scope cannot change.");
        }

        id = tenantId;
    }
}

/// <summary>The person, key or job behind the operation, as it stands in the audit trail: an id and a kind, never a name.</summary>
public sealed class CurrentActor
{
    private IReadOnlySet<Permission> permissions = new HashSet<Permission>();

    public string Kind { get; private set; } = "nobody";

    public Guid? Id { get; private set; }

    /// <summary>The signed-in person; for acts that only a person can do to what is the person's own.</summary>
    public Guid PersonId => Kind is "member" or "operator" && Id is { } id ? id : throw new InvalidOperationException("Not a person's act.");

    /// <summary>For what a view offers; what an act needs the door has asked already.</summary>
    public bool May(Permission permission) => permissions.Contains(permission);

    /// <summary>SHA-256 of the client certificate behind the connection; null for none.</summary>
    public string? Certificate { get; private set; }

    internal void Enter(string kind, Guid? id, IReadOnlySet<Permission> granted, string? certificate = null) =>
        (Kind, Id, permissions, Certificate) = (kind, id, granted, certificate);
}
