namespace CarePlanCloud.Domain.Plans;

/// <summary>
/// 居宅サービス計画 as one value: 第1表, 第2表 and 第3表 of one client and plan date. What is written here is what is stored, compared,
/// printed and sent; plans received from elsewhere are brought into the same shape for the eye.
/// </summary>
public sealed record CarePlanForms
{
    public PlanOverview Overview { get; init; } = new();

    public IReadOnlyList<Need> Needs { get; init; } = [];

    public WeeklyPlan Week { get; init; } = new();
}
