using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Plans;

namespace CarePlanCloud.Application.Plans;

public static class PlanRefusals
{
    public static readonly Refusal PlanNotFound = new(
        "plan_not_found", RefusalKind.NotFound, "この計画は見つかりません。計画の一覧から選び直してください。");

    public static readonly Refusal ClientOfPlanNotFound = new(
        "client_of_plan_not_found", RefusalKind.NotFound, "この利用者は見つかりません。利用者を選び直してください。");

    public static readonly Refusal NotAPlanningOffice = new(
        "not_a_planning_office", RefusalKind.Forbidden, "計画を書けるのは居宅介護支援事業所と地域包括支援センターです。届いた計画は見られます。");

    public static readonly Refusal PlanFrozen = new(
        "plan_frozen", RefusalKind.Conflict, "同意を得た計画は変えられません。「新しい版をつくる」で続きを書いてください。");

    public static readonly Refusal PlanNotAgreed = new(
        "plan_not_agreed", RefusalKind.Conflict, "同意の前です。先に同意を記録してから、交付を記録してください。");

    public static readonly Refusal PlanAlreadyHandedOver = new(
        "plan_already_handed_over", RefusalKind.Conflict, "この計画はもう交付ずみです。画面を読み直してください。");

    public static readonly Refusal ConsentDateNotFit = new(
        "consent_date_not_fit", RefusalKind.Invalid, "同意日を確かめてください。計画の作成年月日から今日までの日にします。");

    public static readonly Refusal HandoverDateNotFit = new(
        "handover_date_not_fit", RefusalKind.Invalid, "交付日を確かめてください。同意日から今日までの日にします。");

    public static readonly Refusal PersonMissing = new(
        "person_missing", RefusalKind.Invalid, "名前が空いています。だれが同意し、だれが説明・交付したかを入れてください。");

    public static readonly Refusal PlansOfTwoClients = new(
        "plans_of_two_clients", RefusalKind.Invalid, "ちがう利用者の計画は比べられません。同じ利用者の版を選んでください。");

    public static readonly Refusal FormsNotFit = new(
        "forms_not_fit", RefusalKind.Invalid, "計画に読めないところがあります。曜日は1から7、課題・目標・内容はそれぞれ99まで、1つの文は4000字までです。");

    public static readonly Refusal PhraseNotFound = new(
        "phrase_not_found", RefusalKind.NotFound, "この文例は見つかりません。一覧を読み直してください。");

    public static readonly Refusal PhraseNotFit = new(
        "phrase_not_fit", RefusalKind.Invalid, "文例は1字から2000字までです。どの欄の文例かも選んでください。");

    /// <summary>There is a draft already; the detail is its id.</summary>
    public static Refusal DraftExists(Guid draftId) => new(
        "draft_exists", RefusalKind.Conflict, "この利用者には書きかけの原案があります。その続きを書いてください。")
    {
        Detail = draftId,
    };

    /// <summary>Somebody else saved the draft meanwhile; the detail holds what both wrote.</summary>
    public static Refusal PlanChangedMeanwhile(PlanConflict? conflict) => new(
        "plan_changed_meanwhile", RefusalKind.Conflict, "ほかの人が先にこの計画を変えました。どちらの内容にするか選んでください。")
    {
        Detail = conflict,
    };

    /// <summary>The detail lists what is missing.</summary>
    public static Refusal PlanIncomplete(IReadOnlyList<PlanGap> gaps) => new(
        "plan_incomplete", RefusalKind.Conflict, "まだ入っていない欄があります。確かめてから、同意を記録してください。")
    {
        Detail = gaps,
    };
}
