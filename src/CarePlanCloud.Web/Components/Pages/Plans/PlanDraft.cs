using CarePlanCloud.Application.Plans;
using CarePlanCloud.Domain.Plans;

namespace CarePlanCloud.Web.Components.Pages.Plans;

/// <summary>
/// A plan as it stands on the screen: what was written since the last save, and the way back. Received and agreed plans are held the
/// same way and never change.
/// </summary>
public sealed class PlanDraft(PlanView view) : IKeptDraft
{
    private const int Remembered = 200;

    private readonly List<(CarePlanForms Forms, DateOnly PlanDate)> undo = [];
    private readonly List<(CarePlanForms Forms, DateOnly PlanDate)> redo = [];
    private string? run;

    public PlanView View { get; private set; } = view;

    public CarePlanForms Forms { get; private set; } = view.Forms;

    public DateOnly PlanDate { get; private set; } = view.Label.PlanDate;

    /// <summary>The version the next save goes out from.</summary>
    public uint Version { get; private set; } = view.Version;

    /// <summary>Counts changes, so that a save knows whether more was written while it was under way.</summary>
    public int Changes { get; private set; }

    public int Saved { get; private set; }

    public PlanConflict? Conflict { get; private set; }

    public bool IsInConflict => Conflict is not null;

    public bool CanWrite => View.CanWrite;

    public bool IsDirty => Changes != Saved;

    public bool CanUndo => undo.Count > 0;

    public bool CanRedo => redo.Count > 0;

    /// <param name="sameRun">Keystrokes into one field are one step back; null makes a step of its own.</param>
    public void Write(CarePlanForms forms, string? sameRun = null) => Write(forms, PlanDate, sameRun);

    public void WriteDate(DateOnly planDate) => Write(Forms, planDate, null);

    public void WriteOverview(PlanOverview overview, string? sameRun = null) => Write(Forms with { Overview = overview }, sameRun);

    public void WriteNeeds(IReadOnlyList<Need> needs) => Write(Forms with { Needs = needs });

    public void WriteWeek(WeeklyPlan week) => Write(Forms with { Week = week });

    public void Undo() => Step(undo, redo);

    public void Redo() => Step(redo, undo);

    public void AcceptSave(PlanSaved saved, int changes) => (Version, Saved) = (saved.Version, changes);

    public void Meet(PlanConflict conflict) => Conflict = conflict;

    /// <summary>The other's words stay, one's own can still be had back by undoing.</summary>
    public void TakeTheirs()
    {
        if (Conflict is { } conflict)
        {
            (Conflict, Version) = (null, conflict.Version);
            Write(conflict.Theirs, conflict.TheirPlanDate, null);
            Saved = Changes;
        }
    }

    /// <summary>One's own words go over the other's with the next save.</summary>
    public void TakeMine()
    {
        if (Conflict is { } conflict)
        {
            (Conflict, Version) = (null, conflict.Version);
            Changes++;
        }
    }

    private void Write(CarePlanForms forms, DateOnly planDate, string? sameRun)
    {
        if (sameRun is null || sameRun != run)
        {
            undo.Add((Forms, PlanDate));
            if (undo.Count > Remembered)
            {
                undo.RemoveAt(0);
            }
        }

        redo.Clear();
        run = sameRun;
        (Forms, PlanDate) = (forms, planDate);
        Changes++;
    }

    private void Step(List<(CarePlanForms Forms, DateOnly PlanDate)> from, List<(CarePlanForms Forms, DateOnly PlanDate)> to)
    {
        if (from.Count == 0)
        {
            return;
        }

        to.Add((Forms, PlanDate));
        (Forms, PlanDate) = from[^1];
        from.RemoveAt(from.Count - 1);
        run = null;
        Changes++;
    }
}
