using CarePlanCloud.Exchange;
using CarePlanCloud.Web.Components.Shared.Findings;
using Xunit;

namespace CarePlanCloud.Web.Tests.Pages;

public sealed class FindingGroupTests
{
    [Fact]
    public void The_same_finding_on_many_rows_is_said_once_with_its_rows()
    {
        var group = Assert.Single(FindingGroup.Of([.. new[] { 1, 2, 3, 7, 9, 10, 20 }.Select(line => On(line, "2******1"))]));
        Assert.Equal(("1〜3、7、9〜10 ほか", 7), (group.Rows, group.Count));
    }

    [Fact]
    public void A_value_is_shown_when_it_is_the_same_on_all_rows() =>
        Assert.Equal("2******1", Assert.Single(FindingGroup.Of([On(1, "2******1"), On(2, "2******1")])).Value);

    [Fact]
    public void Different_values_are_not_shown_as_one() =>
        Assert.Null(Assert.Single(FindingGroup.Of([On(1, "2******1"), On(2, "2******2")])).Value);

    [Fact]
    public void Another_item_is_another_finding() =>
        Assert.Equal(2, FindingGroup.Of([On(1, null), On(1, null) with { ItemNumber = 11 }]).Count);

    [Fact]
    public void What_stops_the_import_comes_first() =>
        Assert.Equal(
            [Severity.Error, Severity.Repaired],
            FindingGroup.Of([On(1, null) with { Severity = Severity.Repaired }, On(9, null)]).Select(group => group.First.Severity));

    private static Finding On(int line, string? value) =>
        new("CPX-R63", Severity.Error, "UPPLAN.CSV", line, 10, "サービス利用日", value, "R63", "サービス利用日が対象年月の外です。", "直してください。");
}
