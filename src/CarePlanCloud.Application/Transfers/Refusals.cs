using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Transfers;

public static class TransferRefusals
{
    public static readonly Refusal IncomingNotFound = new(
        "incoming_not_found", RefusalKind.NotFound, "この受信は見つかりません。受信箱から選び直してください。");

    public static readonly Refusal OutgoingNotFound = new(
        "outgoing_not_found", RefusalKind.NotFound, "この送信は見つかりません。送信の一覧から選び直してください。");

    public static readonly Refusal NoFiles = new(
        "no_files", RefusalKind.Invalid, "ファイルがありません。CSVかZIPを選んでください。");

    public static readonly Refusal NotChecked = new(
        "not_checked", RefusalKind.Conflict, "まだ確認が終わっていません。終わるまでお待ちください。");

    public static readonly Refusal HasErrors = new(
        "has_errors", RefusalKind.Conflict, "エラーが残っているため取り込めません。内容を確かめ、送信元に直してもらってください。");

    public static readonly Refusal KindNotImportable = new(
        "kind_not_importable", RefusalKind.Conflict,
        "この種類のファイルは確認までできますが、まだ取り込めません。届いたファイルを保存して、お使いの介護ソフトで取り込んでください。");

    public static readonly Refusal AlreadyImported = new(
        "already_imported", RefusalKind.Conflict, "もう取り込み済みです。何も変えていません。");

    public static readonly Refusal NobodyReady = new(
        "nobody_ready", RefusalKind.Conflict, "いま取り込める方がいません。確認待ちの方について、だれのことかを選んでから取り込んでください。");

    public static readonly Refusal OlderWaits = new(
        "older_waits", RefusalKind.Conflict, "同じ方の古いファイルが取込待ちです。先に古いほうを取り込んでください。");

    public static readonly Refusal IsOutdated = new(
        "outdated", RefusalKind.Conflict, "新しい連番を取り込み済みなので、この古いファイルは取り込みません。記録として残しています。");

    public static readonly Refusal WasReturned = new(
        "returned", RefusalKind.Conflict, "送信元に差し戻したファイルです。直したファイルが届くのをお待ちください。");

    public static readonly Refusal WasWithdrawn = new(
        "withdrawn", RefusalKind.Conflict, "送信元が取り下げたファイルです。取り込む必要はありません。");

    public static readonly Refusal ImportedAlready = new(
        "undo_first", RefusalKind.Conflict, "取り込んだあとのファイルは差し戻せません。先に取込を戻してから、差し戻してください。");

    public static readonly Refusal NoReason = new(
        "no_reason", RefusalKind.Invalid, "差し戻す理由を、一覧から選ぶか言葉で書いてください（500文字まで）。");

    public static readonly Refusal NotImported = new(
        "not_imported", RefusalKind.Conflict, "まだ取り込んでいないので、戻すものがありません。");

    public static readonly Refusal BuiltOn = new(
        "built_on", RefusalKind.Conflict, "取り込んだあとに新しい記録ができているので、取込を戻せません。");

    public static readonly Refusal ClientNotInUnit = new(
        "client_not_in_unit", RefusalKind.NotFound, "この番号の方は、このファイルの確認待ちにいません。開き直してください。");

    public static readonly Refusal ClientTwice = new(
        "client_twice", RefusalKind.Conflict, "選んだ方は、このファイルに別の番号でもいます。二人を一人にまとめることはできません。送信元に確かめてください。");

    public static readonly Refusal CannotBeNew = new(
        "cannot_be_new", RefusalKind.Conflict,
        "新しい利用者として登録するための情報が、このファイルにありません。先に利用者の画面で登録するか、送信元に補足情報を含めて送り直してもらってください。");

    public static readonly Refusal MatchNotFound = new(
        "match_not_found", RefusalKind.NotFound, "この照合の記憶は、もうありません。一覧を開き直してください。");

    public static readonly Refusal NothingToSend = new(
        "nothing_to_send", RefusalKind.Invalid, "この月にこの事業所あてに送るものがありません。利用票の予定や実績、計画の同意を確かめてください。");

    public static readonly Refusal NothingDue = new(
        "nothing_due", RefusalKind.Conflict, "送るものはもうありません。ほかの方が送ったか、内容が前に送ったものと同じになりました。一覧を確かめてください。");

    public static readonly Refusal KindNotSent = new(
        "kind_not_sent", RefusalKind.Invalid, "この種類の書類は送信できません。利用票・計画・実績・取下げから選んでください。");

