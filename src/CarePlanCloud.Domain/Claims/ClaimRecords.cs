using System.Globalization;
using CarePlanCloud.Domain.Units.Masters;

namespace CarePlanCloud.Domain.Claims;

/// <summary>介護給付費請求書情報 (7111, 18 items) and 居宅介護支援介護給付費明細書 (8124, 24 items: a record for each service code).</summary>
internal static class ClaimRecords
{
    public const string TotalKind = "7111";
    public const string CareKind = "8124";
    public const string PreventiveKind = "8125";

    /// <summary>The last line carries the total.</summary>
    public const string LastLine = "99";

    /// <summary>法別番号 of 生活保護.</summary>
    public const string WelfareLaw = "12";

    // 請求情報区分: 居宅介護支援・介護予防支援.
    private const string CareManagement = "02";

    public static IReadOnlyList<string> OfTotal(ClaimTotal total)
    {
        var (amount, nothing) = (ClaimText.Number(total.Amount), "0");
        return
        [
            TotalKind, total.Month.ToDigits(), total.OfficeNumber,
            total.IsWelfare ? "2" : "1", total.IsWelfare ? WelfareLaw : "0", CareManagement,
            ClaimText.Number(total.Count), ClaimText.Number(total.Units), amount, total.IsWelfare ? nothing : amount, total.IsWelfare ? amount : nothing, nothing,

            // 特定入所者: none here, and real files say 0.
            nothing, nothing, nothing, nothing, nothing, nothing,
        ];
    }

    public static IEnumerable<IReadOnlyList<string>> Of(CareManagementClaim claim)
    {
        if (claim.Lines.Count is 0 or > CareManagementClaim.MostLines)
        {
            throw new ArgumentException("A claim has 1 to 99 lines.", nameof(claim));
        }

        return claim.Lines.Select((line, at) => OfLine(claim, line, at));
    }

    private static string[] OfLine(CareManagementClaim claim, FeeLine line, int at)
    {
        var isLast = at == claim.Lines.Count - 1;
        return
        [
            .. Head(claim),
            isLast ? LastLine : ClaimText.Number(at + 1), line.Code, ClaimText.Number(line.Units), ClaimText.Number(line.Count), ClaimText.Number(line.TotalUnits),
            isLast ? ClaimText.Number(claim.TotalUnits) : "", isLast ? ClaimText.Number(claim.Amount) : "", claim.CareManagerNumber, "",
        ];
    }

    // Items 1–15, the same on every line. Of 公費 only what belongs to an H number, which in turn has no 届出.
    private static string[] Head(CareManagementClaim claim)
    {
        var welfare = claim.Person.IsWelfareOnly ? claim.Welfare : null;
        return
        [
            claim.IsPreventive ? PreventiveKind : CareKind, claim.OfficeNumber, "1", claim.Month.ToDigits(), claim.Person.InsurerNumber, Price(claim.UnitPrice),
            claim.Person.InsuredNumber, welfare?.PayerNumber ?? "", welfare?.RecipientNumber ?? "", ClaimText.Day(claim.Person.BirthDate), claim.Person.Sex,
            claim.Person.Level?.Code() ?? "", ClaimText.Day(claim.CertifiedFrom), ClaimText.Day(claim.CertifiedTo),
            claim.Person.IsWelfareOnly ? "" : ClaimText.Day(claim.FiledOn),
        ];
    }

    // Two digits before the point and two behind it, without the point: 11.40 is 1140.
    private static string Price(decimal unitPrice) => CareManagementClaim.IsPrice(unitPrice)
        ? unitPrice.ToString("00.00", CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal)
        : throw new ArgumentException("A unit price has two digits before the point and two behind it.", nameof(unitPrice));
}
