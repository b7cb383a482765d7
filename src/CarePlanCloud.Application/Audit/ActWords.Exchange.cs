namespace CarePlanCloud.Application.Audit;

public static partial class ActWords
{
    private static KeyValuePair<string, string>[] Received =>
    [
        new("ReceiveFiles", "ファイルを受け取った"),
        new("RefuseUpload", "受け取れないファイルを断った"),
        new("AcceptDelivery", "相手からの送信が届いた"),
        new("AcceptSignal", "相手からの知らせが届いた"),
        new("PreviewImport", "取り込む前の内容を見た"),
        new("ImportIncoming", "受信ファイルを取り込んだ"),
        new("UndoImport", "取り込みを取り消した"),
        new("ReturnIncoming", "受信ファイルを差し戻した"),
        new("DownloadIncoming", "受信ファイルを保存した"),
        new("DecideClient", "受信ファイルの人がだれか決めた"),
        new("ListMatches", "照合の記憶を見た"),
        new("RevokeMatch", "照合の記憶をなくした"),
    ];

    private static KeyValuePair<string, string>[] Sent =>
    [
        new("OpenBoard", "送受信ボードを見た"),
        new("ListDue", "送るものの一覧を見た"),
        new("ExportBoard", "送受信ボードの一覧を保存した"),
        new("PreviewOutgoing", "送る前の内容を見た"),
        new("RequestOutgoing", "送るファイルを作った"),
        new("RequestDue", "未送信のものをまとめて作った"),
        new("SendOutgoing", "送信した"),
        new("RecordDelivery", "相手に届いたことを記録した"),
        new("DownloadOutgoing", "送るファイルを保存した"),
        new("ExportOutgoing", "FAX・郵送などのために書き出した"),
        new("RecordDispatch", "送付を記録した"),
        new("MakeConfirmationLink", "到着確認のリンクを作った"),
        new("ConfirmByLink", "相手がリンクで到着を確認した"),
        new("ConfirmByPhone", "電話で到着を確認した"),
        new("WithdrawOutgoing", "電話で取り下げた"),
        new("RetractOutgoing", "取下げファイルを作った"),
        new("DownloadReceipt", "受領証を保存した"),
        new("RemindPartner", "催促を記録した"),
        new("GiveUp", "自動の処理が止まった"),
        new("RetryDeadLetter", "止まった処理をもう一度動かした"),
        new("DropDeadLetter", "止まった処理を取りやめた"),
    ];

    private static KeyValuePair<string, string>[] Inquiries =>
    [
        new("ListInquiries", "照会の一覧を見た"),
        new("OpenInquiry", "照会を見た"),
        new("ReadInquiry", "照会を既読にした"),
        new("AskAboutDay", "利用票の日について照会した"),
        new("AskAboutTransfer", "送受信について照会した"),
        new("AnswerInquiry", "照会に答えた"),
        new("CloseInquiry", "照会を終えた"),
        new("ReopenInquiry", "照会を開き直した"),
        new("SaveInquiryMail", "照会のお知らせメールの設定を変えた"),
        new("RecordNotice", "照会のお知らせメールを送った"),
    ];

    private static KeyValuePair<string, string>[] Reconciliation =>
    [
        new("ListReconciliation", "予実突合の一覧で見た"),
        new("OpenReconciliation", "予実突合を見た"),
        new("ConfirmMatches", "予定と実績の一致を確認した"),
        new("DecideDifference", "予定と実績の違いを決めた"),
        new("WithdrawDecision", "違いの決定を取り消した"),
        new("CloseMonth", "月を締めた"),
        new("ReopenMonth", "月締めを解いた"),
        new("ChooseFees", "居宅介護支援費の内訳を選んだ"),
        new("RecordReturned", "返戻を記録した"),
        new("OpenClaimMonth", "給付管理の月を見た"),
        new("MakeClaimFile", "国保連に出すファイルを作った"),
        new("DownloadClaimFile", "国保連に出すファイルを保存した"),
        new("RecordClaimSent", "国保連への提出を記録した"),
        new("DiscardClaimFile", "国保連に出すファイルを取りやめた"),
    ];

