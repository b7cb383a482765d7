using System.Globalization;

namespace CarePlanCloud.Domain.Claims;

/// <summary>
/// A file for 国保連: control record, data records, end record (インタフェース仕様書 3.2). It is always written alike: by month and person, in
/// whatever order the documents come.
/// </summary>
public sealed class ClaimFile
{
    private const string Control = "1";
    private const string Data = "2";
    private const string End = "3";

    private ClaimFile(string name, IReadOnlyList<IReadOnlyList<string>> records)
    {
        Name = name;
        Records = records;
    }

    /// <summary>A letter, year and month of sending, the serial: K2611001.CSV for 給付管理票, S2611001.CSV for claims.</summary>
    public string Name { get; }

    /// <summary>All records with all their items.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Records { get; }

    /// <summary>Commas between items, CRLF after every record. Encoded in MS932.</summary>
    public string Text => ClaimText.Of(Records);

    /// <summary>給付管理票情報 (8222, データ種別 821).</summary>
    /// <exception cref="ArgumentException">Nothing to write, a sheet of another office, or one with too many rows: <see cref="ClaimChecks"/> says so before.</exception>
    public static ClaimFile OfSheets(ClaimFileHead head, IEnumerable<BenefitManagementSheet> sheets)
    {
        var ordered = InOrder(sheets, sheet => sheet.Key);
        Refuse(ordered.Any(sheet => sheet.OfficeNumber != head.OfficeNumber), "Offices are never mixed in one file.");
        return Framed(head, 'K', "821", ordered.SelectMany(SheetRecords.Of));
    }

    /// <summary>介護給付費請求書 and 居宅介護支援介護給付費明細書 (7111 and 8124, データ種別 711).</summary>
    /// <exception cref="ArgumentException">As in <see cref="OfSheets"/>.</exception>
    public static ClaimFile OfClaims(ClaimFileHead head, IEnumerable<CareManagementClaim> claims)
    {
        var ordered = InOrder(claims, claim => claim.Key);
        Refuse(ordered.Any(claim => claim.OfficeNumber != head.OfficeNumber), "Offices are never mixed in one file.");
        return Framed(head, 'S', "711", [.. ClaimTotal.Of(ordered).Select(ClaimRecords.OfTotal), .. ordered.SelectMany(ClaimRecords.Of)]);
    }

    private static List<T> InOrder<T>(IEnumerable<T> documents, Func<T, ClaimKey> keyOf) =>
        [.. documents.OrderBy(each => keyOf(each).Month).ThenBy(each => keyOf(each).InsurerNumber, StringComparer.Ordinal).ThenBy(each => keyOf(each).InsuredNumber, StringComparer.Ordinal)];

    private static ClaimFile Framed(ClaimFileHead head, char letter, string dataKind, IEnumerable<IReadOnlyList<string>> rows)
    {
        var data = rows.ToList();
        Refuse(data.Count == 0, "A file has at least one data record.");
        Refuse(head.Serial is < 1 or > ClaimFileHead.MostSerial, "The serial has three digits.");
        var month = head.SubmissionMonth;
        return new ClaimFile(
            string.Create(CultureInfo.InvariantCulture, $"{letter}{month.Year % 100:00}{month.Month:00}{head.Serial:000}.CSV"),
            [
                [Control, "1", "0", ClaimText.Number(data.Count), dataKind, "0", "0", head.OfficeNumber, "0", ClaimText.Number((int)head.Medium), month.ToDigits(), "1"],
                .. data.Select((row, at) => (IReadOnlyList<string>)[Data, ClaimText.Number(at + 2), .. row]),
                [End, ClaimText.Number(data.Count + 2)],
            ]);
    }

    private static void Refuse(bool isWrong, string why)
    {
        if (isWrong)
        {
            throw new ArgumentException(why);
        }
    }
}
