using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Domain.Schedules;

namespace CarePlanCloud.Web.Components.Pages.Slips;

/// <summary>What is worth finding again in a month: days beyond 30, and days on which plan and actual differ.</summary>
public sealed partial class SlipSheet
{
    private readonly Dictionary<Phase, IReadOnlyDictionary<Guid, IReadOnlyList<int>>> _over30 = [];

    /// <summary>Days on which plan and actual differ, each line counted by itself.</summary>
    public int Differences => View.Lines.Sum(DifferencesOf);

    /// <summary>The lines to look at when only differences count: those that differ, and the service an add-on belongs to.</summary>
    public IReadOnlySet<Guid> Differing()
    {
        var wanted = new HashSet<Guid>();
        LineView? service = null;
        foreach (var line in View.Lines)
        {
            service = line.IsAddOn ? service : line;
            if (DifferencesOf(line) > 0)
            {
                wanted.Add(line.Id);
                wanted.Add((service ?? line).Id);
            }
        }

        return wanted;
    }

    /// <summary>30日超: a day as the 別表 of this office has it, or, on another office's plan, the line as its file said.</summary>
    public bool IsOver30(LineView line, int day, Phase phase) => line.Marks(phase).GetValueOrDefault(day) is { Count: > 0 }
        && (View.IsOwnPlan ? Over30(phase, line.Id).Contains(day) : line.IsOver30Days);

    /// <summary>Takes over the days beyond 30 as the 別表 was computed with them; lines that gained or lost one are drawn again.</summary>
    public void MarkOver30(Phase phase, IReadOnlyDictionary<Guid, IReadOnlyList<int>> days)
    {
        var before = _over30.GetValueOrDefault(phase);
        _over30[phase] = days;
        foreach (var line in days.Keys.Concat(before?.Keys ?? []).Distinct())
        {
            if (!(before?.GetValueOrDefault(line) ?? []).SequenceEqual(Over30(phase, line)))
            {
                Touch(line);
            }
        }
    }

    private static int DifferencesOf(LineView line) => line.Actual.Keys.Count(day => line.DifferenceOn(day) is not DayDifference.None);

    private IReadOnlyList<int> Over30(Phase phase, Guid lineId) => _over30.GetValueOrDefault(phase)?.GetValueOrDefault(lineId) ?? [];
}
