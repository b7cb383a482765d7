using CarePlanCloud.Application.Reconciliation.Mirror;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Domain.Schedules;

namespace CarePlanCloud.Application.Schedules;

/// <summary>A line of the list of a month's slips. Days count line × day pairs of the lines this office answers for.</summary>
/// <param name="OpenDays">Planned days nobody has reported on yet.</param>
/// <param name="Differences">Days on which plan and actual differ.</param>
public sealed record SlipSummary(
    Guid Id,
    Guid ClientId,
    string ClientName,
    string ClientKana,
    string SearchKey,
    string InsuredNumber,
    string CareLevel,
    string CareManagementOfficeNumber,
    int Lines,
    int PlannedDays,
    int ActualDays,
    int OpenDays,
    int Differences);

/// <summary>The client as the head of a slip shows it. <paramref name="CareLevel"/> is the name (要介護2), empty when unknown.</summary>
public sealed record SlipClient(
    Guid Id,
    string Name,
    string Kana,
    string InsurerNumber,
    string InsuredNumber,
    string Sex,
    DateOnly? BirthDate,
    string CareLevel,
    DateOnly? LimitFrom,
    DateOnly? LimitTo,
    int? BenefitLimit);

/// <summary>One line with its month. <paramref name="CanEnterActuals"/>: a service office writes its own lines only, and not everybody writes.</summary>
/// <param name="IsPlanned">False for a line that was added because something unplanned was done.</param>
public sealed record LineView(
    Guid Id,
    string ServiceCode,
    string ServiceName,
    string OfficeNumber,
    string OfficeName,
    ServiceTime? Time,
    int Units,
    bool IsAddOn,
    bool IsEquipment,
    bool IsPlanned,
    bool CanEnterActuals,
    IReadOnlyDictionary<int, DayMark> Planned,
    IReadOnlyDictionary<int, DayMark> Actual)
{
    /// <summary>Whether the 実績 are this office's to write, whoever looks.</summary>
    public bool IsOwn { get; init; } = CanEnterActuals;

    /// <summary>Whether the planned side is this office's to write, and the person's.</summary>
    public bool CanEnterPlan { get; init; }

    public CountedPer CountedPer { get; init; }

    /// <summary>限度額管理対象.</summary>
    public bool IsInsideLimit { get; init; } = true;

    /// <summary>割引率: what remains of the units in percent, or null.</summary>
    public int? DiscountPercent { get; init; }

    /// <summary>日割り: 31 digits, or empty.</summary>
    public string ProRataDays { get; init; } = "";

    /// <summary>30日超, as a file said it of the whole line. Where this office plans the month the 別表 says it by day.</summary>
    public bool IsOver30Days { get; init; }

    /// <summary>As a file said it.</summary>
    public int? ShortStayDaysUntilPreviousMonth { get; init; }

    public string TaisCode { get; init; } = "";

    public string EquipmentNotificationCode { get; init; } = "";

    public string EquipmentName { get; init; } = "";

    public string DetailDiscriminatorCode { get; init; } = "";

    public string SatelliteNumber { get; init; } = "";

    public IReadOnlyDictionary<int, DayMark> Marks(Phase phase) => phase == Phase.Planned ? Planned : Actual;

    public DayDifference DifferenceOn(int day) => DayDifferences.Of(Planned.GetValueOrDefault(day), Actual.GetValueOrDefault(day));
}

/// <summary>The newest file each side of the slip came from.</summary>
public sealed record SlipSourceView(Phase Phase, string OfficeNumber, string OfficeName, string SerialNumber, DateTimeOffset ImportedAt);

/// <summary>The month of one client, ready for the grid.</summary>
/// <param name="Number">Place among the month's clients in kana order, from 1, of <paramref name="Count"/>.</param>
public sealed record SlipView(
    Guid Id,
    ServiceMonth Month,
    SlipClient Client,
    string CareManagementOfficeNumber,
    string CareManagementOfficeName,
    string CareManagerName,
    IReadOnlyList<LineView> Lines,
    IReadOnlyList<SlipSourceView> Sources,
    Guid? PreviousId,
    Guid? NextId,
    int Number,
    int Count)
{
    /// <summary>Whether this office plans the month: its 予定 rows can be written.</summary>
    public bool IsOwnPlan { get; init; }

    /// <summary>The holidays of the month, as the office's calendar has them.</summary>
    public IReadOnlySet<DateOnly> Holidays { get; init; } = new HashSet<DateOnly>();

    /// <summary>What the planner has made of this office's 実績; null while it has said nothing, and where this office plans.</summary>
    public MirrorView? Mirror { get; init; }
}
