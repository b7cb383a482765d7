using CarePlanCloud.Domain.Units.Masters;

namespace CarePlanCloud.Application.Masters.Importing;

/// <summary>
/// 区分支給限度額の管理対象外. The national table does not say it in a column, and municipalities' flags are sometimes wrong, so it is told
/// from the kind and the name.
/// </summary>
internal static class OutsideLimit
{
    private static readonly string[] Anywhere =
    [
        "処遇改善", "ベースアップ", "特別地域", "特地加算", "小規模事業所", "貸与小規模", "中山間", "サービス提供体制", "提供体制加算", "提供体制強化",
    ];

    private static readonly (string Word, string[] Kinds)[] Somewhere =
    [
        ("緊急時訪問看護", ["13", "63", "76", "77"]), ("緊急時対応", ["77"]), ("特別管理加算", ["13", "63", "76", "77"]),
        ("ターミナルケア", ["13", "76", "77"]), ("総合マネジメント", ["76", "73", "75", "77"]), ("訪問体制強化", ["73", "77"]),
        ("看護体制強化", ["77"]), ("緊急時施設療養", ["22", "23", "2A"]), ("緊急時治療管理", ["22", "23", "2A"]),
        ("特定診療費", ["22", "23", "2A"]), ("特別療養費", ["22", "23", "2A"]), ("感染症災害", ["15", "16", "78", "72"]),
    ];

    public static bool IsOutside(string code, string name) => !IsLimited(code[..2]) || IsAddOnOutside(code[..2], name);

    public static bool IsAddOnOutside(string kind, string name) =>
        Array.Exists(Anywhere, word => name.Contains(word, StringComparison.Ordinal))
        || Array.Exists(Somewhere, rule => Array.IndexOf(rule.Kinds, kind) >= 0 && name.Contains(rule.Word, StringComparison.Ordinal));

    private static bool IsLimited(string kind) => KindRules.Find(kind)?.InsideLimit ?? false;
}
