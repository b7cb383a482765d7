using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Masters;

public static class MasterRefusals
{
    public static readonly Refusal Empty = new(
        "master_file_empty", RefusalKind.Invalid, "ファイルが空です。もとのファイルを開いて中身を確かめ、選び直してください。");

    public static readonly Refusal TooLarge = new(
        "master_file_too_large", RefusalKind.Invalid, "ファイルが大きすぎます（20 MB、20万行まで）。サービス種類ごとに分けて取り込んでください。");

    public static readonly Refusal OldExcel = new(
        "master_file_old_excel", RefusalKind.Invalid, "古い形式の Excel（.xls）です。Excel で開き、「名前を付けて保存」で .xlsx か CSV にしてから選んでください。");

    public static readonly Refusal BrokenExcel = new(
        "master_file_broken_excel", RefusalKind.Invalid, "Excel ファイルを開けません。壊れているか、パスワードが付いています。Excel で開いて保存し直してから選んでください。");

    public static readonly Refusal Zip = new(
        "master_file_zip", RefusalKind.Invalid, "ZIP ファイルです。開いて、中の Excel か CSV を選んでください。");

    public static readonly Refusal NoTable = new(
        "master_file_no_table", RefusalKind.Invalid, "表として読めないファイルです（PDF や画像など）。Excel（.xlsx）か CSV を選んでください。");

    public static readonly Refusal Unknown = new(
        "master_file_unknown", RefusalKind.Invalid,
        "何の表か分かりません。国の表は「種類」「項目」「合成単位数」の見出し、市町村の総合事業の表は1列目が保険者番号（6桁）、この画面で保存した CSV はその見出しが要ります。1行目を確かめてください。");

    public static readonly Refusal NoRows = new(
        "master_file_no_rows", RefusalKind.Invalid, "取り込める行がありません。指摘の行を直して、もう一度選んでください。");

    public static readonly Refusal StartMonthMissing = new(
        "master_start_month_missing", RefusalKind.Invalid, "この表がいつから有効かがファイルに書かれていません。「いつから」の年月を入れてください。");

    public static readonly Refusal ImportNotFound = new(
        "master_import_not_found", RefusalKind.NotFound, "この取り込みは見つかりません。画面を読み直してください。");

    public static readonly Refusal AlreadyUndone = new(
        "master_import_undone", RefusalKind.Conflict, "この取り込みは、もう取り消してあります。");

    public static readonly Refusal NotTheLast = new(
        "master_import_not_last", RefusalKind.Conflict, "後から取り込んだものがあります。新しいものから順に取り消してください。");

    public static readonly Refusal BadPrice = new(
        "bad_unit_price", RefusalKind.Invalid, "単価は 5.00 から 20.00 までの数を、小数点より下 2 けたまでで入れてください。地域区分は 1〜7 か 0（その他）、人件費割合は 70・55・45・0 です。");

    public static readonly Refusal PriceNotFound = new(
        "unit_price_not_found", RefusalKind.NotFound, "この単価はもうありません。画面を読み直してください。");

    public static readonly Refusal BadHoliday = new(
        "bad_calendar_day", RefusalKind.Invalid, "日付と名前（40文字まで）を入れてください。");

    public static readonly Refusal HolidayNotFound = new(
        "calendar_day_not_found", RefusalKind.NotFound, "この日はもう一覧にありません。画面を読み直してください。");
}
