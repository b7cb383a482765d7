namespace CarePlanCloud.Domain.Claims;

/// <summary>Looks through what is about to be sent to 国保連. Errors must be mended first; warnings say what may come back, and why.</summary>
public static class ClaimChecks
{
    /// <returns>Errors first; then what is about the file, the sheets, the claims.</returns>
    public static IReadOnlyList<ClaimFinding> Of(ClaimSubmission submission)
    {
        IEnumerable<ClaimFinding> found =
        [
            .. SubmissionChecks.Of(submission),
            .. submission.Sheets.SelectMany(sheet => SheetChecks.Of(sheet, submission)),
            .. submission.Claims.SelectMany(claim => FeeChecks.Of(claim, submission)),
        ];
        return [.. found.OrderBy(finding => !finding.IsError).ThenBy(finding => finding.Place.Document)];
    }
}
