namespace CarePlanCloud.Domain.Plans;

/// <summary>The three sheets. The number is the one of the official form.</summary>
public enum PlanForm
{
    /// <summary>第1表.</summary>
    Overview = 1,

    /// <summary>第2表.</summary>
    Needs = 2,

    /// <summary>第3表.</summary>
    Week = 3,
}

/// <summary>What became of a cell between two plans.</summary>
public enum CellDifference
{
    Same,

    Changed,

    Added,

    Removed,

    /// <summary>Says the same at another place in the order.</summary>
    Moved,
}

/// <summary>One cell of two plans side by side.</summary>
/// <param name="Place">Where it is, in words of the paper: 課題2 短期目標1 期間.</param>
public sealed record ComparedCell(PlanForm Form, string Place, string Before, string After, CellDifference Change);
