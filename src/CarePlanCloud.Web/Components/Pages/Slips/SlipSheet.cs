using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Schedules;

namespace CarePlanCloud.Web.Components.Pages.Slips;

/// <summary>
/// A slip while somebody works on it: what is shown, what two people entered differently, and how to go back. Knows nothing of pages or
/// of the database.
/// </summary>
public sealed class SlipSheet(SlipView view)
{
    private readonly Stack<IReadOnlyList<ActualChange>> _undo = new();
    private readonly Dictionary<Guid, long> _versions = view.Lines.ToDictionary(line => line.Id, _ => 1L);

    public SlipView View { get; private set; } = view;

    public IReadOnlyList<ActualConflict> Conflicts { get; private set; } = [];

    public bool CanUndo => _undo.Count > 0;

    public LineView? Line(Guid id) => View.Lines.FirstOrDefault(line => line.Id == id);

    public long VersionOf(Guid lineId) => _versions.GetValueOrDefault(lineId, 1);

    public ActualConflict? ConflictAt(Guid lineId, int day) =>
        Conflicts.FirstOrDefault(conflict => conflict.LineId == lineId && conflict.Day == day);

    /// <summary>What a typed count becomes: the value seen so far goes along, and a time that deviates stays.</summary>
    public ActualChange? Typed(Guid lineId, int day, int? count)
    {
        if (Line(lineId) is not { CanEnterActuals: true } line)
        {
            return null;
        }

        var before = line.Actual.GetValueOrDefault(day);
        return new ActualChange(lineId, day, ValueOf(line, before), count is { } number ? new ActualValue(number, ValueOf(line, before)?.Time) : null);
    }

    /// <summary>The visit at another time; the count stays, or becomes 1.</summary>
    public ActualChange? Timed(Guid lineId, int day, ServiceTime? time)
    {
        if (Line(lineId) is not { CanEnterActuals: true } line)
        {
            return null;
        }

        var before = line.Actual.GetValueOrDefault(day);
        var count = before?.Count is > 0 and var entered ? entered : 1;
        return new ActualChange(lineId, day, ValueOf(line, before), new ActualValue(count, time == line.Time ? null : time));
    }

    public IReadOnlyList<ActualChange> Cleared(Guid lineId) =>
        Line(lineId) is { CanEnterActuals: true } line
            ? [.. line.Actual.Keys.Order().Select(day => Typed(lineId, day, null)!)]
            : [];

    /// <summary>Takes over lines as they stand after a write; when it was the person's own act it can be taken back.</summary>
    public void Accept(IReadOnlyList<LineView> written, bool undoable = true)
    {
        var back = written.SelectMany(now => Line(now.Id) is { } old ? Back(old, now) : []).ToList();
        if (undoable && back.Count > 0)
        {
            _undo.Push(back);
        }

        foreach (var line in written)
        {
            Touch(line.Id);
        }

        var byId = written.ToDictionary(line => line.Id);
        View = View with
        {
            Lines = [.. View.Lines.Select(line => byId.GetValueOrDefault(line.Id, line)), .. written.Where(line => Line(line.Id) is null)],
        };
    }

    /// <summary>The whole slip read again; what was marked as a conflict stays marked.</summary>
    public void Reload(SlipView view)
    {
        View = view;
        foreach (var line in view.Lines)
        {
            Touch(line.Id);
        }
    }

    public void Mark(IReadOnlyList<ActualConflict> conflicts)
    {
        Conflicts = [.. Conflicts.Where(old => !conflicts.Any(fresh => IsSame(old, fresh))), .. conflicts];
        foreach (var conflict in conflicts)
        {
            Touch(conflict.LineId);
        }
    }

    public void Settle(ActualConflict settled)
    {
        Conflicts = [.. Conflicts.Where(conflict => !IsSame(conflict, settled))];
        Touch(settled.LineId);
    }

    /// <summary>The way back from the last act, or null.</summary>
    public IReadOnlyList<ActualChange>? TakeUndo() => _undo.TryPop(out var changes) ? changes : null;

    private static bool IsSame(ActualConflict one, ActualConflict other) => one.LineId == other.LineId && one.Day == other.Day;

    private void Touch(Guid lineId) => _versions[lineId] = VersionOf(lineId) + 1;

    private static IEnumerable<ActualChange> Back(LineView old, LineView now) =>
        from day in old.Actual.Keys.Union(now.Actual.Keys).Order()
        let before = ValueOf(old, old.Actual.GetValueOrDefault(day))
        let after = ValueOf(now, now.Actual.GetValueOrDefault(day))
        where before != after
        select new ActualChange(old.Id, day, after, before);

    private static ActualValue? ValueOf(LineView line, DayMark? mark) =>
        mark is null ? null : new ActualValue(mark.Count, line.Time is not null && mark.Time != line.Time ? mark.Time : null);
}
