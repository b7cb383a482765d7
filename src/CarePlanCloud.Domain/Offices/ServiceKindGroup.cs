namespace CarePlanCloud.Domain.Offices;

/// <summary>Service kinds as people count offices: 訪問系, 通所系 …</summary>
/// <param name="Code">Stable word.</param>
public sealed record ServiceKindGroup(string Code, string Name, IReadOnlyList<string> Kinds)
{
    /// <summary>Every group; a kind stands in one at most.</summary>
    public static IReadOnlyList<ServiceKindGroup> All { get; } =
    [
        new("care_management", "居宅介護支援", ["43"]),
        new("community_support", "地域包括・介護予防支援", ["46", "AF"]),
        new("visiting", "訪問系", ["11", "12", "13", "14", "31", "34", "62", "63", "64", "71", "76", "A1", "A2", "A3", "A4"]),
        new("day", "通所系", ["15", "16", "66", "72", "74", "78", "A5", "A6", "A7", "A8"]),
        new("short_stay", "短期入所", ["21", "22", "23", "24", "25", "26", "2A", "2B", "27", "28", "38", "39", "68", "69", "79"]),
        new("equipment", "福祉用具・住宅改修", ["17", "67", "41", "42", "44", "45"]),
        new("multifunctional", "多機能型", ["73", "75", "77"]),
        new("residential", "居住系・施設", ["32", "33", "35", "36", "37", "51", "52", "53", "54", "55"]),
    ];

    public static ServiceKindGroup? Find(string code) => All.FirstOrDefault(group => group.Code == code);
}
