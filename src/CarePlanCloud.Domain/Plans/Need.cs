namespace CarePlanCloud.Domain.Plans;

/// <summary>第2表, left to right: 生活全般の解決すべき課題（ニーズ） with its long goals, their short goals, and the supports of each.</summary>
public sealed record Need
{
    public string Text { get; init; } = "";

    public IReadOnlyList<LongGoal> LongGoals { get; init; } = [];
}

/// <summary>長期目標. Periods are text as the paper has them, such as <c>R8.11.1～R9.4.30</c>.</summary>
public sealed record LongGoal
{
    public string Text { get; init; } = "";

    public string Period { get; init; } = "";

    public IReadOnlyList<ShortGoal> ShortGoals { get; init; } = [];
}

/// <summary>短期目標.</summary>
public sealed record ShortGoal
{
    public string Text { get; init; } = "";

    public string Period { get; init; } = "";

    public IReadOnlyList<Support> Supports { get; init; } = [];
}

/// <summary>援助内容: one row of the paper.</summary>
public sealed record Support
{
    /// <summary>サービス内容.</summary>
    public string Text { get; init; } = "";

    /// <summary>※１: covered by the insurance.</summary>
    public bool Covered { get; init; }

    /// <summary>サービス種別: a service kind in words, or 本人, 家族, ボランティア.</summary>
    public string ServiceKindText { get; init; } = "";

    /// <summary>Not printed; empty when it is no office.</summary>
    public string ServiceOfficeNumber { get; init; } = "";

    /// <summary>※２.</summary>
    public string ServiceOfficeName { get; init; } = "";

    public string Frequency { get; init; } = "";

    public string Period { get; init; } = "";
}
