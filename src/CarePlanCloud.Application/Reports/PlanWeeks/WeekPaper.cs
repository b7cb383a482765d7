using CarePlanCloud.Application.Reports.Typesetting;

namespace CarePlanCloud.Application.Reports.PlanWeeks;

/// <summary>第３表 週間サービス計画表.</summary>
public sealed record WeekPaper : Paper
{
    public DateOnly? MadeOn { get; init; }

    /// <summary>令和　年　月分より, which many municipalities want; null leaves the line out.</summary>
    public DateOnly? FromMonth { get; init; }

    /// <summary>The sheet before 2021 ran from 4:00 to 4:00.</summary>
    public bool StartsAtFour { get; init; }

    public IReadOnlyList<WeekService> Services { get; init; } = [];

    public IReadOnlyList<WeekActivity> Activities { get; init; } = [];

    /// <summary>週単位以外のサービス, a line each.</summary>
    public IReadOnlyList<string> OtherServices { get; init; } = [];

    public override string FormTitle => WeekLabels.Title;

    internal override void Compose(Booklet booklet) => new WeekForm(this, booklet).Compose();
}

/// <summary>A service at its time of the week.</summary>
/// <param name="Day">1 = 月 … 7 = 日.</param>
/// <param name="End">Before the start: past midnight. The same: a point. Null: unknown, drawn as half an hour in dashes.</param>
public sealed record WeekService(int Day, TimeOnly Start, TimeOnly? End, string Text);

/// <summary>主な日常生活上の活動.</summary>
/// <param name="Until">Null or the same: a point.</param>
public sealed record WeekActivity(TimeOnly At, TimeOnly? Until, string Text);
