using System.Collections.Frozen;

namespace CarePlanCloud.Domain.Units.Masters;

/// <summary>The table of service kinds. 介護予防 kinds stand beside their parents; short use of a residential kind has a kind of its own.</summary>
public static class KindRules
{
    // Every 予防 kind has a 介護 parent; the kinds of 総合事業 begin with A.
    private static readonly FrozenSet<string> Prevention = "62 63 64 66 67 24 25 26 2B 74 75 69 39 46 35 37 34 44 45".Split(' ').ToFrozenSet();

    private static readonly FrozenDictionary<string, KindRule> Rules =
        Table().Select(rule => rule with { Benefit = BenefitOf(rule.Kind) }).ToFrozenDictionary(rule => rule.Kind);

    public static IReadOnlyCollection<KindRule> All => Rules.Values;

    public static KindRule? Find(string serviceKind) => Rules.GetValueOrDefault(serviceKind);

    public static bool IsShortStay(string serviceKind) => Find(serviceKind) is { IsShortStay: true };

    /// <summary>The kind under which a 種類支給限度 is entered.</summary>
    public static string LimitKindOf(string serviceKind) => Find(serviceKind)?.LimitKind ?? serviceKind;

    private static KindBenefit BenefitOf(string kind) =>
        Prevention.Contains(kind) ? KindBenefit.Prevention : kind.StartsWith('A') ? KindBenefit.Project : KindBenefit.Care;

    private static IEnumerable<KindRule> Table() =>
    [
        .. Inside(LabourShare.Share70, ("11", "訪問介護"), ("12", "訪問入浴介護"), ("62", "予防訪問入浴"), ("13", "訪問看護"), ("63", "予防訪問看護"),
            ("71", "夜間対応型訪問介護"), ("76", "定期巡回"), ("A1", "訪問型みなし"), ("A2", "訪問型サービス"), ("A3", "訪問型定率"), ("A4", "訪問型定額")),
        .. Inside(LabourShare.Share55, ("14", "訪問リハビリ"), ("64", "予防訪問リハビリ"), ("16", "通所リハビリ"), ("66", "予防通所リハビリ"),
            ("72", "認知症対応型通所"), ("74", "予防認知症通所"), ("73", "小規模多機能"), ("75", "予防小規模多機能"), ("68", "短期小規模多機能"),
            ("69", "予防短期小多機"), ("77", "複合型サービス"), ("79", "短期複合型サービス")),
        .. Inside(LabourShare.Share45, ("15", "通所介護"), ("78", "地域密着型通所"), ("27", "短期特定施設"), ("28", "短期地域特定施設"),
            ("38", "短期共同生活"), ("39", "予防短期共同生活"), ("A5", "通所型みなし"), ("A6", "通所型サービス"), ("A7", "通所型定率"), ("A8", "通所型定額")),
        .. Inside(LabourShare.None, ("17", "福祉用具貸与"), ("67", "予防福祉用具貸与")).Select(rule => rule with { IsEquipment = true }),
        .. Inside(LabourShare.Share55, ("21", "短期入所生活介護"), ("24", "予防短期入所生活")).Select(ShortStay),
        .. Inside(LabourShare.Share45, ("22", "短期入所療養介護"), ("23", "短期入所療養介護"), ("2A", "短期入所療養介護"))
            .Select(ShortStay).Select(rule => rule with { LimitKind = "22" }),
        .. Inside(LabourShare.Share45, ("25", "予防短期入所療養"), ("26", "予防短期入所療養"), ("2B", "予防短期入所療養"))
            .Select(ShortStay).Select(rule => rule with { LimitKind = "25" }),
        .. Outside(LabourShare.Share70, ("43", "居宅介護支援"), ("46", "介護予防支援"), ("AF", "介護予防ケアマネジメント")).Select(rule => rule with { IsCareManagement = true }),
        .. Outside(LabourShare.Share45, ("33", "特定施設"), ("35", "予防特定施設"), ("36", "地域特定施設"), ("32", "認知症共同生活"), ("37", "予防共同生活"),
            ("51", "介護福祉施設"), ("52", "介護保健施設"), ("53", "介護療養施設"), ("54", "地域福祉施設"), ("55", "介護医療院")),
        .. Outside(LabourShare.None, ("31", "居宅療養管理指導"), ("34", "予防居宅療養指導"), ("41", "福祉用具販売"), ("44", "予防福祉用具販売"),
            ("42", "住宅改修"), ("45", "予防住宅改修")),
    ];

    private static IEnumerable<KindRule> Inside(LabourShare labour, params (string Kind, string Name)[] kinds) =>
        kinds.Select(kind => new KindRule(kind.Kind, kind.Name, labour, InsideLimit: true));

    private static IEnumerable<KindRule> Outside(LabourShare labour, params (string Kind, string Name)[] kinds) =>
        kinds.Select(kind => new KindRule(kind.Kind, kind.Name, labour, InsideLimit: false));

    private static KindRule ShortStay(KindRule rule) => rule with { IsShortStay = true };
}
