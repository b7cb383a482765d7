using CarePlanCloud.Application.Onboarding;
using CarePlanCloud.Web.Components.Pages;

namespace CarePlanCloud.Web.Apply;

/// <summary>How states and checks of applications are said, to applicants and operators alike.</summary>
internal static class ApplicationWords
{
    public static StateWord Of(ApplicationState state) => state switch
    {
        ApplicationState.Unconfirmed => new("メールの確認まち", "clock", "wait"),
        ApplicationState.Waiting => new("審査まち", "clock", "wait"),
        ApplicationState.Returned => new("差戻し", "undo", "stop"),
        _ => new("承認済", "okc", "ok"),
    };

    public static StateWord Of(ApplicationCheck check) => check.Verdict switch
    {
        CheckVerdict.Passed => new(check.Word, "check", "ok"),
        CheckVerdict.Unknown => new(check.Word, "clock", "calm"),
        _ => new(check.Word, "stop", "stop"),
    };
}
