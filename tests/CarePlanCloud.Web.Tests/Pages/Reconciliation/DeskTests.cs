using Bunit;
using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Web.Components.Pages.Reconciliation;
using CarePlanCloud.Web.Components.Shared.MonthGrid;

namespace CarePlanCloud.Web.Tests.Pages.Reconciliation;

/// <summary>The list keeps its places, and the hand is led to what is undecided.</summary>
public sealed class DeskTests : BunitContext
{
    [Fact]
    public void The_most_urgent_comes_first_and_stays_where_it_is()
    {
        var (few, many, none) = (DeskSamples.Row("い", open: 1), DeskSamples.Row("ろ", open: 3), DeskSamples.Row("は"));
        var list = new DeskList(DeskSamples.MonthOf(few, none, many));
        Assert.Equal(["ろ", "い", "は"], list.Shown.Select(row => row.Name));

        list.Take(DeskSamples.Client(many.ClientId, DeskSamples.Difference(5, state: DifferenceState.Decided)));
        list.Take(list.Month with { Clients = [few, none, list.Row(many.ClientId)!, DeskSamples.Row("に", open: 9)] });
        Assert.Equal(["ろ", "い", "は", "に"], list.Shown.Select(row => row.Name));
        Assert.Equal((0, 0, 1), (list.Shown[0].Open, list.Shown[0].Asked, list.Shown[0].Decided));
    }

    [Fact]
    public void What_waits_for_a_file_is_counted_by_itself()
    {
        var row = DeskSamples.Row("い", open: 2);
        var after = row.After(DeskSamples.Client(row.ClientId, DeskSamples.Difference(5, DifferenceKind.NothingReceived), DeskSamples.Difference(9, state: DifferenceState.Asked)));
        Assert.Equal((0, 1, 0, 1, ReconciliationState.NotReceived), (after.Open, after.Asked, after.Decided, after.NotReceived, after.State));
    }

    [Fact]
    public void The_next_client_is_one_with_something_undecided_also_from_the_beginning()
    {
        var (first, second, third) = (DeskSamples.Row("い", open: 3), DeskSamples.Row("ろ", open: 2), DeskSamples.Row("は", waiting: 1));
        var list = new DeskList(DeskSamples.MonthOf(first, second, third));
        Assert.Equal(second.ClientId, list.NextOpen(first.ClientId));
        Assert.Equal(first.ClientId, list.NextOpen(second.ClientId));
        Assert.Equal(third.ClientId, list.Beside(second.ClientId, 1));
        Assert.Null(list.Beside(third.ClientId, 1));
    }

    [Fact]
    public void The_hand_goes_on_past_what_is_decided_and_what_has_not_come()
    {
        var id = Guid.NewGuid();
        var month = new DeskMonth(DeskSamples.Client(
            id, DeskSamples.Difference(2, state: DifferenceState.Decided), DeskSamples.Difference(5), DeskSamples.Difference(7, DifferenceKind.NothingReceived), DeskSamples.Difference(9)));
        Assert.Equal([5], month.Selected!.Days);
        Assert.True(month.GoOn());
        Assert.Equal([9], month.Selected!.Days);

        // The plan was made what was done: the difference at hand is gone, the place stays.
        month.Take(DeskSamples.Client(id, DeskSamples.Difference(2), DeskSamples.Difference(5), DeskSamples.Difference(7, DifferenceKind.NothingReceived)));
        Assert.Equal([7], month.Selected!.Days);
        Assert.True(month.GoOnFromHere());
        Assert.Equal([2], month.Selected!.Days);
    }

    [Fact]
    public void Only_what_makes_sense_can_be_pressed_and_nothing_without_the_right_to_write()
    {
        var waiting = DeskSamples.Difference(5, DifferenceKind.NothingReceived);
        var dock = Render<DecisionDock>(parameters => parameters.Add(p => p.At, waiting).Add(p => p.Month, DeskSamples.Month).Add(p => p.CanWrite, true));
        Assert.Equal("H保留（月遅れ）来月の請求に回す", Assert.Single(dock.FindAll(".rs:not([disabled])")).TextContent);

        dock.Render(parameters => parameters.Add(p => p.CanWrite, false).Add(p => p.WhyReadOnly, "閲覧の権限では決められません。"));
        Assert.Empty(dock.FindAll("button, input"));
        Assert.Contains("閲覧の権限では決められません。", dock.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_grid_marks_what_differs_and_encodes_what_was_typed()
    {
        var client = DeskSamples.Client(Guid.NewGuid(), DeskSamples.Difference(5)) with { Lines = [DeskSamples.Line("<b>身体</b>")] };
        var days = MonthDay.Of(new DateOnly(2026, 11, 1), _ => false, new DateOnly(2026, 12, 3));
        var grid = Render<PairGrid>(parameters => parameters.Add(p => p.Month, client).Add(p => p.Days, days).Add(p => p.Selected, client.Differences[0]));
        var marked = Assert.Single(grid.FindAll("td[data-difference]"));
        Assert.Contains("dif", marked.ClassName!, StringComparison.Ordinal);
        Assert.StartsWith("0", marked.TextContent, StringComparison.Ordinal);
        Assert.Single(grid.FindAll(".ring"));
        Assert.Equal("<b>身体</b>", grid.Find(".nm b").TextContent);
        Assert.Equal("−244", grid.Find(".sum").TextContent);
    }
}
