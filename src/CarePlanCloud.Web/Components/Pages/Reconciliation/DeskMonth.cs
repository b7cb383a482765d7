using CarePlanCloud.Application.Reconciliation;

namespace CarePlanCloud.Web.Components.Pages.Reconciliation;

/// <summary>One client's month on the page: its differences in the order of the list, and the one at hand.</summary>
public sealed class DeskMonth
{
    private string? _selected;

    public DeskMonth(ClientReconciliation view)
    {
        View = view;
        _selected = (view.Differences.FirstOrDefault(IsUndecided) ?? (view.Differences is [var first, ..] ? first : null))?.Key;
    }

    public ClientReconciliation View { get; private set; }

    public DifferenceView? Selected => View.Differences.FirstOrDefault(each => each.Key == _selected);

    /// <summary>Decisions on differences that are gone: the plan was made what was done, or something newer came.</summary>
    public IEnumerable<DecisionView> Lapsed => View.Lapsed.OrderBy(each => each.About.Days is [var day, ..] ? day : 0);

    public bool HasUndecided => View.Differences.Any(IsUndecided);

    /// <summary>What waits for a file waits for it: the hand is not led there.</summary>
    public static bool IsUndecided(DifferenceView difference) => difference.State == DifferenceState.Open && !ReconciliationStates.IsWaiting(difference);

    /// <returns>Whether there is such a difference.</returns>
    public bool Select(string key)
    {
        var found = View.Differences.Any(each => each.Key == key);
        _selected = found ? key : _selected;
        return found;
    }

    public void Step(int step)
    {
        var here = IndexOf(_selected);
        if (View.Differences.Count > 0)
        {
            _selected = View.Differences[Math.Clamp(here + step, 0, View.Differences.Count - 1)].Key;
        }
    }

    /// <summary>To the next undecided one, from here on and then from the beginning.</summary>
    /// <returns>False when none is left.</returns>
    public bool GoOn() => GoOnFrom(IndexOf(_selected) + 1);

    /// <summary>The month after something was decided. The place in the list stays even where the difference at hand is gone.</summary>
    public void Take(ClientReconciliation view)
    {
        var here = Math.Max(0, IndexOf(_selected));
        View = view;
        if (IndexOf(_selected) < 0)
        {
            _selected = view.Differences.Count == 0 ? null : view.Differences[Math.Min(here, view.Differences.Count - 1)].Key;
        }
    }

    /// <summary>As <see cref="GoOn"/>, beginning with the one at hand.</summary>
    public bool GoOnFromHere() => GoOnFrom(Math.Max(0, IndexOf(_selected)));

    private bool GoOnFrom(int start)
    {
        var next = View.Differences.Skip(start).Concat(View.Differences.Take(start)).FirstOrDefault(IsUndecided);
        _selected = next?.Key ?? _selected;
        return next is not null;
    }

    private int IndexOf(string? key) => View.Differences.ToList().FindIndex(each => each.Key == key);
}
