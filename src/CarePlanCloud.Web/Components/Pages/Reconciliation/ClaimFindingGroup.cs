using CarePlanCloud.Application.Claims;
using CarePlanCloud.Domain.Claims;

namespace CarePlanCloud.Web.Components.Pages.Reconciliation;

/// <summary>Findings of one rule about one kind of document: what is wrong and how to mend it are said once, whom it concerns below.</summary>
/// <param name="Title">What was found; where the findings differ in their facts, those are left open.</param>
public sealed record ClaimFindingGroup(ClaimDocument Document, ClaimRule Rule, string Title, IReadOnlyList<ClaimFinding> Findings)
{
    /// <summary>Stable while the page is open.</summary>
    public string Id => $"found-{Document}-{Rule.Code}-{Title.Length}-{string.GetHashCode(Title, StringComparison.Ordinal):x}".ToLowerInvariant();

    /// <summary>Errors first, then in the order in which they were found.</summary>
    public static IReadOnlyList<ClaimFindingGroup> Of(ClaimMonth month) =>
        [.. month.SheetFindings.Concat(month.FeeFindings).GroupBy(finding => (finding.Place.Document, finding.Rule)).SelectMany(Split)
            .OrderBy(group => group.Rule.IsError ? 0 : 1)];

    /// <summary>What the title leaves open of one finding; empty when it leaves nothing open.</summary>
    public string Facts(ClaimFinding finding) => finding.Message == Title ? "" : finding.Message;

    // The same words about many people (an item that is missing) stay words; figures that differ from one to the next are left open.
    private static IEnumerable<ClaimFindingGroup> Split(IEnumerable<ClaimFinding> ofRule)
    {
        var findings = ofRule.ToList();
        var said = findings.GroupBy(finding => finding.Message).ToList();
        return said.Count == 1 || said.Count * 2 <= findings.Count
            ? said.Select(same => Of(same.Key, [.. same]))
            : [Of(findings[0].Rule.InGeneral, findings)];
    }

    private static ClaimFindingGroup Of(string title, IReadOnlyList<ClaimFinding> findings) => new(findings[0].Place.Document, findings[0].Rule, title, findings);
}
