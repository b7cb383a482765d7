namespace CarePlanCloud.Web.Components.Pages.Plans;

/// <summary>交付 as entered: when, and by whom.</summary>
public sealed record Handover(DateOnly On, string By);

/// <summary>What a new version begins with: another plan's words, or none, and its date.</summary>
public sealed record NewPlan(Guid? CopyFrom, DateOnly? PlanDate);
