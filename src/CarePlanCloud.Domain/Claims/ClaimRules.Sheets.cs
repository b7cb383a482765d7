namespace CarePlanCloud.Domain.Claims;

/// <content>給付管理票 (8222).</content>
public static partial class ClaimRules
{
    public static readonly ClaimRule SheetRepeated = new(
        "sheet_repeated", true, "同じ方・同じ月の給付管理票が、このファイルに2枚以上あります。", "1枚だけを残してください。", "ANN0");

    public static readonly ClaimRule SheetWithoutRows = new(
        "sheet_without_rows", true, "サービスの行が1つもありません。", "限度額管理の対象になるサービスがなかった月は、給付管理票を送りません。この方を外してください。");

    public static readonly ClaimRule SheetWithTooManyRows = new(
        "sheet_with_too_many_rows", true, "行が {0} 行あります。1枚に書けるのは {1} 行までです。", "事業所とサービス種類の組み合わせが正しいかをご確認ください。");

    public static readonly ClaimRule SheetBySelf = new(
        "sheet_by_self", true, "作成区分が「被保険者自己作成」です。自己作成の方の給付管理票は保険者が作ります。", "この方を外すか、利用者のページで作成区分を直してください。", "12P5");

    public static readonly ClaimRule MakerDoesNotFitLevel = new(
        "maker_does_not_fit_level", false, "作成区分が「{0}」で、要介護状態区分が「{1}」です。",
        "月の途中で区分が変わった方は、このままで構いません。そうでなければ、居宅サービス計画作成依頼の届出をご確認ください。", "12P5");

    public static readonly ClaimRule ProviderNumberMalformed = new(
        "provider_number_malformed", true, "サービス事業所の番号「{0}」が10桁になっていません。", "連携先のページで、事業所番号を直してください。", "ADD0");

    public static readonly ClaimRule ProviderNumberImplausible = new(
        "provider_number_implausible", false, "サービス事業所の番号 {0} は、検証番号が合いません。入力の誤りかもしれません。",
        "事業所に番号をご確認ください。正しければこのまま送れます。", "ADD0");

    public static readonly ClaimRule KindMalformed = new(
        "kind_malformed", true, "サービス種類「{0}」が2文字の数字・英大文字になっていません。", "サービスコードをご確認ください。", "ABB0");

    public static readonly ClaimRule KindUnknown = new(
        "kind_unknown", false, "サービス種類 {0} は、知っている種類の中にありません。", "サービスコードをご確認ください。", "ADD1");

    public static readonly ClaimRule KindOutsideLimit = new(
        "kind_outside_limit", true, "{0}（{1}）は限度額管理の対象ではないので、給付管理票に書けません。", "この行を外してください。");

    public static readonly ClaimRule KindNotForLevel = new(
        "kind_not_for_level", false, "{0}（{1}）は、要介護状態区分「{2}」の方のサービスではありません。",
        "月の途中で区分が変わった方は、このままで構いません。そうでなければ、認定とサービスコードをご確認ください。", "10QF");

    public static readonly ClaimRule DesignationDoesNotFitKind = new(
        "designation_does_not_fit_kind", false, "{0}（{1}）の「指定・基準該当等識別」が {2} です。ふつうは {3} です。", "連携先の設定で、指定の区分をご確認ください。", "ADD3");

    public static readonly ClaimRule UnitsNotPositive = new(
        "units_not_positive", true, "給付計画単位数が {0} です。1 以上が必要です。", "この行を外すか、実績の単位数をご確認ください。");

    public static readonly ClaimRule RowRepeated = new(
        "row_repeated", true, "事業所 {0} のサービス種類 {1} が2行以上あります。1行にまとめる必要があります。", "単位数を合わせて1行にしてください。", "ANNK");

    public static readonly ClaimRule LimitDiffersFromTable = new(
        "limit_differs_from_table", true, "区分支給限度基準額が {0:N0} 単位です。「{1}」の限度額は {2:N0} 単位です。",
        "認定をご確認ください。月の途中で区分が変わった月は、重いほうの区分とその限度額を書きます。", "12P3");

    public static readonly ClaimRule TotalOverLimit = new(
        "total_over_limit", true, "給付計画単位数の合計 {0:N0} が、区分支給限度基準額 {1:N0} 単位を {2:N0} 単位超えています。",
        "別表で、限度額を超える単位数を割り振り直してください。", "12P3");

    public static readonly ClaimRule MonthOutsideLimitPeriod = new(
        "month_outside_limit_period", true, "限度額適用期間が {0} から {1} までで、対象年月 {2} を含みません。", "利用者のページで、認定と限度額適用期間をご確認ください。", "12PD");

    public static readonly ClaimRule EntrustedIncomplete = new(
        "entrusted_incomplete", true, "委託先の事業所番号「{0}」か介護支援専門員番号「{1}」が正しくありません（事業所番号は10桁、介護支援専門員番号は8桁）。",
        "委託先の番号を2つとも入れてください。", "ABB0");

    public static readonly ClaimRule EntrustedWithoutPreventiveSupport = new(
        "entrusted_without_preventive_support", true, "委託先が入っていますが、作成区分が「{0}」です。委託先を書くのは介護予防支援を委託した月だけです。",
        "委託先を外すか、作成区分を直してください。");

    public static readonly ClaimRule AlreadyAcceptedThisMonth = new(
        "already_accepted_this_month", false, "作成区分が「新規」ですが、同じ方・同じ月の給付管理票を今月すでに送っています。", "作成区分を「修正」にしてください。", "ANN0");

    public static readonly ClaimRule AlreadyAccepted = new(
        "already_accepted", false, "作成区分が「新規」ですが、同じ方・同じ月の給付管理票を {0} に送っています。", "作成区分を「修正」にしてください。", "ANNJ");

    public static readonly ClaimRule NothingToReplace = new(
        "nothing_to_replace", false, "作成区分が「{0}」ですが、もとになる給付管理票を送った記録がありません。",
        "はじめて送るのであれば「新規」にしてください。ほかのソフトで送ったのであれば、このままで構いません。", "ANN9");
}
