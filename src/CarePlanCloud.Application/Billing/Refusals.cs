using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Billing;

public static class BillingRefusals
{
    public static readonly Refusal InvoiceNotFound = new(
        "invoice_not_found", RefusalKind.NotFound, "この請求書が見つかりません。「料金」の画面の一覧から開いてください。");

    public static readonly Refusal IssuerMissing = new(
        "invoice_issuer_missing", RefusalKind.Conflict,
        "請求書を発行できません。発行者の名前と登録番号（T と数字13桁）が設定されていません。CarePlanCloud の運営の設定 Billing を確かめてください。");
}
