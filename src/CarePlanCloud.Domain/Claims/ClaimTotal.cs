using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Domain.Claims;

/// <summary>介護給付費請求書 (record 7111): what is claimed for a month, from the insurance or from 生活保護 (H numbers).</summary>
/// <param name="Count">件数.</param>
/// <param name="Amount">費用合計, yen: all of it is claimed.</param>
public sealed record ClaimTotal(ServiceMonth Month, string OfficeNumber, bool IsWelfare, int Count, long Units, long Amount)
{
    /// <summary>By month, the insurance first.</summary>
    public static IReadOnlyList<ClaimTotal> Of(IEnumerable<CareManagementClaim> claims) =>
    [
        .. claims.GroupBy(claim => (claim.Month, claim.OfficeNumber, claim.Person.IsWelfareOnly))
            .Select(same => new ClaimTotal(
                same.Key.Month, same.Key.OfficeNumber, same.Key.IsWelfareOnly, same.Count(), same.Sum(claim => (long)claim.TotalUnits), same.Sum(claim => claim.Amount)))
            .OrderBy(total => total.Month).ThenBy(total => total.OfficeNumber, StringComparer.Ordinal).ThenBy(total => total.IsWelfare),
    ];
}
