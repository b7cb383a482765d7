using CsCheck;

namespace CarePlanCloud.Exchange.Tests.BadInput;

/// <summary>Texts that people paste, machines produce and attackers try.</summary>
internal static class NaughtyTexts
{
    /// <summary>Small ones, also combined with each other.</summary>
    public static IReadOnlyList<string> Fragments { get; } =
    [
        "", " ", "　", "\t", "\r\n", "\n", "\r", "\n\n", "\"", "\"\"", "\",\"", "\"\r\n", ",", ",,,", "\\", "'", "`", "´", "’",
        "見本", "例示 計子", "髙橋", "﨑", "神", "①②Ⅲ㈱㍻㌔", "ｱｲｳﾞﾊﾟ｡", "ＡＢＣ１２３", "～－∥￠￡￢―", "〜−‖¢£¬—¥‾", "纊褜鍈", "≒≡∫√⊥∠",
        "\u0000", "\u0001", "\u0007", "\u0008", "\u000B", "\u000C", "\u001A", "\u001B[31m", "\u007F", "\u0080", "\u0085", "\u009F", "\u00A0", "\u00AD",
        "\u200B", "\u200D", "\u200E", "\u200F", "\u202A", "\u202E見本", "\u2066\u2069", "\u2028", "\u2029", "\u3000", "\uFEFF", "\uFFFE", "\uFFFF", "\uFFFD", "\uE000", "\uF8FF",
        "𠮷野家", "𩸽", "叱る", "剝", "塡", "頰", "噓", "辻\uDB40\uDD00", "葛\uFE00", "か\u3099", "ハ\u309A", "e\u0301", "Z\u0335\u0321a\u0338", "ゔ", "ヷ", "ㇰ", "가나다", "漢语", "ไทย", "العربية", "שלום", "ñÅß",
        "😀", "👩‍👩‍👧‍👦", "🇯🇵", "❤\uFE0F", "1\uFE0F\u20E3", "\uD800", "\uDC00", "\uDC00\uD800", "a\uD83D",
        "=1+1", "=cmd|' /C calc'!A0", "+81-3", "-1", "@SUM(A1)", "=HYPERLINK(\"x\",\"y\")", "%s%s%n", "%00", "{0}", "${x}", "$(id)", "`id`", "../../etc/passwd", "C:\\CON",
        "'; DROP TABLE client; --", "1' OR '1'='1", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "&lt;&#0;", "<![CDATA[", "<?xml?>", "{\"a\":[1]}", "null", "undefined", "NaN", "true", "1E+11", "0x1F", "１２３",
        "縺ゅ＞", "ã‚ã„", "ï»¿", "譁・ｭ怜喧縺・", "202407,990011", "CSVバージョン",
    ];

    /// <summary>What one item would hardly hold.</summary>
    public static IReadOnlyList<string> Long { get; } =
    [
        new('あ', 100_000), new('x', 100_000), new('"', 100_000), new('\n', 100_000), new(',', 100_000), new("\uD83D"[0], 100_000),
        string.Concat(Enumerable.Repeat("😀", 50_000)), string.Concat(Enumerable.Repeat("か\u3099", 50_000)), string.Concat(Enumerable.Repeat("a\u0301\u0302", 30_000)), new('ｱ', 100_000),
    ];

    public static Gen<string> Any { get; } = Gen.OneOf(Gen.Int[0, Fragments.Count - 1].Select(i => Fragments[i]), Gen.String[Gen.Char, 0, 30], Gen.String[Gen.Char['\u0020', '\u007E'], 0, 12])
        .Array[1, 4].Select(string.Concat);
}
