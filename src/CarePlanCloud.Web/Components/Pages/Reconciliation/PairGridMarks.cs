using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Domain.Schedules;

namespace CarePlanCloud.Web.Components.Pages.Reconciliation;

/// <summary>The sign of one cell on the side of what was done.</summary>
/// <param name="Look">dif, tim, ask or done.</param>
/// <param name="Arrow">The visit went elsewhere; null where it did not.</param>
/// <param name="Ring">Columns the ring of the difference at hand is wide, from here; 0 without a ring.</param>
internal readonly record struct PairMark(DifferenceView Difference, string Look, string? Arrow, int Ring);

/// <summary>Which cells of a client's month differ, and how each is drawn.</summary>
internal sealed class PairGridMarks
{
    private readonly Dictionary<(Guid LineId, int Day), PairMark> _marks = [];
    private readonly Dictionary<Guid, int> _sums = [];
    private readonly HashSet<Guid> _lines = [];

    public PairGridMarks(ClientReconciliation month, DifferenceView? selected)
    {
        foreach (var difference in month.Differences)
        {
            _lines.UnionWith(difference.Cells.Select(cell => cell.LineId));
            foreach (var cell in difference.Cells.Where(_ => !IsMonthLong(difference.Kind)))
            {
                Mark(difference, cell, difference == selected);
            }
        }

        var waited = month.Differences.Where(each => each.Kind == DifferenceKind.NothingReceived).SelectMany(each => each.Cells).Select(cell => cell.LineId).ToHashSet();
        foreach (var line in month.Lines.Where(line => line.Actual.Count > 0 || !waited.Contains(line.Id)))
        {
            _sums[line.Id] = line.IsEquipment ? 0
                : line.Actual.Values.Sum(mark => mark.Count * mark.Units) - line.Planned.Values.Sum(mark => mark.Count * mark.Units);
        }
    }

    public bool Differs(Guid lineId) => _lines.Contains(lineId);

    public PairMark? On(Guid lineId, int day) => _marks.TryGetValue((lineId, day), out var mark) ? mark : null;

    /// <summary>Units done less units planned, of one line; what has not come has no sum.</summary>
    public string UnitsChange(Guid lineId) => _sums.TryGetValue(lineId, out var units) ? DeskWords.Signed(units) : "未着";

    // A whole row of red says less than the line of the list does.
    private static bool IsMonthLong(DifferenceKind kind) => kind is DifferenceKind.NothingReceived or DifferenceKind.EquipmentDiffers or DifferenceKind.MonthlyDiffers;

    private void Mark(DifferenceView difference, DifferenceCell cell, bool selected)
    {
        var to = difference.Cells.FirstOrDefault(other => other.Phase == Phase.Actual);
        var from = difference.Cells.FirstOrDefault(other => other.Phase == Phase.Planned);
        var moved = cell.Phase == Phase.Planned && to is not null && difference.Cells.All(other => (other.LineId, other.Day) != (cell.LineId, cell.Day) || other.Phase != Phase.Actual);
        var look = difference.State switch
        {
            DifferenceState.Asked => "ask",
            DifferenceState.Decided => "done",
            _ => difference.Kind is DifferenceKind.TimeMoved or DifferenceKind.CodeMoved ? "tim" : "dif",
        };
        if (cell.Phase == Phase.Planned && !moved && to is not null)
        {
            return;
        }

        var pair = difference.Kind == DifferenceKind.DateMoved && from is not null && to is not null && from.LineId == to.LineId
            && cell.LineId == from.LineId && (cell == from || cell == to);
        _marks[(cell.LineId, cell.Day)] = new PairMark(
            difference, look, !moved ? null : to!.Day < cell.Day ? "←" : "→",
            !selected ? 0 : !pair ? 1 : cell.Day == Math.Min(from!.Day, to!.Day) ? Math.Abs(from.Day - to.Day) + 1 : 0);
    }
}
