namespace CarePlanCloud.Application.Masters.Importing;

public enum MasterChangeKind
{
    /// <summary>新しい.</summary>
    Added,

    /// <summary>変わる.</summary>
    Changed,

    /// <summary>終わる: the file no longer has it.</summary>
    Ended,

    /// <summary>同じ.</summary>
    Same,
}

/// <summary>One cell that changes; the column as its heading says it.</summary>
public sealed record MasterCellChange(string Column, string Before, string After);

/// <summary>What an import does to one row of the office's table.</summary>
/// <param name="Row">Where it stands in the file; 0 when the file does not have it.</param>
/// <param name="Title">Code and name, or whatever a person calls it by.</param>
/// <param name="Group">The heading it is counted under.</param>
public sealed record MasterChange(MasterChangeKind Kind, int Row, string Group, string Title, IReadOnlyList<MasterCellChange> Cells);

/// <summary>How many of each kind under one heading.</summary>
public sealed record MasterGroupCount(string Group, int Added, int Changed, int Ended, int Same);

/// <summary>A row as it was and as an import left it; null: there was none. What taking back needs.</summary>
public sealed record MasterRowChange(string[]? Before, string[] After);

/// <summary>What an import would do, worked out once for showing and for doing.</summary>
internal sealed record MasterPlan(MasterKind Kind, MasterTable Table, string InsurerNumber, DateOnly? Start, MasterFindings Findings)
{
    public List<MasterChange> Changes { get; } = [];

    /// <summary>What is to be written.</summary>
    public List<MasterRowChange> Rows { get; } = [];

    public int CountOf(MasterChangeKind kind) => Changes.Count(change => change.Kind == kind);
}
