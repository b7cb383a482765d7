using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Domain.Schedules;

namespace CarePlanCloud.Application.Reconciliation;

/// <summary>How far one difference is. Stable words.</summary>
public enum DifferenceState
{
    /// <summary>未決.</summary>
    Open,

    /// <summary>照会中: decided, and the partner has been asked and has not closed the thread; or sent back.</summary>
    Asked,

    /// <summary>決定.</summary>
    Decided,
}

/// <summary>How far a client's month is with one partner, or as a whole. Stable words, the most urgent first.</summary>
public enum ReconciliationState
{
    /// <summary>未着: planned days nobody has reported on.</summary>
    NotReceived,

    /// <summary>差異.</summary>
    Differs,

    /// <summary>照会中.</summary>
    Asked,

    /// <summary>一致, and nobody has confirmed it.</summary>
    Matches,

    /// <summary>確定: every difference is decided, or the match confirmed.</summary>
    Settled,
}

/// <summary>A decision as it is shown.</summary>
/// <param name="Key">Of the difference.</param>
/// <param name="About">The difference as it read when it was decided; it may be gone by now.</param>
public sealed record DecisionView(
    Guid Id, string Key, DifferenceKind Kind, Resolution Resolution, string Reason, string Person, DateTimeOffset At, Guid? InquiryId, DecidedAbout About);

/// <summary>A cell of the grid that belongs to a difference.</summary>
public sealed record DifferenceCell(Guid LineId, int Day, Phase Phase);

/// <summary>A difference in words.</summary>
/// <param name="KindName">ちがい: what kind it is.</param>
/// <param name="Days">Of the month; none when it is about the month as a whole.</param>
/// <param name="UnitsChange">単位差, its add-ons included.</param>
/// <param name="Followers">How many add-ons are decided with it.</param>
/// <param name="Advice">What follows when nobody does anything, with the code 国保連 would give it; empty when nothing does.</param>
public sealed record DifferenceView(
    string Key,
    DifferenceKind Kind,
    string KindName,
    IReadOnlyList<int> Days,
    string OfficeNumber,
    string OfficeName,
    string ServiceName,
    string Planned,
    string Actual,
    int UnitsChange,
    int Followers,
    string Advice,
    IReadOnlyList<DifferenceCell> Cells,
    DifferenceState State,
    DecisionView? Decision)
{
    /// <summary>Which resolutions make sense for it, in the order of their keys.</summary>
    public IReadOnlyList<Resolution> Resolutions { get; init; } = [];
}

/// <summary>予定と実績 of one provider's kind, in units inside the limits.</summary>
/// <param name="Actual">As it came, undecided days as done.</param>
/// <param name="Claimed">As decided.</param>
public sealed record ProviderUnits(string OfficeNumber, string OfficeName, string ServiceKind, string ServiceKindName, int Planned, int Actual, int Claimed);

/// <summary>The month of one client on the desk.</summary>
/// <param name="PlannedUnits">限度額管理単位数 as planned; so the next two as done and as decided.</param>
/// <param name="LimitUnits">区分支給限度基準額, or null when no certification is known.</param>
/// <param name="Lapsed">Decisions whose difference is gone, the newest first.</param>
/// <param name="Warnings">What 国保連 would send back or cut, in words.</param>
public sealed record ClientReconciliation(
    Guid ClientId,
    Guid SlipId,
    ServiceMonth Month,
    string Name,
    string Kana,
    string InsuredNumber,
    string CareLevel,
    IReadOnlyList<LineView> Lines,
    IReadOnlyList<DifferenceView> Differences,
    IReadOnlyList<DecisionView> Lapsed,
    IReadOnlyList<ProviderUnits> Providers,
    int PlannedUnits,
    int ActualUnits,
    int ClaimedUnits,
    int? LimitUnits,
    IReadOnlyList<string> Warnings,
    IReadOnlySet<DateOnly> Holidays,
    bool IsClosed)
{
    public int OpenCount => Differences.Count(each => each.State == DifferenceState.Open);
}

/// <summary>A client of the month's list.</summary>
/// <param name="Urgency">Smaller comes first.</param>
public sealed record ReconciliationRow(
    Guid ClientId,
    string Name,
    string Kana,
    string SearchKey,
    string InsuredNumber,
    string CareManagerName,
    ReconciliationState State,
    int Open,
    int Asked,
    int Decided,
    int NotReceived,
    IReadOnlyList<PartnerReconciliation> Partners);

/// <summary>A client's month with one partner.</summary>
/// <param name="ReceivedAt">When its 実績 last came in, or null.</param>
public sealed record PartnerReconciliation(
    string OfficeNumber, string OfficeName, ReconciliationState State, int Open, int Asked, int Decided, bool NotReceived, DateTimeOffset? ReceivedAt);

/// <summary>A partner of the month, over all clients.</summary>
/// <param name="Waiting">Clients whose 実績 have not come.</param>
/// <param name="UsualDay">The day of the month on which its 実績 usually come (the middle of what it did before), or null.</param>
public sealed record PartnerMonth(string OfficeNumber, string OfficeName, int Clients, int Waiting, int Open, int Asked, int Decided, int? UsualDay, DateTimeOffset? LastReceivedAt);

/// <summary>月遅れ: a difference of an earlier month that was put off.</summary>
public sealed record DeferredItem(Guid ClientId, string ClientName, ServiceMonth Month, DecidedAbout About, string Reason, string Person, DateTimeOffset At);

/// <summary>The closing of a month, or a closing that was reopened.</summary>
public sealed record ClosingView(Guid Id, int Number, DateTimeOffset ClosedAt, string ClosedBy, DateTimeOffset? ReopenedAt, string ReopenedBy, string ReopenReason);

/// <summary>The month of the office: clients by urgency, partners, progress.</summary>
/// <param name="Due">10th of the next month, 17:15 Japanese time.</param>
/// <param name="Closing">The closing in force, or null.</param>
/// <param name="ChangedAfterClosing">Clients whose marks are others than when the month was closed.</param>
public sealed record ReconciliationMonth(
    ServiceMonth Month,
    IReadOnlyList<ReconciliationRow> Clients,
    IReadOnlyList<PartnerMonth> Partners,
    IReadOnlyList<DeferredItem> Deferred,
    DateTimeOffset Due,
    ClosingView? Closing,
    IReadOnlyList<ClosingView> Reopened,
    IReadOnlyList<Guid> ChangedAfterClosing)
{
    public int Open => Clients.Sum(client => client.Open);

    public int Asked => Clients.Sum(client => client.Asked);

    public int Decided => Clients.Sum(client => client.Decided);

    /// <summary>Clients of whom something has not come.</summary>
    public int NotReceived => Clients.Count(client => client.NotReceived > 0);

    /// <summary>Clients on whom nothing is left to do.</summary>
    public int Settled => Clients.Count(client => client.State is ReconciliationState.Settled or ReconciliationState.Matches);

    /// <summary>Nothing stands in the way of 月締め.</summary>
    public bool CanClose => Closing is null && Clients.Count > 0 && Open == 0 && NotReceived == 0;
}
