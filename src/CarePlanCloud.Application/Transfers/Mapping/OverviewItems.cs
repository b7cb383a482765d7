using CarePlanCloud.Domain.Plans;

namespace CarePlanCloud.Application.Transfers.Mapping;

/// <summary>第1表 ↔ a row of UP1KYO.</summary>
internal static class OverviewItems
{
    // R54: one code for each combination.
    private static readonly Dictionary<string, PlanCategories> Categories = new()
    {
        ["11"] = PlanCategories.First,
        ["12"] = PlanCategories.Referred,
        ["21"] = PlanCategories.Continued,
        ["51"] = PlanCategories.First | PlanCategories.Referred,
        ["52"] = PlanCategories.First | PlanCategories.Continued,
        ["53"] = PlanCategories.Referred | PlanCategories.Continued,
        ["54"] = PlanCategories.First | PlanCategories.Referred | PlanCategories.Continued,
    };

    /// <summary>計画書区分 by its code; none for a code that is none.</summary>
    public static PlanCategories CategoriesOf(string code) => Categories.GetValueOrDefault(code);

    public static PlanOverview Read(IReadOnlyDictionary<string, string> items)
    {
        return new PlanOverview
        {
            CreatedOn = Day("CreatedDate"),
            Categories = CategoriesOf(Text("PlanCategory")),
            CertificationStatus = Text("CertificationStatus") switch
            {
                "1" => CertificationStatus.Applied,
                "2" => CertificationStatus.Certified,
                _ => CertificationStatus.Unknown,
            },
            ClientPostalCode = Text("ClientPostalCode"),
            ClientAddress1 = Text("ClientAddress1"),
            ClientAddress2 = Text("ClientAddress2"),
            AuthorName = Text("PlanAuthorName"),
            OfficeName = Text("CareManagementOfficeName"),
            OfficePostalCode = Text("CareManagementOfficePostalCode"),
            OfficeAddress1 = Text("CareManagementOfficeAddress1"),
            OfficeAddress2 = Text("CareManagementOfficeAddress2"),
            FirstPlanDate = Day("FirstPlanDate"),
            CertifiedOn = Day("CertifiedOn"),
            ValidFrom = Day("CertificationValidFrom"),
            ValidTo = Day("CertificationValidTo"),
            CareLevel = Text("CareLevel"),
            NeedsAnalysis = Text("NeedsAnalysis"),
            ReviewBoardOpinion = Text("ReviewBoardOpinion"),
            OverallPolicy = Text("OverallPolicy"),
            HouseworkAidReason = Text("HouseworkAidReason") switch
            {
                "1" => HouseworkAidReason.LivesAlone,
                "2" => HouseworkAidReason.FamilyDisabledOrIll,
                "3" => HouseworkAidReason.Other,
                _ => HouseworkAidReason.None,
            },
            HouseworkAidOtherReason = Text("HouseworkAidOtherReason"),
        };

        string Text(string name) => items.GetValueOrDefault(name, "");

        DateOnly? Day(string name) => ItemDays.Read(Text(name));
    }

    public static Dictionary<string, string> Write(PlanOverview sheet, PlanKey key) => PlanDocuments.Filled(
        ("InsurerNumber", key.InsurerNumber),
        ("InsuredNumber", key.InsuredNumber),
        ("CreatedDate", ItemDays.Write(sheet.CreatedOn)),
        ("ClientPostalCode", sheet.ClientPostalCode),
        ("ClientAddress1", sheet.ClientAddress1),
        ("ClientAddress2", sheet.ClientAddress2),
        ("PlanAuthorName", sheet.AuthorName),
        ("CareManagementOfficeName", sheet.OfficeName),
        ("CareManagementOfficePostalCode", sheet.OfficePostalCode),
        ("CareManagementOfficeAddress1", sheet.OfficeAddress1),
        ("CareManagementOfficeAddress2", sheet.OfficeAddress2),
        ("CareManagementOfficeNumber", key.OfficeNumber),
        ("PlanDate", ItemDays.Write(key.PlanDate)),
        ("FirstPlanDate", ItemDays.Write(sheet.FirstPlanDate)),
        ("PlanCategory", Categories.FirstOrDefault(pair => pair.Value == sheet.Categories).Key ?? ""),
        ("CertificationStatus", sheet.CertificationStatus switch { CertificationStatus.Applied => "1", CertificationStatus.Certified => "2", _ => "" }),
        ("CertifiedOn", ItemDays.Write(sheet.CertifiedOn)),
        ("CertificationValidFrom", ItemDays.Write(sheet.ValidFrom)),
        ("CertificationValidTo", ItemDays.Write(sheet.ValidTo)),
        ("CareLevel", sheet.CareLevel),
        ("NeedsAnalysis", sheet.NeedsAnalysis),
        ("ReviewBoardOpinion", sheet.ReviewBoardOpinion),
        ("OverallPolicy", sheet.OverallPolicy),
        ("HouseworkAidReason", sheet.HouseworkAidReason switch
        {
            HouseworkAidReason.LivesAlone => "1",
            HouseworkAidReason.FamilyDisabledOrIll => "2",
            HouseworkAidReason.Other => "3",
            _ => "",
        }),
        ("HouseworkAidOtherReason", sheet.HouseworkAidOtherReason),
        ("UpdatingOfficeNumber", key.OfficeNumber));
}