    private static KeyValuePair<string, string>[] Printed =>
    [
        new("ListPrintableClients", "印刷できる利用者の一覧を見た"),
        new("PrintClientForms", "利用者の帳票を印刷した"),
        new("PrintPlanForms", "計画の帳票を印刷した"),
        new("PrintPreventiveDocument", "介護予防の書類を印刷した"),
        new("RequestPrintRun", "帳票のまとめ印刷を頼んだ"),
        new("DownloadPrintRun", "まとめ印刷を開いた"),
        new("PrintReconciliation", "予実突合を印刷した"),
        new("PrintManagementSheets", "給付管理票を印刷した"),
        new("PackInspection", "運営指導の資料をまとめた"),
        new("PrintInvitations", "招待状を印刷した"),
        new("PrintExchangeYear", "連携の実績を印刷した"),
        new("ExportExchangeYear", "連携の実績を保存した（CSV）"),
    ];

    private static KeyValuePair<string, string>[] Settings =>
    [
        new("SaveOfficeProfile", "事業所の情報を保存した"),
        new("SaveOfficeKind", "事業所のサービスの種類を変えた"),
        new("SaveSatellite", "サテライトを保存した"),
        new("OpenOffice", "事業所の利用を始めた"),
        new("InviteFirstAdministrator", "はじめの管理者を招いた"),
        new("EnterByBreakGlass", "運営者が緊急閲覧に入った"),
        new("RecordSignIn", "サインインした"),
        new("ConfirmAuthenticator", "認証アプリを設定した"),
        new("RenewRecoveryCodes", "回復コードを作り直した"),
        new("AddPasskey", "パスキーを足した"),
        new("RemovePasskey", "パスキーを消した"),
        new("ChangePassword", "パスワードを変えた"),
        new("RevokeSessions", "ほかの端末のサインインを止めた"),
        new("InviteMember", "職員を招待した"),
        new("RevokeInvitation", "招待を取り消した"),
        new("UseEntryCode", "コードでパスワードを決めた"),
        new("JoinAsMyself", "招待で職員になった"),
        new("MakeResetCode", "職員の再設定コードを作った"),
        new("SendResetLetter", "パスワード再設定のメールを送った"),
        new("ChangeMember", "職員の役割などを変えた"),
        new("RenameMember", "職員の名前を直した"),
        new("ChangeLoginName", "職員のユーザーIDを変えた"),
        new("EndMemberSessions", "職員のサインインをすべて止めた"),
        new("LockMember", "職員を退職にした"),
        new("UnlockMember", "職員の退職を取り消した"),
        new("RecordNationalPassword", "国のシステムのパスワードを変えた日を記録した"),
        new("SaveCertificate", "電子証明書を記録した"),
        new("TakeCertificate", "電子証明書をファイルから記録した"),
        new("RemoveCertificate", "電子証明書を一覧から外した"),
        new("RequireCertificate", "接続に電子証明書を求めることにした"),
        new("WaiveCertificate", "接続に電子証明書を求めるのをやめた"),
        new("SaveNationalLicence", "国のシステムのライセンスを記録した"),
        new("RemoveNationalLicence", "国のシステムのライセンスを一覧から外した"),
        new("WriteCredentialNotices", "資格の期限をメールで知らせた"),
        new("IssueInvoices", "利用料の請求書が発行された"),
        new("PrintInvoice", "利用料の請求書を開いた"),
        new("ExportInvoices", "利用料の請求の一覧を保存した（CSV）"),
        new("SavePartner", "連携先を保存した"),
        new("RemovePartner", "連携先をなくした"),
        new("SaveChannels", "連携先への送り方を保存した"),
        new("TakeDirectoryOffices", "台帳から連携先に加えた"),
        new("SaveInsurer", "保険者の名前を保存した"),
        new("ImportMaster", "コード表などを取り込んだ"),
        new("UndoMasterImport", "コード表などの取り込みを取り消した"),
        new("SaveUnitPrice", "地域単価を保存した"),
        new("RemoveUnitPrice", "地域単価をなくした"),
        new("SaveHoliday", "休日を保存した"),
        new("RemoveHoliday", "休日をなくした"),
    ];

    private static KeyValuePair<string, string>[] Trail =>
    [
        new("OpenAuditDesk", "監査ログを開いた"),
        new("SearchAuditTrail", "監査ログを見た"),
        new("ExportAuditTrail", "監査ログを保存した（CSV）"),
        new("VerifyAuditTrail", "監査ログの検証を頼んだ"),
        new("HoldAuditTrail", "監査ログを保全した"),
        new("LiftAuditHold", "監査ログの保全を解いた"),
        new("RemoveOldAuditEntries", "保存期間を過ぎた監査ログを消した"),
    ];
}
