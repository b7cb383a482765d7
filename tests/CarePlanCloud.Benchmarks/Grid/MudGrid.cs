using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using MudBlazor;

namespace CarePlanCloud.Benchmarks.Grid;

/// <summary>A row of the peer: the same 31 days.</summary>
internal sealed class MudRow
{
    public string Name { get; init; } = "";

    public int?[] Days { get; } = [.. Enumerable.Range(0, 31).Select(day => day % 2 == 0 ? 1 : (int?)null)];
}

/// <summary>The same 40 pairs of rows as a MudDataGrid in cell edit mode, its documented way: a template column for each day.</summary>
internal sealed class MudGrid : ComponentBase
{
    private readonly List<MudRow> rows = [.. Enumerable.Range(0, OurGrid.Lines * 2).Select(number => new MudRow { Name = $"身体介護{number / 2}" })];

    public void Type(int line, int day, int count)
    {
        rows[(line * 2) + 1].Days[day] = count;
        StateHasChanged();
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        // The popovers of its cells refuse to live without their provider, as in a real page.
        builder.OpenComponent<MudPopoverProvider>(0);
        builder.CloseComponent();
        builder.OpenComponent<MudDataGrid<MudRow>>(1);
        builder.AddComponentParameter(2, "Items", rows);
        builder.AddComponentParameter(3, "ReadOnly", false);
        builder.AddComponentParameter(4, "EditMode", DataGridEditMode.Cell);
        builder.AddComponentParameter(5, "Columns", (RenderFragment)Columns);
        builder.CloseComponent();
    }

    private static void Columns(RenderTreeBuilder builder)
    {
        builder.OpenComponent<PropertyColumn<MudRow, string>>(0);
        builder.AddComponentParameter(1, "Property", (System.Linq.Expressions.Expression<Func<MudRow, string>>)(row => row.Name));
        builder.AddComponentParameter(2, "Editable", false);
        builder.CloseComponent();
        for (var number = 0; number < 31; number++)
        {
            var day = number;
            builder.OpenComponent<TemplateColumn<MudRow>>(10);
            builder.SetKey(day);
            builder.AddComponentParameter(11, "Title", $"{day + 1}");
            builder.AddComponentParameter(12, "EditTemplate", (RenderFragment<CellContext<MudRow>>)(context => cell =>
            {
                cell.OpenComponent<MudNumericField<int?>>(0);
                cell.AddComponentParameter(1, "Value", context.Item.Days[day]);
                cell.CloseComponent();
            }));
            builder.CloseComponent();
        }
    }
}
