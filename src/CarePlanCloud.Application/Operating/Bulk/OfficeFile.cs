using CarePlanCloud.Application.Licences;
using CarePlanCloud.Application.Masters.Importing;
using CarePlanCloud.Application.Onboarding;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Operating.Bulk;

/// <summary>A row of the file.</summary>
/// <param name="Number">Of the row, from 1 with the heads.</param>
public sealed record OfficeFileRow(int Number, ApplicationForm Form);

/// <summary>
/// Offices to be let in together: a CSV or the first sheet of a workbook, as masters are read. The first row names the columns, in any order,
/// others do no harm. Several kinds stand in one cell, apart by spaces or commas.
/// </summary>
public static class OfficeFile
{
    public const int MostRows = 500;
    public const int MaxBytes = 1024 * 1024;

    /// <summary>The columns by the fields of an application.</summary>
    public static IReadOnlyList<(string Head, string Field)> Columns { get; } =
    [
        ("事業所番号", "office_number"), ("電子請求ID", "kj_billing_id"), ("サービス種類", "service_kinds"), ("法人名", "corporation_name"), ("事業所名", "office_name"),
        ("郵便番号", "postal_code"), ("住所", "address"), ("電話番号", "phone"), ("管理者氏名", "administrator_name"), ("管理者フリガナ", "administrator_kana"),
        ("メール", "mail"), ("利用条件", "terms"),
    ];

    /// <summary>A row that shows how it is meant; invented.</summary>
    public static string[] Sample { get; } =
    [
        "9970000700", "KJ997000070001", "11 A2", "株式会社見本", "見本北訪問介護", "990-0001", "見本県例示市架空町1-2-3", "000-1234-5678", "見本 北子", "ミホン キタコ", "kitako@example.jp", "無料試用",
    ];

    // Without these nothing can be said of a row; what else is missing is said row by row.
    private static readonly string[] Needed = ["事業所番号", "メール"];

    public static string HeadOf(string field) => Columns.FirstOrDefault(column => column.Field == field).Head ?? "";

    public static Outcome<IReadOnlyList<OfficeFileRow>> Read(byte[] content)
    {
        if (content.Length > MaxBytes)
        {
            return OperatingRefusals.OnboardingFileTooLarge;
        }

        var opened = MasterFile.Open(content);
        if (opened.Refusal is { } unreadable)
        {
            return unreadable;
        }

        var rows = opened.Value is [{ Rows: var first }, ..] ? first : [];
        var heads = rows is [var head, ..] ? head.Cells.Select(cell => cell.Trim()).ToList() : [];
        if (Needed.Except(heads).ToList() is { Count: > 0 } missing)
        {
            return OperatingRefusals.OnboardingFileWithoutHeads(missing);
        }

        var offices = rows.Skip(1).Where(row => row.Cells.Any(cell => cell.Trim().Length > 0)).ToList();
        var places = Columns.ToDictionary(column => column.Field, column => heads.IndexOf(column.Head));
        return offices.Count switch
        {
            0 => OperatingRefusals.OnboardingFileEmpty,
            > MostRows => OperatingRefusals.OnboardingFileTooLong(offices.Count, MostRows),
            _ => Outcomes.Of<IReadOnlyList<OfficeFileRow>>([.. offices.Select(row => new OfficeFileRow(row.Number, FormOf(row, places)))]),
        };
    }

    private static ApplicationForm FormOf(MasterRow row, Dictionary<string, int> places)
    {
        string Cell(string field) => places[field] is >= 0 and var at ? row[at] : "";

        // A spreadsheet takes the first nought of a number from Hokkaido to Gunma.
        var number = Cell("office_number").Trim();
        return new ApplicationForm(
            number.Length == 9 ? "0" + number : number, Cell("kj_billing_id"), Cell("service_kinds").Split([' ', '　', ',', '、', '/'], StringSplitOptions.RemoveEmptyEntries),
            Cell("corporation_name"), Cell("office_name"), Cell("postal_code"), Cell("address"), Cell("phone"), Cell("administrator_name"), Cell("administrator_kana"), Cell("mail"),
            Cell("terms").Trim() == "フリーパス" ? LicenceKind.FreePass : LicenceKind.Trial);
    }
}
