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

    /// <summary>A line that was taken away comes back.</summary>
    public sealed record PutBack(RemovedLine Line) : UndoStep;

    /// <summary>Lines that were added go again.</summary>
    public sealed record TakeAway(IReadOnlyList<Guid> LineIds) : UndoStep;

    /// <summary>A line becomes what it was.</summary>
    public sealed record ChangeBack(Guid LineId, LineEdit Before) : UndoStep;

    /// <summary>A line moves the other way.</summary>
    public sealed record MoveBack(Guid LineId, bool Down) : UndoStep;
}
