namespace CarePlanCloud.Application.Clients;

/// <summary>The index あかさたな: the row a name belongs to by the first sign of its folded kana.</summary>
public static class KanaRows
{
    private static readonly (string Row, string Signs)[] Rows =
    [
        ("あ", "アイウエオァィゥェォヴ"), ("か", "カキクケコガギグゲゴヵヶ"), ("さ", "サシスセソザジズゼゾ"), ("た", "タチツテトダヂヅデドッ"),
        ("な", "ナニヌネノ"), ("は", "ハヒフヘホバビブベボパピプペポ"), ("ま", "マミムメモ"), ("や", "ヤユヨャュョ"), ("ら", "ラリルレロ"), ("わ", "ワヲンヮヰヱ"),
    ];

    public static IReadOnlyList<string> All { get; } = [.. Rows.Select(row => row.Row)];

    /// <param name="kana">Folded: katakana of full width.</param>
    /// <returns>Null when it does not begin with kana.</returns>
    public static string? Of(string kana) =>
        kana.Length == 0 ? null : Rows.FirstOrDefault(row => row.Signs.Contains(kana[0], StringComparison.Ordinal)).Row;
}
