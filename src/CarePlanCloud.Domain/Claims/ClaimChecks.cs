namespace CarePlanCloud.Domain.Claims;

/// <summary>Looks through what is about to be sent to 国保連. Errors must be mended first; warnings say what may come back, and why.</summary>
public static class ClaimChecks
{
    /// <returns>Errors first, then by document, month and person.</returns>
    public static IReadOnlyList<ClaimFinding> Of(ClaimSubmission submission) => throw new NotImplementedException(submission.ToString());
}
