namespace CarePlanCloud.Application.Ending.Exporting;

/// <summary>What tables and their files are called in an export. A table without a word of its own keeps its name in the database.</summary>
internal static class ExportWords
{
    private static readonly Dictionary<string, string> Tables = new(StringComparer.Ordinal)
    {
        ["audit.entry"] = "監査ログ", ["audit.head"] = "監査ログの末尾の控え", ["audit.hold"] = "監査ログの保全", ["audit.removal"] = "監査ログの整理の記録", ["audit.verification"] = "監査ログの検証",
        ["billing.invoice"] = "CarePlanCloudの請求書", ["clients.benefit_rate_period"] = "給付率", ["clients.certification"] = "認定", ["clients.client"] = "利用者",
        ["clients.client_supplement"] = "利用者補足情報", ["clients.insurer"] = "保険者", ["clients.public_expense_period"] = "公費",
        ["exchange.client_match"] = "照合の記憶", ["exchange.confirmation_link"] = "到着確認のリンク", ["exchange.incoming"] = "受信したもの", ["exchange.incoming_client"] = "受信したものの利用者",
        ["exchange.incoming_file"] = "受信したファイル", ["exchange.outgoing"] = "送信したもの", ["exchange.outgoing_client"] = "送信したものの利用者", ["exchange.outgoing_file"] = "送信したファイル",
        ["exchange.receipt"] = "受領証", ["exchange.received_signal"] = "届いた知らせ", ["exchange.signal"] = "出した知らせ", ["exchange.transfer_event"] = "送受信の経過",
        ["exchange.withdrawal"] = "取下げの記憶", ["inquiries.inquiry"] = "照会", ["inquiries.mail_setting"] = "照会のメールの設定", ["inquiries.post"] = "照会の発言",
        ["masters.calendar_day"] = "休日", ["masters.master_import"] = "マスタの取り込み", ["masters.office_service_code"] = "取り込んだサービスコード", ["masters.office_unit_price"] = "単位数単価",
        ["offices.api_key"] = "APIキー", ["offices.certificate"] = "電子証明書の記録", ["offices.credential_notice"] = "期限の知らせ", ["offices.entry_code"] = "招待・再設定",
        ["offices.export"] = "書き出しの記録", ["offices.export_part"] = "書き出したファイル", ["onboarding.application"] = "利用申請",
        ["ops.announcement"] = "この事業所へのお知らせ", ["ops.idempotent_request"] = "プログラムからの要求の控え", ["ops.stopped_work"] = "止まった処理の数",
        ["offices.licence"] = "利用期間", ["offices.membership"] = "職員", ["offices.national_licence"] = "国のシステムのライセンス", ["offices.national_password"] = "国のパスワードを変えた日",
        ["offices.office"] = "事業所", ["offices.office_profile"] = "事業所の情報", ["offices.termination"] = "解約の申し込み", ["ops.dead_letter"] = "止まった処理",
        ["partners.channel_period"] = "連携の方法", ["partners.invitation"] = "ご案内", ["partners.partner"] = "連携先", ["plans.care_plan"] = "受け取った計画", ["plans.phrase"] = "文例",
        ["plans.plan_version"] = "計画の版", ["plans.preventive_document"] = "介護予防の書類", ["reconciliation.claim_document"] = "国保連へ出した明細", ["reconciliation.claim_sending"] = "国保連へ出したファイル",
        ["reconciliation.closed_client"] = "月締めの利用者", ["reconciliation.difference_decision"] = "予実突合の決定", ["reconciliation.fee_choice"] = "利用者ごとの算定",
        ["reconciliation.match_confirmation"] = "一致の確定", ["reconciliation.mirrored_month"] = "居宅の確認", ["reconciliation.month_closing"] = "月締め", ["reports.print_run"] = "まとめて印刷",
        ["schedules.benefit_sheet_row"] = "受け取った別表の行", ["schedules.day_mark"] = "日ごとの予定と実績", ["schedules.overrun_allotment"] = "超過の割振り", ["schedules.service_line"] = "利用票の行",
        ["schedules.service_slip"] = "利用票", ["schedules.slip_source"] = "利用票のもと",
    };

    /// <summary>The same words are used on the certificate of deletion.</summary>
    public static string Of(string table) => Tables.GetValueOrDefault(table, table);

    /// <summary>Where a table lies in the ZIP.</summary>
    public static string PathOf(ExportTable table) => $"表/{(Of(table.Name) is var word && word == table.Name ? "" : word + "_")}{table.Name}.csv";

    /// <summary>Which folder the files of a table lie in.</summary>
    public static string FolderOf(ExportTable table) => $"ファイル/{Of(table.Name)}";
}
