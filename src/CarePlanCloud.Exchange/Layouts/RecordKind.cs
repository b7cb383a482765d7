namespace CarePlanCloud.Exchange.Layouts;

/// <summary>What a file name's month part may be.</summary>
internal enum NameMonth
{
    None,
    Month,
    MonthOrZero,
}

/// <summary>How a kind belongs to its unit (R21–R25, R91, R92).</summary>
internal enum MemberRole
{
    /// <summary>The unit is incomplete without it.</summary>
    Required,

    /// <summary>The unit has it or one of its like.</summary>
    Optional,

    /// <summary>Goes with its parent: expected beside it, impossible without it.</summary>
    Appendix,

    /// <summary>A picture; any number of them beside the parent.</summary>
    Image,
}

/// <summary>One row of kinds.csv.</summary>
/// <param name="Name">Such as "UPPLAN".</param>
/// <param name="NameJa">Such as "第6表（サービス利用票）".</param>
/// <param name="Month">What the month part of its file name may be.</param>
/// <param name="Units">Units it travels in.</param>
/// <param name="Role">How it belongs to them.</param>
/// <param name="Parent">Kind it is an appendix of; empty for none.</param>
/// <param name="Layout">Its table; null for a picture.</param>
internal sealed record RecordKind(
    string Name, string NameJa, NameMonth Month, IReadOnlyList<UnitKind> Units, MemberRole Role, string Parent, Layout? Layout);
