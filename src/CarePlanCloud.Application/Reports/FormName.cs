namespace CarePlanCloud.Application.Reports;

/// <summary>The forms that can be printed. Stored and spoken over REST as words: plan_overview, service_slip …</summary>
public enum FormName
{
    /// <summary>第1表.</summary>
    PlanOverview,

    /// <summary>第2表.</summary>
    PlanNeeds,

    /// <summary>第3表.</summary>
    WeeklyPlan,

    /// <summary>第6表 サービス利用票.</summary>
    ServiceSlip,

    /// <summary>サービス提供票: one copy for each office that serves.</summary>
    ProviderCopy,

    /// <summary>第7表 サービス利用票別表.</summary>
    BenefitSheet,

    /// <summary>利用者基本情報.</summary>
    ClientProfile,

    /// <summary>介護予防サービス・支援計画書.</summary>
    PreventivePlan,
}

/// <summary>How forms are called.</summary>
public static class FormNames
{
    /// <summary>第1表 …, as people say it.</summary>
    public static string Said(FormName form) => form switch
    {
        FormName.PlanOverview => "第1表",
        FormName.PlanNeeds => "第2表",
        FormName.WeeklyPlan => "第3表",
        FormName.ServiceSlip => "第6表（利用票）",
        FormName.ProviderCopy => "提供票・別表",
        FormName.BenefitSheet => "第7表（別表）",
        FormName.ClientProfile => "利用者基本情報",
        _ => "支援計画書",
    };
}
