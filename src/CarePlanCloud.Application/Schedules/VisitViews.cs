using CarePlanCloud.Domain.Schedules;

namespace CarePlanCloud.Application.Schedules;

/// <summary>An add-on that goes with a visit: done with it, left out with it.</summary>
public sealed record VisitAddOn(Guid LineId, string Name, int PlannedCount, CellValue? Actual);

/// <summary>One service of this office on one day, with what was planned and what is entered.</summary>
/// <param name="PlannedCount">0 where it was only done.</param>
/// <param name="Time">The line's; null for a service without one.</param>
/// <param name="Actual">What is entered, or null while nobody has said.</param>
/// <param name="InquiryId">The open thread about it, or null.</param>
public sealed record VisitView(
    Guid SlipId,
    Guid LineId,
    Guid ClientId,
    string ClientName,
    string ClientKana,
    string ServiceName,
    ServiceTime? Time,
    int Day,
    int PlannedCount,
    CellValue? Actual,
    IReadOnlyList<VisitAddOn> AddOns,
    Guid? InquiryId)
{
    /// <summary>When it began, or is to begin.</summary>
    public ServiceTime? Shown => Actual is { Count: > 0, Time: { } other } ? other : Time;

    /// <summary>予定どおり, or at another time, with its add-ons. An unplanned one counts once.</summary>
    public IReadOnlyList<CellChange> Done(ServiceTime? at = null) =>
        Cells(Math.Max(1, PlannedCount), at == Time ? null : at, addOn => Math.Max(1, addOn.PlannedCount));

    /// <summary>中止: it was not done, and neither were its add-ons.</summary>
    public IReadOnlyList<CellChange> Cancelled() => Cells(0, null, _ => 0);

    /// <summary>Nobody has said anything yet.</summary>
    public IReadOnlyList<CellChange> Undone() => Cells(null, null, _ => null);

    private IReadOnlyList<CellChange> Cells(int? count, ServiceTime? at, Func<VisitAddOn, int?> addOn) =>
    [
        new CellChange(LineId, Day, Actual, count is { } number ? new CellValue(number, at) : null),
        .. from one in AddOns
           let wanted = addOn(one)
           select new CellChange(one.LineId, Day, one.Actual, wanted is { } number ? new CellValue(number, number == 0 ? null : at) : null),
    ];
}

/// <summary>A day of the office: every client's services, by time.</summary>
public sealed record VisitDay(DateOnly Day, IReadOnlyList<VisitView> Visits)
{
    public int Entered => Visits.Count(visit => visit.Actual is not null);
}
