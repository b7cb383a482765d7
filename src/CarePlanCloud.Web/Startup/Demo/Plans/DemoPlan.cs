using CarePlanCloud.Domain.Plans;

namespace CarePlanCloud.Web.Startup.Demo.Plans;

/// <summary>An invented way of living with the care that goes with it; several demonstration clients share one.</summary>
/// <param name="Analysis">第1表 課題分析の結果.</param>
/// <param name="Policy">第1表 総合的な援助の方針.</param>
internal sealed record DemoPlan(
    string Analysis, string Policy, IReadOnlyList<DemoNeed> Needs, IReadOnlyList<DemoVisit> Visits, IReadOnlyList<DemoEquipment> Equipment)
{
    /// <summary>第3表, 主な日常生活上の活動.</summary>
    public IReadOnlyList<DailyActivity> Day { get; init; } = OrdinaryDay;

    /// <summary>短期入所: code and the nights a month, or null.</summary>
    public DemoStay? Stay { get; init; }

    private static readonly DailyActivity[] OrdinaryDay =
    [
        new() { Text = "起床・着替え", Start = new(6, 30) },
        new() { Text = "朝食・服薬", Start = new(7, 30), End = new(8, 0) },
        new() { Text = "昼食", Start = new(12, 0), End = new(12, 45) },
        new() { Text = "昼寝", Start = new(13, 30), End = new(14, 30) },
        new() { Text = "夕食・服薬", Start = new(18, 0), End = new(18, 45) },
        new() { Text = "就寝", Start = new(21, 0) },
    ];
}

/// <summary>A need with one long goal and its short goals.</summary>
internal sealed record DemoNeed(string Text, string LongGoal, IReadOnlyList<DemoGoal> Goals);

internal sealed record DemoGoal(string Text, IReadOnlyList<DemoSupport> Supports);

/// <param name="Kind">The service kind that does it, or empty for the client, the family and neighbours.</param>
internal sealed record DemoSupport(string Text, string Kind, string Who, string Frequency);

/// <param name="Kind">Two characters: the first demonstration partner of that kind serves.</param>
/// <param name="Days">1 Monday … 7 Sunday.</param>
internal sealed record DemoVisit(string Kind, string Code, string Text, TimeOnly Start, TimeOnly End, IReadOnlyList<int> Days)
{
    public IReadOnlyList<string> AddOns { get; init; } = [];

    public IReadOnlyList<int> Weeks { get; init; } = [];

    public bool OnHolidays { get; init; } = true;
}

internal sealed record DemoEquipment(string Code, string Name, string TaisCode, int Units);

internal sealed record DemoStay(string Code, int FirstDay, int Nights);
