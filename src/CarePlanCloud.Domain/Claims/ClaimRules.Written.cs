namespace CarePlanCloud.Domain.Claims;

/// <content>The file as it was written. What breaks one of these is refused as a whole at reception, and has to be sent again by the 10th.</content>
public static partial class ClaimRules
{
    private const string WriteAnew = "ファイルを作り直してください。直らないときは、このファイルを送らずにお問い合わせください。";

    public static readonly ClaimRule WrittenLineEnd = new(
        "written_line_end", true, "レコードの終わりが CRLF になっていません。", WriteAnew);

    public static readonly ClaimRule WrittenCharacter = new(
        "written_character", true, "使えない文字「{0}」が入っています。", "番号やコードを半角の数字・英大文字に直してから、ファイルを作り直してください。");

    public static readonly ClaimRule WrittenFrame = new(
        "written_frame", true, "コントロールレコード、データレコード、エンドレコードの順になっていないか、項目の数が違います。", WriteAnew);

    public static readonly ClaimRule WrittenNumber = new(
        "written_number", true, "レコード番号が {0} です。{1} のはずです。", WriteAnew);

    public static readonly ClaimRule WrittenCount = new(
        "written_count", true, "コントロールレコードの件数が {0} ですが、データレコードは {1} 件です。", WriteAnew);

    public static readonly ClaimRule WrittenDataKind = new(
        "written_data_kind", true, "データ種別 {0} のファイルに、{1} のレコードがあります。", WriteAnew);

    public static readonly ClaimRule WrittenSheetRows = new(
        "written_sheet_rows", true, "給付管理票の明細行番号が、01 から続いて 99 で終わっていません。", WriteAnew);

    public static readonly ClaimRule WrittenSheetTotal = new(
        "written_sheet_total", true, "給付計画単位数の合計が {0} ですが、明細行を足すと {1} です。", WriteAnew);

    public static readonly ClaimRule WrittenClaimLines = new(
        "written_claim_lines", true, "居宅介護支援費の明細行番号が、1 から続いて 99 で終わっていません。", WriteAnew);

    public static readonly ClaimRule WrittenClaimTotal = new(
        "written_claim_total", true, "居宅介護支援費の単位数合計が {0}、請求金額が {1} ですが、明細行を足すと {2} 単位、{3} 円です。", WriteAnew);

    public static readonly ClaimRule WrittenRequestTotal = new(
        "written_request_total", true, "請求書の件数・単位数・費用合計が {0}・{1}・{2} ですが、明細書を足すと {3}・{4}・{5} です。", WriteAnew);
}
