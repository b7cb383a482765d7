using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers;

/// <summary>
/// That an office took back what it had sent about one client (R96, R98, R100): the newest deletion imported. It outlives what it removed, so
/// that an older file arriving late does not bring it back (R27).
/// </summary>
public sealed class Withdrawal : ITenantOwned
{
    public Guid TenantId { get; init; }

    /// <summary>The kind of the deletion: PlanDeletion, SlipDeletion or ActualsDeletion.</summary>
    public UnitKind Kind { get; init; }

    public required string InsurerNumber { get; init; }

    public required string InsuredNumber { get; init; }

    /// <summary>The plan date, or the first day of the service month.</summary>
    public DateOnly Date { get; init; }

    public required string SenderOfficeNumber { get; init; }

    /// <summary>Whose actuals, and of which service kind (R16); both empty for plans and slips.</summary>
    public string ServiceOfficeNumber { get; init; } = "";

    public string ServiceKind { get; init; } = "";

    public required string SerialNumber { get; set; }

    public Guid? IncomingId { get; set; }

    public DateTimeOffset ImportedAt { get; set; }
}
