using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace CarePlanCloud.Web.Components.Shared.MonthGrid;

/// <summary>A pair of rows. Redraws only when the version of its line, its days or its place under an add-on changes.</summary>
public sealed partial class MonthGridRow : ComponentBase, IDisposable
{
    private const int States = 128;

    private static readonly string[] CellClasses =
        [.. from place in Enumerable.Range(0, 16) from state in Enumerable.Range(0, States) select NewCellClass(place, (CellState)state)];

    private const string Over30Word = "30日超（全額自己負担）";
    private const string AskedWord = "照会中";
    private const string ProRataWord = "日割の日";

    private (Guid Id, long Version, IReadOnlyList<MonthDay>? Days, bool Joined) _drawn;

    [Parameter, EditorRequired] public MonthLine Line { get; set; } = default!;

    [Parameter, EditorRequired] public IReadOnlyList<MonthDay> Days { get; set; } = default!;

    [Parameter, EditorRequired] public DateOnly Month { get; set; }

    /// <summary>An add-on of this line follows: a lighter rule between them.</summary>
    [Parameter] public bool Joined { get; set; }

    private string BodyClass => (Line.IsAddOn ? "sub" : "") + (Joined ? " join" : "");

    /// <summary>Where the row reports for work; the grid then tells it of a change itself.</summary>
    [Parameter] public MonthGrid? Grid { get; set; }

    /// <summary>Shows another state of the same line.</summary>
    internal void Show(MonthLine line)
    {
        if (line.Version != Line.Version)
        {
            Line = line;
            StateHasChanged();
        }
    }

    public void Dispose() => Grid?.Leave(this);

    protected override void OnInitialized() => Grid?.Enter(this);

