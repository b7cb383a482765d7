using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Offices;

public static class OfficeRefusals
{
    public static readonly Refusal BadProfile = new(
        "bad_office_profile", RefusalKind.Invalid, "事業所の情報を保存できません。地域区分は 1級地〜7級地 か その他、第3表の起点は 0時 か 4時、文字はそれぞれ 200文字までです。");

    public static readonly Refusal UnknownKind = new(
        "unknown_office_kind", RefusalKind.Invalid, "サービスの種類を一覧から選んでください。");

    public static readonly Refusal KindEndsTooEarly = new(
        "office_kind_ends_too_early", RefusalKind.Invalid, "サービスの終わりの日が、はじめの日より前です。日付を確かめてください。");

    public static readonly Refusal LastKind = new(
        "last_office_kind", RefusalKind.Conflict, "事業所のサービスがなくなります。少なくとも一つは、終わりの日を入れずに残してください。");

    public static readonly Refusal SatelliteNotFound = new(
        "satellite_not_found", RefusalKind.NotFound, "このサテライトが見つかりません。画面を読み直してください。");

    public static readonly Refusal SatelliteChangedMeanwhile = new(
        "satellite_changed_meanwhile", RefusalKind.Conflict, "ほかの人が先にこのサテライトを書き換えました。画面を読み直して、今の内容を確かめてから直してください。");

    public static readonly Refusal BadSatellite = new(
        "bad_satellite", RefusalKind.Invalid, "サテライトの名前を60文字までで入れてください。住所や電話は、それぞれ200文字までです。");

    public static readonly Refusal SatelliteClosesTooEarly = new(
        "satellite_closes_too_early", RefusalKind.Invalid, "サテライトを閉じた日が、開いた日より前です。日付を確かめてください。");

    public static readonly Refusal NotAnOfficeAddOn = new(
        "not_an_office_add_on", RefusalKind.Invalid,
        "事業所の加算に入れられるのは、毎月すべての利用者に算定する居宅介護支援（43）・介護予防支援（46）の加算（特定事業所加算、処遇改善加算）だけです。");

    /// <summary>Who plans would serve only, or the other way round: every page would change.</summary>
    public static Refusal KindMakesTheOffice(string kind) => new(
        "kind_makes_the_office", RefusalKind.Conflict,
        $"「{kind}」を足したり終えたりすると、計画をつくる事業所かサービスの事業所かが変わり、使う画面がすべて変わります。ここでは変えられません。CarePlanCloud の窓口へお問い合わせください。");

    /// <summary>Said again with a confirmation, it is saved.</summary>
    public static Refusal KindIsPlanned(string kind, DateOnly last, int clients) => new(
        "office_kind_is_planned", RefusalKind.Conflict, $"{last:yyyy年M月d日}より後にも、{clients}名に「{kind}」の予定があります。予定はそのまま残ります。それでも終えるときは、もう一度確かめて保存してください。")
    {
        Detail = clients,
    };

    public static Refusal SatelliteNameTaken(string name) => new(
        "satellite_name_taken", RefusalKind.Conflict, $"「{name}」という名前のサテライトはもうあります。見分けられる名前にしてください。");

    /// <summary>Said again with a confirmation, it is saved.</summary>
    public static Refusal SatelliteHasClients(IReadOnlyList<string> names, int clients) => new(
        "satellite_has_clients", RefusalKind.Conflict,
        $"このサテライトが担当の利用者が{clients}名います（{string.Join("、", names)}{(clients > names.Count ? " ほか" : "")}）。閉じても担当はそのまま残ります。それでも閉じるときは、もう一度確かめて保存してください。")
    {
        Detail = names,
    };
}
