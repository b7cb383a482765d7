using CarePlanCloud.Domain.Plans;

namespace CarePlanCloud.Domain.Tests.Plans;

/// <summary>An invented plan that has everything the paper asks for.</summary>
internal static class PlanSamples
{
    public static CarePlanForms Full { get; } = new()
    {
        Overview = new PlanOverview
        {
            CreatedOn = new(2026, 10, 25), Categories = PlanCategories.Continued, CertificationStatus = CertificationStatus.Certified,
            AuthorName = "例示 計子", OfficeName = "見本ケアプランセンター", FirstPlanDate = new(2025, 4, 1), CertifiedOn = new(2026, 3, 28),
            ValidFrom = new(2026, 4, 1), ValidTo = new(2028, 3, 31), CareLevel = "22", NeedsAnalysis = "家で暮らしたい。", OverallPolicy = "転倒を防ぐ。",
        },
        Needs =
        [
            Need("清潔を保ちたい", Support("入浴介助", "訪問介護"), Support("着替えの準備", "家族") with { Covered = false, ServiceOfficeName = "" }),
            Need("人と交流したい", Support("送迎、体操", "通所介護")),
        ],
        Week = new WeeklyPlan
        {
            Blocks = [Block(1, "09:00", "09:30", "訪問介護"), Block(3, "09:30", "16:30", "通所介護")],
            Activities = [new DailyActivity { Text = "起床", Start = new(6, 0) }],
        },
    };

    public static Need Need(string text, params Support[] supports) => new()
    {
        Text = text,
        LongGoals =
        [
            new LongGoal
            {
                Text = $"{text}の長期", Period = "R8.11.1～R9.10.31",
                ShortGoals = [new ShortGoal { Text = $"{text}の短期", Period = "R8.11.1～R9.4.30", Supports = supports }],
            },
        ],
    };

    public static Support Support(string text, string kind) => new()
    {
        Text = text, Covered = true, ServiceKindText = kind, ServiceOfficeNumber = "9970000029", ServiceOfficeName = "見本ヘルパーステーション",
        Frequency = "週２回", Period = "R8.11.1～R9.4.30",
    };

    public static WeekBlock Block(int weekday, string start, string end, string text = "訪問介護") => new()
    {
        Id = Guid.CreateVersion7(), Weekday = weekday, Start = TimeOnly.Parse(start, null), End = TimeOnly.Parse(end, null), Text = text,
    };
}