    protected override bool ShouldRender()
    {
        var now = (Line.Id, Line.Version, Days, Joined);
        if (now == _drawn)
        {
            return false;
        }

        _drawn = now;
        return true;
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _drawn = (Line.Id, Line.Version, Days, Joined);
        }
    }

    internal static string DayClass(MonthDay? day, int number) => day switch
    {
        null => number == MonthGridModel.Columns ? "off edge" : "off",
        { Kind: DayKind.Saturday } => number == MonthGridModel.Columns ? "sat edge" : "sat",
        { Kind: DayKind.Holiday } => number == MonthGridModel.Columns ? "hol edge" : "hol",
        _ => number == MonthGridModel.Columns ? "edge" : "",
    };

    private RenderFragment TimeColumn => builder =>
    {
        if (Line.StartTime is not null)
        {
            builder.OpenElement(0, "b");
            builder.AddContent(1, Line.StartTime);
            builder.CloseElement();
            builder.OpenElement(2, "b");
            builder.AddContent(3, Line.EndTime);
            builder.CloseElement();
        }
        else if (Line.TimeWord is not null)
        {
            builder.OpenElement(4, "i");
            builder.AddContent(5, Line.TimeWord);
            builder.CloseElement();
        }
        else
        {
            builder.OpenElement(6, "span");
            builder.AddAttribute(7, "class", "sr");
            builder.AddContent(8, Line.IsAddOn ? "加算" : "時間なし");
            builder.CloseElement();
        }
    };

    private RenderFragment Cells(IReadOnlyList<MonthCell> cells, bool actual) => builder =>
    {
        for (var number = 1; number <= MonthGridModel.Columns;)
        {
            number += Line.IsEquipment && SpanFrom(number, actual) is var span and > 0
                ? Bar(builder, number, span, actual)
                : Cell(builder, number, cells[number - 1]);
        }
    };

    private int Cell(RenderTreeBuilder builder, int number, MonthCell cell)
    {
        var day = number <= Days.Count ? Days[number - 1] : null;
        builder.OpenElement(0, "td");
        builder.AddAttribute(1, "class", CellClass(day, number, cell.State));
        if ((cell.State & (CellState.Over30Days | CellState.ProRata | CellState.Asked)) is not CellState.None and var special)
        {
            builder.AddAttribute(2, "title", special.HasFlag(CellState.Asked) ? AskedWord : special.HasFlag(CellState.Over30Days) ? Over30Word : ProRataWord);
        }

        if (cell.Count is { } count && day is not null)
        {
            builder.AddContent(3, count.ToString(CultureInfo.InvariantCulture));
        }

        Say(builder, cell);
        builder.CloseElement();
        return 1;
    }

    private static string CellClass(MonthDay? day, int number, CellState state)
    {
        var place = ((day is null ? 3 : (int)day.Kind) * 4) + (day is { IsToday: true } ? 2 : 0) + (number == MonthGridModel.Columns ? 1 : 0);
        return CellClasses[(place * States) + (int)state];
    }

    // 62 cells a keystroke: their class names are put together once.
    private static string NewCellClass(int place, CellState state)
    {
        var day = place / 4 == 3 ? null : new MonthDay(1, "", (DayKind)(place / 4), place % 4 >= 2);
        return "d " + DayClass(day, place % 2 == 1 ? MonthGridModel.Columns : 1)
            + (day is { IsToday: true } ? " today" : "")
            + (state.HasFlag(CellState.Changed) ? " chg" : "")
            + (state.HasFlag(CellState.Difference) ? " dif" : state.HasFlag(CellState.TimeDifference) ? " tim" : "")
            + (state.HasFlag(CellState.Over30Days) ? " o30" : state.HasFlag(CellState.ProRata) ? " pro" : "")
            + (state.HasFlag(CellState.Conflict) ? " con" : "")
            + (state.HasFlag(CellState.Asked) ? " ask" : "");
    }

    // The state is said, not only coloured.
    private static void Say(RenderTreeBuilder builder, MonthCell cell)
    {
        if (cell.State == CellState.None && cell.TimeText is null)
        {
            return;
        }

        var words = string.Join("、", new[]
        {
            cell.DifferenceText ?? (cell.State.HasFlag(CellState.Difference) ? "予定との差" : cell.State.HasFlag(CellState.TimeDifference) ? "時刻の差" : null),
            cell.TimeText,
            cell.State.HasFlag(CellState.Changed) ? "未送信の変更" : null,
            cell.State.HasFlag(CellState.Conflict) ? "入力の重なり" : null,
            cell.State.HasFlag(CellState.Asked) ? AskedWord : null,
            cell.State.HasFlag(CellState.Over30Days) ? Over30Word : null,
            cell.State.HasFlag(CellState.ProRata) ? ProRataWord : null,
        }.Where(word => word is not null));
        builder.OpenElement(4, "span");
        builder.AddAttribute(5, "class", "sr");
        builder.AddContent(6, words);
        builder.CloseElement();
    }

    private int Bar(RenderTreeBuilder builder, int number, int span, bool actual)
    {
        var cells = actual ? Line.Actual : Line.Plan;
        var entered = cells[number - 1].Count is > 0;
        var last = number + span - 1;
        builder.OpenElement(10, "td");
        builder.AddAttribute(11, "class", CellClass(null, number, cells[number - 1].State).Replace(" off", " span", StringComparison.Ordinal) + (last == MonthGridModel.Columns ? " edge" : ""));
        builder.AddAttribute(12, "colspan", span);
        if (entered)
        {
            builder.OpenElement(13, "span");
            builder.AddAttribute(14, "class", "rent");
            builder.CloseElement();
        }

        builder.OpenElement(15, "em");
        builder.AddContent(16, entered ? $"{Month.Month}/{number} 〜 {Month.Month}/{last} 貸与" : cells[number - 1].Count is 0 ? "貸与なし" : "未入力");
        builder.CloseElement();
        Say(builder, cells[number - 1]);
        builder.CloseElement();
        return span;
    }

    /// <summary>How many days from here are one bar. An actual not entered yet, or not done, takes the place of its planned bar.</summary>
    private int SpanFrom(int number, bool actual)
    {
        var cells = actual && Line.Actual.All(cell => cell.Count is null or 0) ? Line.Plan : actual ? Line.Actual : Line.Plan;
        var end = number;
        while (end <= Days.Count && cells[end - 1].Count is > 0)
        {
            end++;
        }

        return end - number;
    }

    private RenderFragment Sums(IReadOnlyList<MonthCell> cells) => builder =>
    {
        var count = Line.CountOf(cells);
        var units = (count * Line.Units).ToString("N0", CultureInfo.InvariantCulture);
        builder.OpenElement(0, "td");
        builder.AddAttribute(1, "class", "sum");
        builder.AddContent(2, count.ToString(CultureInfo.InvariantCulture));
        builder.CloseElement();
        builder.OpenElement(3, "td");
        builder.AddAttribute(4, "class", "sum edge");
        builder.AddContent(5, Line.IsOutsideLimit ? $"({units})" : units);
        builder.CloseElement();
    };
}
