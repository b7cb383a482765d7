using Bunit;
using CarePlanCloud.Web.Components.Shared.MonthGrid;
using Xunit;
using Grid = CarePlanCloud.Web.Components.Shared.MonthGrid.MonthGrid;

namespace CarePlanCloud.Web.Tests.MonthGrid;

public sealed class MonthGridCallbackTests : BunitContext
{
    private readonly MonthLine _line = GridSamples.Visit();

    public MonthGridCallbackTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact]
    public async Task A_paste_arrives_as_one_call()
    {
        var calls = new List<IReadOnlyList<CellCommit>>();
        var grid = Render<Grid>(parameters => parameters
            .Add(p => p.Model, GridSamples.Of(_line))
            .Add(p => p.OnCommit, (IReadOnlyList<CellCommit> cells) => calls.Add(cells)));
        CellCommit[] pasted = [new(_line.Id, 1, 1), new(_line.Id, 2, null), new(_line.Id, 3, 0)];

        await grid.InvokeAsync(() => grid.Instance.Commit(pasted));

        Assert.Equal(pasted, Assert.Single(calls));
    }

    [Fact]
    public async Task As_planned_without_a_line_means_the_whole_client()
    {
        var asked = new List<Guid?>();
        var grid = Render<Grid>(parameters => parameters
            .Add(p => p.Model, GridSamples.Of(_line))
            .Add(p => p.OnAsPlanned, (Guid? line) => asked.Add(line)));

        await grid.InvokeAsync(() => grid.Instance.AsPlanned(_line.Id));
        await grid.InvokeAsync(() => grid.Instance.AsPlanned(null));

        Assert.Equal([_line.Id, null], asked);
    }
}
