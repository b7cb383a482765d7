using System.Globalization;
using CarePlanCloud.Application.Audit.Searching;
using CarePlanCloud.Application.Audit.Verifying;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Web.Components.Pages.Settings;

/// <summary>How entries of the trail and verdicts on it are said.</summary>
internal static class AuditWords
{
    public static string Moment(DateTimeOffset at) => at.InJapan().ToString("yyyy/MM/dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Who it was. An id that nobody answers to any more is still told apart from others by its beginning.</summary>
    public static string Who(AuditRow row) => row.ActorKind switch
    {
        "job" => "自動処理",
        "link" when row.Act is "UseEntryCode" or "JoinAsMyself" => "招待・再設定のコードの方",
        "link" => "相手（到着確認のリンク）",
        "operator" => $"{Name(row.ActorName, row.ActorId)}（運営者）",
        "program" => $"{Name(row.ActorName, row.ActorId)}（APIキー）",
        _ => Name(row.ActorName, row.ActorId),
    };

    public static string Name(string name, Guid? id) => name.Length > 0 ? name : id is { } known ? $"名前のない人 {known.ToString()[..8]}" : "不明";

    /// <summary>What it was done to; nothing where the act is about the office or a list.</summary>
    public static string Subject(AuditRow row) => row.SubjectName.Length > 0 ? row.SubjectName : row.SubjectId is { } id ? $"記号 {id.ToString()[..8]}" : "";

    public static StateWord Of(VerificationView view) => view.State switch
    {
        VerificationState.Requested => new("検証の順番を待っています", "clock", "wait"),
        VerificationState.Running => new("検証しています", "clock", "wait"),
        VerificationState.Sound => new("正常", "okc", "ok"),
        VerificationState.Broken => new("異常", "stop", "stop"),
        _ => new("検証できませんでした", "stop", "stop"),
    };

    public static string Verdict(VerificationView view) => view switch
    {
        { State: VerificationState.Sound } => $"{Said.Number(view.Checked)}件すべて、書かれたときのまま並んでいます（{Said.Moment(view.FinishedAt ?? view.RequestedAt)}）。",
        { Break: { } fault } => $"{(view.Checked == 0 ? "はじめの記録から合いません" : $"{Said.Number(view.Checked)}件までは正しく、その次が合いません")}。{TrailWords.Sentence(fault)}画面を残したまま、運営者に知らせてください。",
        { State: VerificationState.Failed } => "途中で止まりました。少し待ってから、もう一度検証してください。",
        _ => "",
    };
}
