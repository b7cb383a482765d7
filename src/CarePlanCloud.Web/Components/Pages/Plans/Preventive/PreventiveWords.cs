using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Plans.Preventive;
using CarePlanCloud.Application.Plans.Preventive.Forms;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Web.Components.Pages.Plans.Preventive;

/// <summary>How the documents of 介護予防 are called on these pages.</summary>
internal static class PreventiveWords
{
    public static string Title(PreventiveDocumentKind kind) => PreventiveForms.Of(kind).Title;

    /// <summary>第2版 R8.11.1 同意ずみ.</summary>
    public static string Version(PreventiveVersion version) => $"第{version.Number}版 {Wareki.Of(version.Date).Short} {State(version.State, version.IsReceived).Word}";

    public static StateWord State(PlanState state, bool isReceived) => isReceived ? new("届いた書類", "in", "calm") : PlanWords.State(state);

    /// <summary>Whose work it is, for the head of the page.</summary>
    public static string Delegation(PreventiveView view) => view.Delegation switch
    {
        { IsDelegated: false } => view.WritesForCenter ? "自前（指定介護予防支援）" : "自前",
        { OfficeName.Length: 0 } => view.WritesForCenter ? "受託 センターを選んでください" : "委託先を選んでください",
        var other => view.WritesForCenter ? $"受託 {other.OfficeName}" : $"委託 {other.OfficeName}",
    };
}
