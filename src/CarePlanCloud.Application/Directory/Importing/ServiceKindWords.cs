using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Masters.Importing;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Units.Masters;

namespace CarePlanCloud.Application.Directory.Importing;

/// <summary>Service kinds as lists write them: two-character codes or names, several apart by a separator.</summary>
internal static class ServiceKindWords
{
    // The full names of public lists, where ours is a shorter one.
    private static readonly (string Name, string Kind)[] FullNames =
    [
        ("訪問リハビリテーション", "14"), ("通所リハビリテーション", "16"), ("夜間対応型訪問介護", "71"), ("定期巡回・随時対応型訪問介護看護", "76"),
        ("認知症対応型通所介護", "72"), ("地域密着型通所介護", "78"), ("小規模多機能型居宅介護", "73"), ("看護小規模多機能型居宅介護", "77"),
        ("短期入所療養介護(介護老人保健施設)", "22"), ("短期入所療養介護(介護医療院)", "2A"), ("認知症対応型共同生活介護", "32"),
        ("特定施設入居者生活介護", "33"), ("地域密着型特定施設入居者生活介護", "36"), ("地域密着型介護老人福祉施設入所者生活介護", "54"),
        ("介護老人福祉施設", "51"), ("介護老人保健施設", "52"), ("介護医療院", "55"), ("特定福祉用具販売", "41"), ("地域包括支援センター", "46"),
        ("介護予防訪問入浴介護", "62"), ("介護予防訪問看護", "63"), ("介護予防訪問リハビリテーション", "64"), ("介護予防通所リハビリテーション", "66"),
        ("介護予防福祉用具貸与", "67"), ("介護予防短期入所生活介護", "24"), ("介護予防短期入所療養介護(介護老人保健施設)", "25"),
        ("介護予防認知症対応型通所介護", "74"), ("介護予防小規模多機能型居宅介護", "75"), ("介護予防認知症対応型共同生活介護", "37"),
        ("介護予防特定施設入居者生活介護", "35"), ("特定介護予防福祉用具販売", "44"), ("介護予防居宅療養管理指導", "34"),
    ];

    private static readonly Dictionary<string, string> ByName = Names();

    /// <returns>The kinds in order, and the first word nobody knows.</returns>
    public static (List<string> Kinds, string? Unknown) Read(string cell)
    {
        var kinds = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var word in cell.Split([';', '、', '／', '/', '|', '；', ' ', '　'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var code = MasterCells.Tight(word).ToUpperInvariant();
            if (code.Length == 2 && ServiceCode.IsValid(code + "0000"))
            {
                kinds.Add(code);
            }
            else if (ByName.TryGetValue(SearchKeys.Fold(word), out var kind))
            {
                kinds.Add(kind);
            }
            else
            {
                return ([], word);
            }
        }

        return ([.. kinds], null);
    }

    // One name may stand for several kinds in ours (短期入所療養介護): the first of them.
    private static Dictionary<string, string> Names() =>
        KindRules.All.OrderBy(rule => rule.Kind, StringComparer.Ordinal).Select(rule => (rule.Name, rule.Kind)).Concat(FullNames)
            .GroupBy(pair => SearchKeys.Fold(pair.Name)).ToDictionary(group => group.Key, group => group.First().Kind, StringComparer.Ordinal);
}
