using CarePlanCloud.Application.Claims;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Claims;
using CarePlanCloud.Web.Components.Pages.Reconciliation;

namespace CarePlanCloud.Web.Tests.Pages.Reconciliation;

/// <summary>Many findings are read as a few kinds.</summary>
public sealed class ClaimFindingGroupTests
{
    private static readonly ServiceMonth November = new(2026, 11);

    [Fact]
    public void What_is_said_of_many_in_the_same_words_is_said_once() =>
        Assert.Equal([("「性別」が入っていません。", 3), ("「生年月日」が入っていません。", 2)], GroupsOf(
            [.. Enumerable.Range(1, 3).Select(person => Missing(person, "性別")), .. Enumerable.Range(1, 2).Select(person => Missing(person, "生年月日"))]));

    [Fact]
    public void Figures_that_differ_from_one_to_the_next_are_left_open()
    {
        var over = Enumerable.Range(1, 3).Select(person => Finding(ClaimRules.SexUnknown, person, $"性別「{person}」は使えません。")).ToArray();
        var group = Assert.Single(ClaimFindingGroup.Of(Month(over)));
        Assert.Equal("性別「…」は使えません。男（1）か女（2）が必要です。", group.Title);
        Assert.Equal("性別「2」は使えません。", group.Facts(group.Findings[1]));
    }

    [Fact]
    public void What_one_finding_says_needs_no_second_telling()
    {
        var group = Assert.Single(ClaimFindingGroup.Of(Month(Missing(1, "性別"))));
        Assert.Equal("", group.Facts(group.Findings[0]));
    }

    [Fact]
    public void Errors_come_before_what_may_be_right()
    {
        var groups = ClaimFindingGroup.Of(Month(Finding(ClaimRules.CertificationPending, 1, "申請中"), Missing(1, "性別")));
        Assert.Equal([true, false], groups.Select(group => group.Rule.IsError));
        Assert.Equal(groups.Count, groups.Select(group => group.Id).Distinct().Count());
    }

    private static IEnumerable<(string Title, int Count)> GroupsOf(ClaimFinding[] findings) =>
        ClaimFindingGroup.Of(Month(findings)).Select(group => (group.Title, group.Findings.Count));

    private static ClaimFinding Missing(int person, string item) => Finding(ClaimRules.ItemMissing, person, $"「{item}」が入っていません。");

    private static ClaimFinding Finding(ClaimRule rule, int person, string message) =>
        new(rule, new ClaimPlace(ClaimDocument.Sheet, new ClaimKey(November, "990011", $"{9900000000 + person}")), message);

    private static ClaimMonth Month(params ClaimFinding[] findings) => new(November, November.Next, IsClosed: true, [], [], findings, [], []);
}
