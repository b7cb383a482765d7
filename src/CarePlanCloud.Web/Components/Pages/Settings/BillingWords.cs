using CarePlanCloud.Application.Billing;

namespace CarePlanCloud.Web.Components.Pages.Settings;

/// <summary>How it is said why a month costs something, or nothing.</summary>
internal static class BillingWords
{
    public static StateWord Of(BillingState state) => state switch
    {
        BillingState.Charged => new("有料", "okc", "ok"),
        BillingState.Trial => new("無料試用", "clock", "calm"),
        BillingState.FreePass => new("フリーパス", "okc", "calm"),
        _ => new("ライセンスなし", "info", "calm"),
    };
}
