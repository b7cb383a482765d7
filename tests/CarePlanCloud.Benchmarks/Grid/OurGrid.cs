using CarePlanCloud.Web.Components.Shared.MonthGrid;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace CarePlanCloud.Benchmarks.Grid;

/// <summary>A page with our month grid; a keystroke replaces one line of the model, as the slip page does.</summary>
internal sealed class OurGrid : ComponentBase
{
    public const int Lines = 40;

    private static readonly DateOnly Month = new(2026, 11, 1);

    private MonthGridModel model = new(
        Month,
        MonthDay.Of(Month, _ => false, Month),
        [.. Enumerable.Range(0, Lines).Select(number => new MonthLine
        {
            Id = Guid.CreateVersion7(),
            Version = 0,
            ServiceName = $"身体介護{number}",
            Detail = "見本ヘルパーステーション",
            StartTime = "09:00",
            EndTime = "09:30",
            CanEnterActuals = true,
            Units = 244,
            Plan = Cells(1),
            Actual = Cells(1),
        })]);

    public void Type(int line, int day, int count)
    {
        var lines = model.Lines.ToArray();
        var actual = lines[line].Actual.ToArray();
        actual[day] = new MonthCell(count);
        lines[line] = lines[line] with { Version = lines[line].Version + 1, Actual = actual };
        model = model with { Lines = lines };
        StateHasChanged();
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<MonthGrid>(0);
        builder.AddComponentParameter(1, nameof(MonthGrid.Model), model);
        builder.CloseComponent();
    }

    private static MonthCell[] Cells(int count) => [.. Enumerable.Range(0, 31).Select(day => new MonthCell(day % 2 == 0 ? count : null))];
}
