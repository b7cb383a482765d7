using System.Globalization;
using CarePlanCloud.Domain.Units.Masters;

namespace CarePlanCloud.Domain.Claims;

/// <summary>給付管理票情報 (8222): a record for each row, numbered from 01, and the total as row 99. 27 items.</summary>
internal static class SheetRecords
{
    public const string Kind = "8222";
    public const string TotalRow = "99";

    // 給付管理票種別区分: since 2002 there is one sheet for all services.
    private const string OneSheetForAll = "3";
    private const int InsurerWidth = 8;

    public static IEnumerable<IReadOnlyList<string>> Of(BenefitManagementSheet sheet)
    {
        if (sheet.Rows.Count > BenefitManagementSheet.MostRows)
        {
            throw new ArgumentException("A sheet has at most 98 rows.", nameof(sheet));
        }

        return [.. sheet.Rows.Select((row, at) => OfRow(sheet, row, at + 1)), OfTotal(sheet)];
    }

    private static string[] OfRow(BenefitManagementSheet sheet, BenefitManagementRow row, int number) =>
    [
        .. Head(sheet, number.ToString("00", CultureInfo.InvariantCulture)), "", Maker(sheet),
        row.ProviderNumber, ClaimText.Number((int)row.Designation), row.Kind, ClaimText.Number(row.Units),
        "", "", "", "", "", "", "",
    ];

    private static string[] OfTotal(BenefitManagementSheet sheet) =>
    [
        .. Head(sheet, TotalRow), sheet.LimitUnits is { } limit ? ClaimText.Number(limit) : "", Maker(sheet),
        "0", "0", "0", "",
        "", "", "", ClaimText.Number(sheet.TotalUnits), sheet.CareManagerNumber, sheet.Entrusted?.OfficeNumber ?? "", sheet.Entrusted?.CareManagerNumber ?? "",
    ];

    // Items 1–14, the same on every row.
    private static string[] Head(BenefitManagementSheet sheet, string rowNumber) =>
    [
        Kind, sheet.Month.ToDigits(), sheet.Person.InsurerNumber.PadLeft(InsurerWidth, '0'), sheet.OfficeNumber, ClaimText.Number((int)sheet.Submission),
        ClaimText.Day(sheet.CreatedOn), OneSheetForAll, rowNumber, sheet.Person.InsuredNumber, ClaimText.Day(sheet.Person.BirthDate), sheet.Person.Sex,
        sheet.Person.Level?.Code() ?? "", sheet.LimitFrom?.ToDigits() ?? "", sheet.LimitTo?.ToDigits() ?? "",
    ];

    private static string Maker(BenefitManagementSheet sheet) => ClaimText.Number((int)sheet.Maker);
}
