using CarePlanCloud.Application.Reports.Typesetting;

namespace CarePlanCloud.Application.Reports.PlanNeeds;

/// <summary>第２表 居宅サービス計画書（２）: needs, their goals, and what is done for them, in the order of the plan.</summary>
public sealed record NeedsPaper : Paper
{
    public DateOnly? MadeOn { get; init; }

    public IReadOnlyList<PaperNeed> Needs { get; init; } = [];

    public override string FormTitle => NeedsLabels.Title;

    internal override void Compose(Booklet booklet) => new NeedsForm(this, booklet).Compose();
}

/// <summary>生活全般の解決すべき課題.</summary>
public sealed record PaperNeed(string? Text, IReadOnlyList<PaperLongGoal> Goals);

/// <param name="Period">As stored, such as R8.11.1～R9.4.30.</param>
public sealed record PaperLongGoal(string? Text, string? Period, IReadOnlyList<PaperShortGoal> ShortGoals);

public sealed record PaperShortGoal(string? Text, string? Period, IReadOnlyList<PaperSupport> Supports);

/// <summary>One row of 援助内容.</summary>
/// <param name="IsCovered">※１ 〇.</param>
/// <param name="Kind">サービス種別, in words.</param>
/// <param name="Provider">※２.</param>
public sealed record PaperSupport(string? Content, bool IsCovered, string? Kind, string? Provider, string? Frequency, string? Period);
