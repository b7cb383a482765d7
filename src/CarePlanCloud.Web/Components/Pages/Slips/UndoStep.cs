using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Schedules;

namespace CarePlanCloud.Web.Components.Pages.Slips;

/// <summary>How one act is taken back.</summary>
public abstract record UndoStep
{
    private UndoStep()
    {
    }

    /// <summary>Cells of one side get the values they had.</summary>
    public sealed record Cells(Phase Phase, IReadOnlyList<CellChange> Changes) : UndoStep;
}
