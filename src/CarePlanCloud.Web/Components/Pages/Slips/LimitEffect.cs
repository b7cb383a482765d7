using CarePlanCloud.Domain.Units.Sheet;

namespace CarePlanCloud.Web.Components.Pages.Slips;

/// <summary>What the last change did to the limit, in words.</summary>
public sealed record LimitEffect(LimitUse Before, LimitUse Now)
{
    public bool IsOver => Now.Over > 0;

    public string Title => IsOver ? "限度額超過" : "限度額";

    public string Text => (Before.Over, Now.Over) switch
    {
        ( > 0, 0) => $"超過 {Said.Number(Before.Over)}単位がなくなり、あと {Said.Number(Now.Free)}単位です。",
        (0, > 0) => $"{Said.Number(Now.Over)}単位 超えました。",
        ( > 0, > 0) when Now.Over > Before.Over => $"{Said.Number(Before.Over)} → {Said.Number(Now.Over)}単位に増えました。",
        ( > 0, > 0) => $"{Said.Number(Before.Over)} → {Said.Number(Now.Over)}単位に減りました。",
        _ => $"あと {Said.Number(Before.Free)} → {Said.Number(Now.Free)}単位です。",
    };
}
