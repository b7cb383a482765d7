namespace CarePlanCloud.Application.Operating;

/// <summary>What each act of operators is called. A name that once stood in the trail keeps its word.</summary>
public static class OperatorActWords
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AddOperator"] = "運営者を加えた",
        ["ResetOperator"] = "運営者のサインインをやり直せるようにした",
        ["LockOperator"] = "運営者を停止した",
        ["ChooseOperatorPassword"] = "パスワードを決めた",
        ["ConfirmOperatorAuthenticator"] = "認証アプリを設定した",
        ["RecordOperatorSignIn"] = "サインインした",
        ["ApproveApplication"] = "利用申請を承認した",
        ["ReturnApplication"] = "利用申請を差し戻した",
        ["InviteFirstAdministrator"] = "はじめの管理者へ案内を送り直した",
        ["ImportOffices"] = "CSVでまとめて登録した",
        ["ExportOffices"] = "事業所の一覧を保存した（CSV）",
        ["SuspendOffice"] = "事業所を停止した",
        ["ResumeOffice"] = "事業所を再開した",
        ["AddLicence"] = "利用期間を足した",
        ["ExtendLicence"] = "利用期間を変えた",
        ["RenewLicences"] = "利用期間を自動更新した",
        ["SaveAnnouncement"] = "お知らせを書いた",
        ["WithdrawAnnouncement"] = "お知らせを終わらせた",
        ["OrderDeletion"] = "契約の終わりの削除を実行した",
        ["DeleteOffice"] = "データの削除が終わり、証明書を出した",
        ["DownloadDeletionCertificate"] = "削除証明書を保存した",
        ["OpenBreakGlass"] = "緊急閲覧を始めた",
        ["CloseBreakGlass"] = "緊急閲覧を終えた",
    };

    public static string Of(string act) => All.GetValueOrDefault(act, act);
}
