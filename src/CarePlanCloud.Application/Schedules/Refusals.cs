using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Schedules;

public static class ScheduleRefusals
{
    public static readonly Refusal SlipNotFound = new(
        "slip_not_found", RefusalKind.NotFound, "この利用票は見つかりません。月と利用者を選び直してください。");

    public static readonly Refusal LineNotFound = new(
        "line_not_found", RefusalKind.NotFound, "この行は利用票にありません。画面を読み直してください。");

    public static readonly Refusal OtherOfficesLine = new(
        "other_offices_line", RefusalKind.Forbidden, "ほかの事業所のサービスです。実績はその事業所が入れます。");

    public static readonly Refusal OtherOfficesPlan = new(
        "other_offices_plan", RefusalKind.Forbidden, "この利用票の予定は、作った居宅介護支援事業所が直します。変えてほしいところは、その事業所へ伝えてください。");

    public static readonly Refusal PlannedCountOutOfRange = new(
        "planned_count_out_of_range", RefusalKind.Invalid, "予定の回数は 1 から 99 までの数で入れてください。予定をなくすときは、マスを空にします。");

    public static readonly Refusal NothingToPlan = new(
        "nothing_to_plan", RefusalKind.Invalid, "入れる予定がありません。行と日と回数を入れてください。");

    public static readonly Refusal EquipmentCodeMissing = new(
        "equipment_code_missing", RefusalKind.Invalid, "福祉用具は、TAISコードか届出コードのどちらかを入れてください。");

    public static readonly Refusal EquipmentPriceMissing = new(
        "equipment_price_missing", RefusalKind.Invalid, "福祉用具の1か月の金額（円）を入れてください。");

    public static readonly Refusal EquipmentIsAnotherLine = new(
        "equipment_is_another_line", RefusalKind.Invalid, "福祉用具とほかのサービスは入れかえられません。新しい行を足して、この行を取り除いてください。");

    public static readonly Refusal EquipmentOnly = new(
        "equipment_only", RefusalKind.Invalid, "TAISコード・届出コード・品名・金額は、福祉用具のサービスにだけ入れられます。ほかのサービスの単位数はコードの表から入ります。");

    public static readonly Refusal EquipmentNotFit = new(
        "equipment_not_fit", RefusalKind.Invalid, "福祉用具のコードは12文字まで、品名は100文字まで、金額は1か月 9,999,990円までで入れてください。");

    public static readonly Refusal MonthOutOfRange = new(
        "slip_month_out_of_range", RefusalKind.Invalid, "利用票を作れるのは、介護保険の始まった2000年4月から2099年3月までです。月を確かめてください。");

    public static readonly Refusal LineHasActuals = new(
        "line_has_actuals", RefusalKind.Conflict, "実績の入った行です。先に実績を消してから、取り除くかサービスを変えてください。");

    public static readonly Refusal NoFurther = new(
        "no_further", RefusalKind.Invalid, "これより上・下へは移せません。");

    public static readonly Refusal SlipExists = new(
        "slip_exists", RefusalKind.Conflict, "この月の利用票はもうあります。その利用票をひらいて直してください。");

    public static readonly Refusal NothingToCopy = new(
        "nothing_to_copy", RefusalKind.Conflict, "先月の利用票がありません。第3表から展開するか、空の利用票から始めてください。");

    public static readonly Refusal NoWeeklyPlan = new(
        "no_weekly_plan", RefusalKind.Conflict, "展開できる第3表がありません。先に計画の第3表を作ってください。");

    public static readonly Refusal ClientNotFound = new(
        "slip_client_not_found", RefusalKind.NotFound, "利用者が見つかりません。利用者の一覧から選び直してください。");

    public static readonly Refusal NotAPlanner = new(
        "not_a_planner", RefusalKind.Forbidden, "利用票を作るのは居宅介護支援事業所と地域包括支援センターです。");

    public static readonly Refusal BadProRataDays = new(
        "bad_pro_rata_days", RefusalKind.Invalid, "日割りの日は、この月の日で入れてください。");

    public static readonly Refusal NothingOver = new(
        "nothing_over", RefusalKind.Conflict, "限度額を超えていないため、割り振るものはありません。");

    public static readonly Refusal AllotmentUnknown = new(
        "allotment_unknown", RefusalKind.Invalid, "割り振り先の事業所とサービス種類が、この利用票にありません。選び直してください。");

    /// <summary>The sum is not the excess, or a row has less than it was given; the message says which.</summary>
    public static Refusal AllotmentNotFit(string message) => new("allotment_not_fit", RefusalKind.Invalid, message);

    public static readonly Refusal DayOutsideMonth = new(
        "day_outside_month", RefusalKind.Invalid, "この月にない日です。日を確かめてください。");

    public static readonly Refusal CountOutOfRange = new(
        "count_out_of_range", RefusalKind.Invalid, "回数は 0 から 99 までの数で入れてください。");

    public static readonly Refusal TimeNotFit = new(
        "time_not_fit", RefusalKind.Invalid, "開始と終了の時刻を確かめてください。終了は開始より後にします。時刻のないサービスには入れられません。");

    public static readonly Refusal NothingToChange = new(
        "nothing_to_change", RefusalKind.Invalid, "入れる実績がありません。行と日と回数を入れてください。");

    public static readonly Refusal UnknownServiceCode = new(
        "unknown_service_code", RefusalKind.Invalid, "このサービスコードは、この月の一覧にありません。コードか名前で選び直してください。");

    public static readonly Refusal BadOfficeNumber = new(
        "bad_office_number", RefusalKind.Invalid, "事業所番号は10桁の数字か英大文字です。確かめて入れ直してください。");

    public static readonly Refusal LineExists = new(
        "line_exists", RefusalKind.Conflict, "同じサービス・同じ時刻の行がもうあります。その行に入れてください。");

    /// <summary>Somebody else wrote the same cell meanwhile; the detail holds both values of each cell.</summary>
    public static Refusal ChangedMeanwhile(IReadOnlyList<CellConflict> conflicts) => new(
        "changed_meanwhile", RefusalKind.Conflict, "ほかの人が先に変えたマスがあります。どちらの値にするか選んでください。")
    {
        Detail = conflicts,
    };
}
