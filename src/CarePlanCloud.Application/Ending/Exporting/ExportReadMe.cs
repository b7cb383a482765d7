using System.Globalization;
using System.Text;
using CarePlanCloud.Application.Reports;

namespace CarePlanCloud.Application.Ending.Exporting;

/// <summary>What stands beside the tables, for whoever opens the ZIP years later and has no CarePlanCloud.</summary>
internal static class ExportReadMe
{
    public static byte[] Bytes(BegunExport export, IReadOnlyList<ExportTable> tables, DateTimeOffset at) => CsvText.Bytes(string.Create(
        CultureInfo.InvariantCulture,
        $"""
        CarePlanCloud 全データの書き出し

        事業所　{export.OfficeName}（事業所番号 {export.OfficeNumber}）
        時点　　{at:yyyy-MM-dd HH:mm}（日本時間）

        1. 中身
        ・帳票/　　　利用票・提供票・別表、居宅サービス計画書（第1表〜第3表）、介護予防の書類、給付管理票、請求書のPDF。人が読むときは、ここからお読みください。
        ・ファイル/　受信・送信したファイル、国保連へ出したファイル、貼り付けた図など。やり取りしたときのバイトのままです。
        ・表/　　　　データベースの表、{tables.Count}個（CSV）。ほかのソフトへ移すときは、これを使います。
        ・表の説明.csv　表と列の一覧。
        ・目次.csv　　すべてのファイルの行数・バイト数・SHA-256（この目次だけは除きます）。欠けていないことを確かめられます。
        ・確かめること.txt　思ったとおりに書き出せなかったもの。ふつうは「ありません」です。

        2. CSVの決まり
        ・文字は UTF-8（BOM付き）、区切りはカンマ、値はすべて「"」で囲みます。1行目は列の名前（データベースの英語名）です。
        ・日は 2026-11-30、日時は日本時間で 2026-11-30 14:05:00.000000、はい／いいえは true／false、値がないところは空です。
        ・一覧の値は ["…","…"]、計画などのまとまった値は JSON です。
        ・「=」「+」「-」「@」などで始まる値には、表計算ソフトが式として動かさないよう、頭に「'」を付けています。
        ・ファイルの列には、この ZIP の中での置き場所が入っています。
        ・表どうしは id でつながっています（たとえば schedules.service_slip の client_id は clients.client の id）。tenant_id は事業所です。

        3. 入っていないもの
        {string.Join('\n', ExportCatalogue.LeftOut.Select(row => $"・表 {row.Key}：{row.Value}"))}
        {string.Join('\n', ExportCatalogue.SecretColumns.Select(row => $"・列 {row.Key}：{row.Value}"))}
        ・パスワード、認証アプリ、パスキー、サインインの記録：人の秘密なので書き出しません。

        4. 保存のお願い
        サービス提供の記録は、完結の日から2年間（自治体の条例で5年間のところが多くあります）、事業所が保存します。CarePlanCloud のデータは契約の終わりに削除されます。
        この ZIP には利用者の個人情報が入っています。持ち出しと保管にご注意ください。

        """));

    public static byte[] Columns(IReadOnlyList<ExportTable> tables) => CsvText.Bytes(CsvText.Of(
        ["表", "日本語の名前", "列", "データベースの型", "書き方"],
        tables.SelectMany(table => table.Columns.Select(column => new[] { table.Name, ExportWords.Of(table.Name), column.Name, column.StoreType, Said(column) }))));

    public static byte[] Notes(IReadOnlyList<string> notes) =>
        [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(notes.Count == 0 ? "ありません。\r\n" : string.Join("\r\n", notes) + "\r\n")];

    private static string Said(ExportColumn column) => column switch
    {
        { Shape: ExportShape.File } => "ファイルの置き場所",
        { Shape: ExportShape.Hex } => "16進数",
        { StoreType: "timestamp with time zone" } => "日本時間の日時",
        { StoreType: "jsonb" } => "JSON",
        { StoreType: var type } when type.EndsWith("[]", StringComparison.Ordinal) => "JSON の一覧",
        _ => "値のまま",
    };
}
