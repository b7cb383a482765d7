using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain.Reconciliation;

namespace CarePlanCloud.Application.Reconciliation;

/// <summary>
/// What somebody decided about a difference. Never changed and never deleted: a new decision withdraws the one before, so that the inspection
/// sees both.
/// </summary>
public sealed class DifferenceDecision : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ClientId { get; init; }

    /// <summary>First day of the service month.</summary>
    public DateOnly ServiceMonth { get; init; }

    /// <summary>Of the difference; the same as long as what was compared is the same.</summary>
    public required string Key { get; init; }

    public DifferenceKind Kind { get; init; }

    public Resolution Resolution { get; init; }

    public string Reason { get; init; } = "";

    /// <summary>The difference as it read when it was decided: what the plan said, what was done. It may be gone by now.</summary>
    public required DecidedAbout About { get; init; }

    /// <summary>A user's id; null for a program.</summary>
    public Guid? DecidedBy { get; init; }

    public string DecidedByName { get; init; } = "";

    public DateTimeOffset DecidedAt { get; init; }

    /// <summary>The thread in which the partner is asked, or null.</summary>
    public Guid? InquiryId { get; set; }

    /// <summary>予定を遡及変更: the planned side of the lines as it was and as it became, for taking it back; empty otherwise.</summary>
    public IReadOnlyList<PlannedSide> PlanBefore { get; init; } = [];

    public IReadOnlyList<PlannedSide> PlanAfter { get; init; } = [];

    public DateTimeOffset? WithdrawnAt { get; set; }

    public string WithdrawnByName { get; set; } = "";

    internal Decision ToDecision() => new(Key, Resolution, Reason, DecidedByName, DecidedAt);
}

/// <summary>A difference in words, kept with its decision.</summary>
/// <param name="OfficeNumber">Of the service office; empty when it is about the month as a whole.</param>
/// <param name="Days">Of the month, in order.</param>
public sealed record DecidedAbout(
    string OfficeNumber, string OfficeName, string ServiceName, string ServiceCode, IReadOnlyList<int> Days, string Planned, string Actual, int UnitsChange);

/// <summary>The planned marks of one line.</summary>
public sealed record PlannedSide(Guid LineId, IReadOnlyList<PlannedMark> Marks);

public sealed record PlannedMark(int Day, int Count, TimeOnly? Start, TimeOnly? End, int Units);
