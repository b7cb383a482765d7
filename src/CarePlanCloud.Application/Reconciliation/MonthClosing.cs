using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Reconciliation;

/// <summary>月締め of the office's service month. Reopening ends it and keeps it; closing again makes another.</summary>
public sealed class MonthClosing : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>First day of the service month.</summary>
    public DateOnly ServiceMonth { get; init; }

    /// <summary>1 for the first closing of the month, 2 after a reopening …</summary>
    public int Number { get; init; }

    public DateTimeOffset ClosedAt { get; init; }

    public string ClosedByName { get; init; } = "";

    public DateTimeOffset? ReopenedAt { get; set; }

    public string ReopenedByName { get; set; } = "";

    public string ReopenReason { get; set; } = "";
}

/// <summary>One client's month as it was closed. Never changed: 給付管理票 and claims are made from it.</summary>
public sealed class ClosedClient : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid ClosingId { get; init; }

    public Guid ClientId { get; init; }

    public required ClosedMonth Month { get; init; }
}

/// <summary>A client's closed month: who, under which certification, what is claimed, and what was decided.</summary>
/// <param name="CareLevel">Code of the level the limit is taken from (21 = 要介護1).</param>
/// <param name="CareLevelAtEnd">Code of the level on the last day, which the fee of the office goes by.</param>
/// <param name="Fingerprint">Of the marks on both sides: another one means that something came after the closing.</param>
public sealed record ClosedMonth(
    string Name,
    string Kana,
    string InsurerNumber,
    string InsurerName,
    string InsuredNumber,
    DateOnly? BirthDate,
    string Sex,
    string CareLevel,
    string CareLevelAtEnd,
    DateOnly? CertifiedFrom,
    DateOnly? CertifiedTo,
    DateOnly? LimitFrom,
    DateOnly? LimitTo,
    int? LimitUnits,
    DateOnly? RequestFiledOn,
    string CareManagerName,
    string CareManagerNumber,
    string PublicPayerNumber,
    string PublicRecipientNumber,
    IReadOnlyList<ClosedProvider> Providers,
    IReadOnlyList<ClosedDifference> Differences,
    string Fingerprint);

/// <summary>A provider's kind in a closed month. Units inside the limits, as 給付管理票 has them.</summary>
/// <param name="ManagedUnits">給付計画単位数 on what is claimed; 0 when nothing is.</param>
/// <param name="PlannedUnits">The same on what was planned.</param>
public sealed record ClosedProvider(string OfficeNumber, string OfficeName, string ServiceKind, string ServiceKindName, int PlannedUnits, int ManagedUnits);

/// <summary>A difference of a closed month with its decision, in words.</summary>
public sealed record ClosedDifference(
    string Key, Domain.Reconciliation.DifferenceKind Kind, DecidedAbout About, Domain.Reconciliation.Resolution Resolution, string Reason, string Person, DateTimeOffset At);
