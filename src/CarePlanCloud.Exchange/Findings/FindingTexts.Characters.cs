namespace CarePlanCloud.Exchange.Findings;

/// <content>Texts about characters.</content>
internal static partial class FindingTexts
{
    private static readonly FindingText[] Characters =
    [
        new(FindingCodes.DuplicateCode, Severity.Repaired, "R34",
            "「{1}」が、重複して登録された符号（{2}）で書かれています（先頭から{0}バイト目）。正規の符号は{3}です。同じ文字として読み取りました。",
            "対応は不要です。書き出すときは正規の符号になります。",
            "The character is written in a duplicate code of MS932 (NEC-selected row ED or EE, NEC row 13, or IBM row FA) at the given byte. It is read as the same character and written back in the canonical code, so a byte comparison with the received file will differ there."),
        new(FindingCodes.OutsideWithForm, Severity.Repaired, "R34",
            "「{1}」はシフトJIS（MS932）にない文字です（先頭から{0}バイト目）。受け取ったまま読み取りました。こちらから送るときは「{2}」になります。",
            "対応は不要です。別の字にしたいときは、その項目を入力し直してください。",
            "A UTF-8 or UTF-16 file holds a character that MS932 does not have but that has a common form in the substitution table. The text is kept as received; the form is used only when it is written again."),
        new(FindingCodes.OutsideMs932, Severity.Error, "R34",
            "「{1}」（{2}）はケアプランデータ連携で使えない文字です（先頭から{0}バイト目）。",
            "ほかの漢字やかなに置き換えて出力し直してください。" + AskTheSender,
            "A UTF-8 or UTF-16 file holds a character that MS932 does not have and for which there is no common form, such as an emoji. No standard file can carry it."),
        new(FindingCodes.HalfWidthKana, Severity.Repaired, "R34",
            "半角カタカナを全角カタカナに直しました。",
            "対応は不要です。",
            "Half-width katakana (JIS X 0201) in free text was made full-width, with sound marks joined to their letters. MS932 has both, but a name in two widths would be two names."),
    ];
}
