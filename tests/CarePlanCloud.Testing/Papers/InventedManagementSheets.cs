using CarePlanCloud.Application.Reports.BenefitManagementSheets;
using CarePlanCloud.Domain.Claims;
using CarePlanCloud.Testing.Claims;

namespace CarePlanCloud.Testing.Papers;

/// <summary>給付管理票 on paper, of an invented client.</summary>
public static class InventedManagementSheets
{
    public static ManagementSheetPaper Sheet() => new()
    {
        Sheet = InventedClaims.Sheet,
        ClientName = "見本　花子",
        ClientKana = "ミホン　ハナコ",
        InsurerName = "見本市",
        OfficeName = "見本居宅介護支援事業所",
        OfficeAddress = "見本県見本市本町一丁目２番３号",
        OfficeTelephone = "099-555-0101",
        ProviderNames = new Dictionary<string, string> { ["9970000023"] = "見本ヘルパーステーション", ["9970000031"] = "見本デイサービスセンター" },
    };

    /// <summary>Rows of 1, 2, 3 … units, each with the name 見本事業所 and its number.</summary>
    public static ManagementSheetPaper Long(int rows) => Sheet() with
    {
        Sheet = InventedClaims.Sheet with { Rows = [.. Enumerable.Range(1, rows).Select(row => new BenefitManagementRow(NumberOf(row), DesignationOf(row), row % 2 == 0 ? "11" : "78", row))] },
        ProviderNames = Enumerable.Range(1, rows).ToDictionary(NumberOf, row => $"見本事業所{row:000}"),
    };

    /// <summary>Names and an address as long as anybody's, rare designations, 介護予防支援 entrusted to another office.</summary>
    public static ManagementSheetPaper Wordy() => Sheet() with
    {
        Sheet = InventedClaims.Sheet with
        {
            Submission = SubmissionKind.Correction,
            Maker = PlanMaker.PreventiveSupport,
            Entrusted = new("9970000049", "99000002"),
            Rows = [.. InventedClaims.Sheet.Rows, new("9970000056", ProviderDesignation.Equivalent, "12", 100), new("9970000064", ProviderDesignation.Other, "12", 100)],
        },
        ClientName = "見本寿限無五劫乃擦切海砂利水魚之助　花子之丞左衛門",
        ClientKana = "ミホンジュゲムゴコウノスリキレカイジャリスイギョノスケ　ハナコノジョウザエモン",
        InsurerName = "見本県東部広域連合介護保険事業運営協議会見本市町村組合",
        OfficeName = "医療法人社団見本会　見本居宅介護支援事業所ならびに見本地域包括ケア総合相談支援センター　中央町サテライト",
        OfficeAddress = "見本県見本市見本区大字見本字見本丁目番外地一丁目２番３号　見本総合福祉医療複合ビルディング新館西棟１２階１２０１号室　地域連携室内",
        ProviderNames = new Dictionary<string, string>
        {
            ["9970000023"] = "社会福祉法人見本福祉事業団　見本訪問介護ステーション北部方面サービスセンター　第二営業所",
            ["9970000056"] = "見本入浴",
        },
    };

    private static string NumberOf(int row) => $"99700{row:00000}";

    private static ProviderDesignation DesignationOf(int row) => row % 2 == 0 ? ProviderDesignation.Designated : ProviderDesignation.CommunityBased;
}
