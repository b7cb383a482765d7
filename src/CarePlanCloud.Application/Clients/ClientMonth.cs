using CarePlanCloud.Domain.Plans;
using CarePlanCloud.Domain.Units.Masters;

namespace CarePlanCloud.Application.Clients;

/// <summary>What holds for a client in one service month: what 第6表 prints in its head and 第7表 computes with.</summary>
/// <param name="InsurerName">Empty when the office has not written it down.</param>
public sealed record ClientMonth(Client Client, string InsurerName)
{
    /// <summary>The certifications that touch the month, in the order of their beginnings; empty when none is known.</summary>
    public IReadOnlyList<MonthCertification> Certifications { get; init; } = [];

    /// <summary>The one at the end of the month; null when none is known.</summary>
    public MonthCertification? Current => Certifications.Count == 0 ? null : Certifications[^1];

    /// <summary>The one before, when the level changes inside the month, else null.</summary>
    public MonthCertification? Before =>
        Certifications.Count > 1 && Certifications[^2].CareLevel != Certifications[^1].CareLevel ? Certifications[^2] : null;

    /// <summary>The day of the change inside the month, or null.</summary>
    public DateOnly? ChangedOn => Before is null ? null : Current!.From;

    /// <summary>区分支給限度基準額 in units: the heavier level's for the whole month. Null when no certification is known.</summary>
    public int? LimitUnits { get; init; }

    /// <summary>種類支給限度, of the certification the limit is taken from.</summary>
    public IReadOnlyList<KindLimit> KindLimits { get; init; } = [];

    /// <summary>給付率 in percent; 90 where nothing is written down, 0 for H numbers, which the insurance does not know.</summary>
    public int BenefitRatePercent { get; init; }

    /// <summary>Every 公費 that holds on a day of the month, in the order of their beginnings.</summary>
    public IReadOnlyList<PublicExpensePeriod> PublicExpenses { get; init; } = [];

    /// <summary>要支援 and 事業対象者: forms and services of 介護予防.</summary>
    public bool IsPreventive => CareLevels.Parse(Current?.CareLevel) is { } level && level.IsPreventive();
}

/// <summary>A certification as a month sees it. <paramref name="Row"/> is null when only a received supplement tells of it.</summary>
public sealed record MonthCertification(
    CertificationStatus Status, string CareLevel, DateOnly From, DateOnly? To, DateOnly? LimitFrom, DateOnly? LimitTo, int? LimitUnits, Certification? Row);
