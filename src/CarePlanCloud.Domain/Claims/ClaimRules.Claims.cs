namespace CarePlanCloud.Domain.Claims;

/// <content>居宅介護支援費 (8124).</content>
public static partial class ClaimRules
{
    public static readonly ClaimRule ClaimRepeated = new(
        "claim_repeated", true, "同じ方・同じ月の居宅介護支援費が、このファイルに2件以上あります。", "1件だけを残してください。", "ANNL");

    public static readonly ClaimRule ClaimWithoutLines = new(
        "claim_without_lines", true, "サービスコードの行が1つもありません。", "要介護状態区分と月に合う居宅介護支援費を選んでください。");

    public static readonly ClaimRule ClaimWithTooManyLines = new(
        "claim_with_too_many_lines", true, "サービスコードの行が {0} 行あります。書けるのは {1} 行までです。", "加算が重なっていないかをご確認ください。");

    public static readonly ClaimRule FeeCodeMalformed = new(
        "fee_code_malformed", true, "サービスコード「{0}」は、居宅介護支援（43）または介護予防支援（46）のコードではありません。", "サービスコードをご確認ください。");

    public static readonly ClaimRule FeeKindsMixed = new(
        "fee_kinds_mixed", true, "居宅介護支援（43）と介護予防支援（46）が、1件の中に混ざっています。", "どちらか一方だけにしてください。");

    public static readonly ClaimRule FeeKindDoesNotFitLevel = new(
        "fee_kind_does_not_fit_level", false, "サービス種類 {0} を、要介護状態区分「{1}」の方について請求しています。", "月末の要介護状態区分とサービスコードをご確認ください。", "10QF");

    public static readonly ClaimRule FeeCountNotPositive = new(
        "fee_count_not_positive", true, "回数が {0} です。1 以上が必要です。", "回数をご確認ください。");

    public static readonly ClaimRule FeeTotalNotPositive = new(
        "fee_total_not_positive", true, "単位数の合計が {0:N0} です。請求できるのは 1 単位以上のときです。", "減算と加算をご確認ください。");

    public static readonly ClaimRule FeeTooLarge = new(
        "fee_too_large", true, "請求金額が {0:N0} 円です。1件に書けるのは 6 桁（{1:N0} 円）までです。", "単位数と回数をご確認ください。");

    public static readonly ClaimRule FeeUnitsDifferFromTable = new(
        "fee_units_differ_from_table", false, "サービスコード {0} の単位数が {1:N0} です。計算では {2:N0} 単位になります。", "単位数と、この月の加算をご確認ください。", "ASSA");

    public static readonly ClaimRule UnitPriceMalformed = new(
        "unit_price_malformed", true, "単位数単価が {0} です。100円未満で小数第2位までの単価が必要です。", "事業所の設定で、地域区分と単位数単価をご確認ください。", "ABB0");

    public static readonly ClaimRule WelfareNumbersMalformed = new(
        "welfare_numbers_malformed", true, "被保険者番号が H で始まる方ですが、公費負担者番号「{0}」（数字8桁）か公費受給者番号「{1}」（数字7桁）が正しくありません。",
        "介護券を見て、利用者のページの「公費」に入力してください。", "13PS");

    public static readonly ClaimRule WelfareNumbersImplausible = new(
        "welfare_numbers_implausible", false, "公費の番号 {0} は、検証番号が合わないか、生活保護（法別12）の番号ではありません。", "介護券と見比べてください。正しければこのまま送れます。", "13PS");

    public static readonly ClaimRule CertificationOutsideMonth = new(
        "certification_outside_month", false, "認定有効期間が {0} から {1} までで、サービス提供月の {2} を含みません。", "利用者のページで、認定をご確認ください。", "12PD");

    public static readonly ClaimRule ClaimWithoutSheet = new(
        "claim_without_sheet", false, "居宅介護支援費を請求しますが、同じ方・同じ月の給付管理票がありません。返戻（事由D）または保留になります。",
        "給付管理票も一緒に送ってください。サービスの利用がなくても請求できる方であれば、このままで構いません。", "D");

    public static readonly ClaimRule SheetWithoutClaim = new(
        "sheet_without_claim", false, "給付管理票を送りますが、同じ方・同じ月の居宅介護支援費がありません。請求もれかもしれません。",
        "請求する方であれば、居宅介護支援費を加えてください。");

    public static readonly ClaimRule PersonDiffers = new(
        "person_differs", false, "給付管理票と居宅介護支援費で、生年月日か性別が違います。", "利用者のページで生年月日と性別をご確認のうえ、作り直してください。", "12QT");
}
