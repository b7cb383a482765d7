using CarePlanCloud.Application.Masters;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Claims;

namespace CarePlanCloud.Application.Claims;

/// <summary>One client's 給付管理票 as it would go out.</summary>
/// <param name="Kind">新規, 修正, 取消; null when 国保連 holds this very one.</param>
/// <param name="HeldSince">The month in which the one that 国保連 holds was sent, or null.</param>
public sealed record SheetProposal(Guid ClientId, string ClientName, BenefitManagementSheet Sheet, SubmissionKind? Kind, ServiceMonth? HeldSince);

/// <summary>One client's 居宅介護支援費 as it would go out; <paramref name="Claim"/> is null when no fee is known for the level and month.</summary>
/// <param name="IsHeld">国保連 holds it already.</param>
/// <param name="CareLevel">At the end of the month, by its code; decides which fees may be chosen.</param>
/// <param name="Chosen">What somebody chose for this client beside the usual fee.</param>
public sealed record FeeProposal(Guid ClientId, string ClientName, CareManagementClaim? Claim, bool IsHeld, string CareLevel, IReadOnlyList<ServiceCodeInForce> Chosen);

/// <summary>A file that was made.</summary>
public sealed record ClaimFileView(
    Guid Id, ClaimSort Sort, ServiceMonth SubmissionMonth, string FileName, int Documents, DateTimeOffset MadeAt, string MadeBy, DateTimeOffset? SentAt, string SentBy,
    DateTimeOffset? DiscardedAt);

/// <summary>What goes to 国保連 for a service month.</summary>
/// <param name="IsClosed">Without a closing there are no proposals.</param>
/// <param name="SubmissionMonth">処理対象年月 of what would be made now.</param>
/// <param name="SheetFindings">Errors first; they must be mended before the file can be made.</param>
/// <param name="Files">Of this service month, the newest first.</param>
public sealed record ClaimMonth(
    ServiceMonth Month,
    ServiceMonth SubmissionMonth,
    bool IsClosed,
    IReadOnlyList<SheetProposal> Sheets,
    IReadOnlyList<FeeProposal> Fees,
    IReadOnlyList<ClaimFinding> SheetFindings,
    IReadOnlyList<ClaimFinding> FeeFindings,
    IReadOnlyList<ClaimFileView> Files)
{
    /// <summary>Of what is claimed: a cancelled sheet says again what no longer is.</summary>
    public int TotalUnits => Sheets.Where(sheet => sheet.Kind is not SubmissionKind.Cancellation).Sum(sheet => sheet.Sheet.TotalUnits);

    public long FeeAmount => Fees.Sum(fee => fee.Claim?.Amount ?? 0);
}
