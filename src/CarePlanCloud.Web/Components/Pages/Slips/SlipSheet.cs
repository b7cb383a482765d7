using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Schedules;

namespace CarePlanCloud.Web.Components.Pages.Slips;

/// <summary>
/// A slip while somebody works on it: what is shown, what two people entered differently, and how to go back. Knows nothing of pages or
/// of the database.
/// </summary>
public sealed partial class SlipSheet(SlipView view)
{
    private readonly Stack<UndoStep> _undo = new();
    private readonly Dictionary<Guid, long> _versions = view.Lines.ToDictionary(line => line.Id, _ => 1L);

    public SlipView View { get; private set; } = view;

    public IReadOnlyList<CellConflict> Conflicts { get; private set; } = [];

    public bool CanUndo => _undo.Count > 0;

    /// <summary>The last day somebody has reported on, or null.</summary>
    public int? LastActualDay => View.Lines.Where(line => !line.IsEquipment).SelectMany(line => line.Actual.Keys).Select(day => (int?)day).Max();

    public LineView? Line(Guid id) => View.Lines.FirstOrDefault(line => line.Id == id);

    public long VersionOf(Guid lineId) => _versions.GetValueOrDefault(lineId, 1);

    public CellConflict? ConflictAt(Guid lineId, int day, Phase phase = Phase.Actual) =>
        Conflicts.FirstOrDefault(conflict => conflict.LineId == lineId && conflict.Day == day && conflict.Phase == phase);

    public bool CanEnter(Guid lineId, Phase phase) =>
        Line(lineId) is { } line && (phase == Phase.Planned ? line.CanEnterPlan : line.CanEnterActuals);

    /// <summary>What a typed count becomes: the value seen so far goes along, and a time that deviates stays.</summary>
    public CellChange? Typed(Guid lineId, int day, int? count, Phase phase = Phase.Actual)
    {
        if (Line(lineId) is not { } line || !CanEnter(lineId, phase))
        {
            return null;
        }

        var before = line.Marks(phase).GetValueOrDefault(day);
        return new CellChange(lineId, day, ValueOf(line, before), count is { } number ? new CellValue(number, ValueOf(line, before)?.Time) : null);
    }

    /// <summary>The visit at another time; the count stays, or becomes 1.</summary>
    public CellChange? Timed(Guid lineId, int day, ServiceTime? time)
    {
        if (Line(lineId) is not { CanEnterActuals: true } line)
        {
            return null;
        }

        var before = line.Actual.GetValueOrDefault(day);
        var count = before?.Count is > 0 and var entered ? entered : 1;
        return new CellChange(lineId, day, ValueOf(line, before), new CellValue(count, time == line.Time ? null : time));
    }

    public IReadOnlyList<CellChange> Cleared(Guid lineId, Phase phase = Phase.Actual) =>
        Line(lineId) is { } line && CanEnter(lineId, phase) ? [.. line.Marks(phase).Keys.Order().Select(day => Typed(lineId, day, null, phase)!)] : [];

    /// <summary>全 and 平: one time on each of these days that has nothing yet.</summary>
    public IReadOnlyList<CellChange> Filled(Guid lineId, IReadOnlyList<int> days) =>
        Line(lineId) is { CanEnterPlan: true } line
            ? [.. days.Where(day => !line.Planned.ContainsKey(day)).Select(day => Typed(lineId, day, 1, Phase.Planned)!)]
            : [];

    /// <summary>
    /// An add-on counted by the visit goes with its visit: where the two were in step on a day, a change of the plan changes both.
    /// </summary>
    public IReadOnlyList<CellChange> WithAddOns(IReadOnlyList<CellChange> changes)
    {
        var named = changes.Select(change => (change.LineId, change.Day)).ToHashSet();
        return [.. changes, .. from change in changes
                               let line = Line(change.LineId)
                               where line is { IsAddOn: false }
                               from addOn in AddOnsOf(line)
                               where !named.Contains((addOn.Id, change.Day))
                                   && addOn.Planned.GetValueOrDefault(change.Day)?.Count == line.Planned.GetValueOrDefault(change.Day)?.Count
                               select Typed(addOn.Id, change.Day, change.After?.Count, Phase.Planned)];
    }

    /// <summary>Takes over lines as they stand after a write; when it was the person's own act it can be taken back.</summary>
    public void Accept(IReadOnlyList<LineView> written, bool undoable = true)
    {
        // One act writes one side.
        var back = written.SelectMany(now => Line(now.Id) is { } old ? Back(old, now) : []).ToList();
        if (undoable && back.Count > 0)
        {
            _undo.Push(new UndoStep.Cells(back[0].Phase, [.. back.Select(cell => cell.Change)]));
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

    /// <summary>All lines as they stand after lines were added, changed, moved or taken away.</summary>
    public void Replace(IReadOnlyList<LineView> lines)
    {
        foreach (var line in lines)
        {
            Touch(line.Id);
        }

        View = View with { Lines = lines };
        Conflicts = [.. Conflicts.Where(conflict => Line(conflict.LineId) is not null)];
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

    public void Mark(IReadOnlyList<CellConflict> conflicts)
    {
        Conflicts = [.. Conflicts.Where(old => !conflicts.Any(fresh => IsSame(old, fresh))), .. conflicts];
        foreach (var conflict in conflicts)
        {
            Touch(conflict.LineId);
        }
    }

    public void Settle(CellConflict settled)
    {
        Conflicts = [.. Conflicts.Where(conflict => !IsSame(conflict, settled))];
        Touch(settled.LineId);
    }

    /// <summary>There is no way back from here.</summary>
    public void Forget() => _undo.Clear();

    /// <summary>Remembers how an act on lines is taken back.</summary>
    public void Remember(UndoStep step) => _undo.Push(step);

    /// <summary>The way back from the last act, or null.</summary>
    public UndoStep? TakeUndo() => _undo.TryPop(out var step) ? step : null;

    private static bool IsSame(CellConflict one, CellConflict other) => (one.LineId, one.Day, one.Phase) == (other.LineId, other.Day, other.Phase);

    private IEnumerable<LineView> AddOnsOf(LineView line) => View.Lines
        .SkipWhile(other => other.Id != line.Id).Skip(1).TakeWhile(other => other.IsAddOn)
        .Where(other => other.OfficeNumber == line.OfficeNumber && other.Time == line.Time && other.CountedPer == CountedPer.Visit && other.CanEnterPlan);

    private void Touch(Guid lineId) => _versions[lineId] = VersionOf(lineId) + 1;

    private static IEnumerable<(Phase Phase, CellChange Change)> Back(LineView old, LineView now) =>
        from phase in new[] { Phase.Planned, Phase.Actual }
        from day in old.Marks(phase).Keys.Union(now.Marks(phase).Keys).Order()
        let before = ValueOf(old, old.Marks(phase).GetValueOrDefault(day))
        let after = ValueOf(now, now.Marks(phase).GetValueOrDefault(day))
        where before != after
        select (phase, new CellChange(old.Id, day, after, before));

    private static CellValue? ValueOf(LineView line, DayMark? mark) =>
        mark is null ? null : new CellValue(mark.Count, line.Time is not null && mark.Time != line.Time ? mark.Time : null);
}
