using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Units.Masters;

namespace CarePlanCloud.Domain.Claims;

/// <summary>What is asked of a submission as a whole: its head, doubles, and whether sheets and claims belong together.</summary>
internal static class SubmissionChecks
{
    private static readonly ClaimPlace File = new(ClaimDocument.File);

    public static IEnumerable<ClaimFinding> Of(ClaimSubmission submission) =>
        [.. OfHead(submission), .. Doubles(submission), .. WithoutEachOther(submission), .. OfProject(submission)];

    private static IEnumerable<ClaimFinding> OfHead(ClaimSubmission submission)
    {
        var head = submission.Head;
        if (submission.Sheets.Count + submission.Claims.Count == 0)
        {
            yield return ClaimRules.NothingToSend.At(File);
        }

        if (!OfficeNumber.IsValid(head.OfficeNumber))
        {
            yield return ClaimRules.OwnNumberMalformed.At(File, head.OfficeNumber);
        }
        else if (!OfficeNumber.IsPlausible(head.OfficeNumber))
        {
            yield return ClaimRules.OwnNumberImplausible.At(File, head.OfficeNumber);
        }

        if (head.Serial is < 1 or > ClaimFileHead.MostSerial)
        {
            yield return ClaimRules.SerialOutOfRange.At(File, head.Serial, ClaimFileHead.MostSerial);
        }
    }

    private static IEnumerable<ClaimFinding> Doubles(ClaimSubmission submission) =>
    [
        .. Twice(submission.Sheets.Select(sheet => sheet.Key)).Select(key => ClaimRules.SheetRepeated.At(new(ClaimDocument.Sheet, key))),
        .. Twice(submission.Claims.Select(claim => claim.Key)).Select(key => ClaimRules.ClaimRepeated.At(new(ClaimDocument.Claim, key))),
    ];

    private static IEnumerable<ClaimKey> Twice(IEnumerable<ClaimKey> keys) =>
        keys.GroupBy(key => key).Where(same => same.Count() > 1).Select(same => same.Key);

    private static IEnumerable<ClaimFinding> WithoutEachOther(ClaimSubmission submission)
    {
        var standing = submission.Sheets.Where(sheet => sheet.Submission is not SubmissionKind.Cancellation).Select(sheet => sheet.Key).ToHashSet();
        var cancelled = submission.Sheets.Where(sheet => sheet.Submission is SubmissionKind.Cancellation).Select(sheet => sheet.Key).ToHashSet();
        foreach (var claim in submission.Claims.Where(claim => !standing.Contains(claim.Key) && (cancelled.Contains(claim.Key) || !submission.Accepted.ContainsKey(claim.Key))))
        {
            yield return ClaimRules.ClaimWithoutSheet.At(new(ClaimDocument.Claim, claim.Key));
        }

        // Who sends the sheets by themselves sends the claims at another time.
        var claimed = submission.Claims.Select(claim => claim.Key).ToHashSet();
        foreach (var sheet in submission.Sheets.Where(sheet => claimed.Count > 0 && IsClaimedWith(sheet) && !claimed.Contains(sheet.Key)))
        {
            yield return ClaimRules.SheetWithoutClaim.At(new(ClaimDocument.Sheet, sheet.Key));
        }
    }

    private static bool IsClaimedWith(BenefitManagementSheet sheet) =>
        sheet is { Submission: SubmissionKind.New, Person.Level: { } level } && !level.IsPreventive();

    private static IEnumerable<ClaimFinding> OfProject(ClaimSubmission submission) =>
        submission.Sheets.SelectMany(sheet => sheet.Rows).Where(row => KindRules.Find(row.Kind)?.Benefit is KindBenefit.Project)
            .Select(row => (int)row.Designation).Distinct().Order().Select(code => ClaimRules.ProjectDesignationUnconfirmed.At(File, code));
}
