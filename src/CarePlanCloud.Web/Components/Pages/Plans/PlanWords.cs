using CarePlanCloud.Application.Plans;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Plans;

namespace CarePlanCloud.Web.Components.Pages.Plans;

/// <summary>How plans, their states and days are said on these pages.</summary>
public static class PlanWords
{
    public static StateWord State(PlanState? state) => state switch
    {
        PlanState.Draft => new("原案", "mend", "wait"),
        PlanState.Agreed => new("同意ずみ", "check", "now"),
        PlanState.HandedOver => new("交付ずみ", "okc", "ok"),
        _ => new("取り込んだ計画", "in", "calm"),
    };

    public static StateWord Change(CellDifference change) => change switch
    {
        CellDifference.Added => new("追加", "add", "ok"),
        CellDifference.Removed => new("なくなった", "x", "stop"),
        CellDifference.Moved => new("順番", "swap", "now"),
        CellDifference.Changed => new("変更", "mend", "wait"),
        _ => new("同じ", "check", "calm"),
    };

    public static string Form(PlanForm form) => form switch
    {
        PlanForm.Overview => "第１表",
        PlanForm.Needs => "第２表",
        _ => "第３表",
    };

    /// <summary>第2版 R8.11.1; a plan from a file by its date alone.</summary>
    public static string Label(PlanLabel label) =>
        $"{(label.IsReceived ? "取り込んだ計画" : $"第{label.Number}版")} {Wareki.Of(label.PlanDate).Short}";

    public static string Long(DateOnly? day) => day is { } known ? Wareki.Of(known).Long : "";

    public static string Short(DateOnly? day) => day is { } known ? Wareki.Of(known).Short : "";
}
