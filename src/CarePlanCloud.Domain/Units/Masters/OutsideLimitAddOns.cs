namespace CarePlanCloud.Domain.Units.Masters;

/// <summary>
/// 限度額管理対象外の加算 by kind and name. Municipal tables are known to carry wrong flags (特別地域加算 as inside), so an import asks here
/// and does not trust the flag alone. Names are matched in part, because tables abbreviate them differently.
/// </summary>
public static class OutsideLimitAddOns
{
    private static readonly (string Kinds, string[] Words)[] Rules =
    [
        ("", ["処遇改善", "特定処遇", "ベースアップ"]),
        ("", ["特別地域", "特地加算", "小規模事業所加算", "貸与小規模加算", "中山間"]),
        ("", ["サービス提供体制", "提供体制加算", "提供体制強化"]),
        ("13 63 76 77", ["緊急時訪問看護", "緊急時対応", "特別管理", "ターミナルケア"]),
        ("73 75 76 77", ["総合マネジメント"]),
        ("73 77", ["訪問体制強化"]),
        ("77", ["看護体制強化"]),
        ("22 23 2A 25 26 2B", ["緊急時施設療養", "緊急時治療管理", "特定診療費", "特別療養費"]),
        ("15 16 72 78", ["感染症災害"]),
        ("13 63", ["遠隔死亡診断"]),
    ];

    public static bool Contains(string serviceKind, string name) => Rules.Any(rule =>
        (rule.Kinds.Length == 0 || rule.Kinds.Split(' ').Contains(serviceKind)) && rule.Words.Any(word => name.Contains(word, StringComparison.Ordinal)));
}