    /// <summary>A board looks at the days before and after its month; the calendar ends there.</summary>
    public static readonly Refusal MonthAtTheEnd = new(
        "month_at_the_end", RefusalKind.Invalid, "暦のはじめと終わりの年のボードはひらけません。月を確かめてください。");

    public static readonly Refusal UnknownState = new(
        "unknown_state", RefusalKind.Invalid, "state は、説明書にある状態の語（valid、sent、delivered など）で指定してください。");

    public static readonly Refusal OwnNumber = new(
        "own_number", RefusalKind.Invalid, "この事業所番号どうしの送受信はいりません。同じ番号のサービスの予定と実績は、この利用票にそのまま入れられます。");

    public static readonly Refusal UnknownDestination = new(
        "unknown_destination", RefusalKind.Invalid, "宛先の事業所が利用票にありません。事業所番号を確かめてください。");

    public static readonly Refusal NotValid = new(
        "not_valid", RefusalKind.Conflict, "確認に通ったファイルだけを送れます。状態と指摘を確かめてください。");

    public static readonly Refusal NoFilesYet = new(
        "no_files_yet", RefusalKind.Conflict, "ファイルはまだできていません。できるまでお待ちください。");

    public static readonly Refusal FilesNotKept = new(
        "files_not_kept", RefusalKind.Conflict, "大きすぎて受け取れなかったものなので、ファイルはここにありません。送信元から受け取り直してください。");

    public static readonly Refusal NoReceiptYet = new(
        "no_receipt_yet", RefusalKind.Conflict, "受領証はまだありません。相手の受信箱に届くと発行されます。CarePlanCloud の外で送ったものにはありません。");

    public static readonly Refusal PartnerNotHere = new(
        "partner_not_here", RefusalKind.Conflict, "相手の事業所はまだ CarePlanCloud を使っていません。ファイルを保存して、国のシステムなどで送ってください。");

    public static readonly Refusal NotPartnersTurn = new(
        "not_partners_turn", RefusalKind.Conflict, "選んだ行は、もう相手を待っていません。新しい状態を確かめてから、もう一度選んでください。");

    public static readonly Refusal ReminderTooLong = new(
        "reminder_too_long", RefusalKind.Invalid, "催促のメモは 200 文字までです。短くして、もう一度記録してください。");

    public static readonly Refusal NothingToExport = new(
        "nothing_to_export", RefusalKind.Invalid, "書き出すものを選んでください。");

    public static readonly Refusal NotExported = new(
        "not_exported", RefusalKind.Conflict, "まだ書き出していません。先にファイルか FAX の PDF を書き出してください。");

    public static readonly Refusal NotOut = new(
        "not_out", RefusalKind.Conflict, "相手に出していないか、もう取り下げたものです。状態を確かめてください。");

    public static readonly Refusal PersonMissing = new(
        "phone_person_missing", RefusalKind.Invalid, "電話の相手の名前を入れてください（100文字まで）。");

    public static readonly Refusal ReasonMissing = new(
        "reason_missing", RefusalKind.Invalid, "取り下げる理由を入れてください（200文字まで）。");

    public static readonly Refusal NoteTooLong = new(
        "note_too_long", RefusalKind.Invalid, "メモが長すぎます。200文字までにしてください。");

    public static readonly Refusal NotTakenBack = new(
        "not_taken_back", RefusalKind.Conflict, "取り下げるファイルを作れるものがありません。もう取り下げたか、新しいものを送っています。");

    /// <summary>Unknown, used and expired alike: an answer says nothing about what exists.</summary>
    public static readonly Refusal LinkNotUsable = new(
        "link_not_usable", RefusalKind.NotFound, "このリンクは使えません。期限が切れたか、すでに確認がすんでいます。ご用のときは、送り主の事業所へお電話ください。");

    public static readonly Refusal PartnerAway = new(
        "partner_away", RefusalKind.Conflict, "相手の事業所が、いま CarePlanCloud で受け取れません。");

    public static readonly Refusal NotStopped = new(
        "stopped_not_found", RefusalKind.NotFound, "止まっている処理にありません。もう一度はじめたか、取り下げたあとです。");

    public static readonly Refusal NotThisStep = new(
        "not_this_step", RefusalKind.Conflict, "この処理はもう済んでいるか、まだその段階ではありません。");

    /// <summary>A step that comes late has nothing to do; any other refusal says what the work waits for.</summary>
    internal static Refusal? Unless(Refusal? late) => late == NotThisStep ? null : late;
}
