namespace CarePlanCloud.Domain.Offices;

/// <summary>都道府県 in the order of their codes, in which people look for them (JIS X 0401; an office number begins with the code).</summary>
public static class Prefectures
{
    private static readonly string[] Names =
    [
        "北海道", "青森県", "岩手県", "宮城県", "秋田県", "山形県", "福島県", "茨城県", "栃木県", "群馬県", "埼玉県", "千葉県", "東京都", "神奈川県", "新潟県",
        "富山県", "石川県", "福井県", "山梨県", "長野県", "岐阜県", "静岡県", "愛知県", "三重県", "滋賀県", "京都府", "大阪府", "兵庫県", "奈良県", "和歌山県",
        "鳥取県", "島根県", "岡山県", "広島県", "山口県", "徳島県", "香川県", "愛媛県", "高知県", "福岡県", "佐賀県", "長崎県", "熊本県", "大分県", "宮崎県",
        "鹿児島県", "沖縄県",
    ];

    /// <summary>1 to 47; behind them whatever is none.</summary>
    public static int CodeOf(string name) => Array.IndexOf(Names, name) is >= 0 and var place ? place + 1 : Names.Length + 1;

    /// <summary>The name of a code from 1 to 47; null for any other.</summary>
    public static string? NameOf(int code) => code >= 1 && code <= Names.Length ? Names[code - 1] : null;
}
