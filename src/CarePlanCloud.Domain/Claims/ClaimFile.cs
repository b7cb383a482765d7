namespace CarePlanCloud.Domain.Claims;

/// <summary>A file for 国保連: control record, data records, end record.</summary>
/// <param name="Name">Letter, year and month of sending, serial: K2611001.CSV.</param>
/// <param name="Records">All records with all their items, as text.</param>
public sealed record ClaimFile(string Name, IReadOnlyList<IReadOnlyList<string>> Records)
{
    /// <summary>Comma-separated, CRLF after every record. Encoded in MS932.</summary>
    public string Text => throw new NotImplementedException(Name);

    /// <summary>給付管理票情報 (8222, データ種別 821).</summary>
    public static ClaimFile OfSheets(ClaimFileHead head, IEnumerable<BenefitManagementSheet> sheets) => throw new NotImplementedException(head + sheets.ToString());

    /// <summary>介護給付費請求書 and 居宅介護支援介護給付費明細書 (7111, 8124, データ種別 711).</summary>
    public static ClaimFile OfClaims(ClaimFileHead head, IEnumerable<CareManagementClaim> claims) => throw new NotImplementedException(head + claims.ToString());
}
