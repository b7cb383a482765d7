using System.Globalization;
using CarePlanCloud.Application.Plans;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Plans;
using CarePlanCloud.Web.Components.Pages.Slips;
using CarePlanCloud.Web.Offices;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CarePlanCloud.Web.Components.Pages.Plans;

/// <summary>What was chosen for a service: the block and the weekdays it stands on.</summary>
public sealed record BlockChoice(WeekBlock Block, IReadOnlyList<int> Weekdays);

/// <summary>A service of the week: words, time, weekdays, code, office, weeks of the month, holidays, add-ons.</summary>
public sealed partial class BlockDialog : ComponentBase
{
    private readonly Typed _block = new();
    private readonly SortedSet<int> _days = [];
    private readonly SortedSet<int> _weeks = [];
    private readonly SortedSet<string> _addOns = new(StringComparer.Ordinal);
    private IReadOnlyList<string> _suggested = [];
    private string _start = "";
    private string _end = "";
    private string _code = "";
    private string _office = "";
    private string _otherAddOns = "";
    private bool _onHolidays = true;
    private string? _problem;

    [CascadingParameter] private IMudDialogInstance Dialog { get; set; } = default!;

    [Parameter, EditorRequired] public OfficePlace Place { get; set; } = default!;

    [Parameter, EditorRequired] public ServiceMonth Month { get; set; }

    [Parameter, EditorRequired] public WeekBlock Block { get; set; } = default!;

    [Parameter] public bool IsNew { get; set; }

    [Parameter] public IReadOnlyList<int> Weekdays { get; set; } = [];

    [Parameter] public IReadOnlyList<PlanOffice> Offices { get; set; } = [];

    protected override void OnInitialized()
    {
        _block.Text = Block.Text;
        (_start, _end) = (Clock(Block.Start), Clock(Block.End));
        (_code, _office, _onHolidays) = (Block.ServiceCode, Block.ServiceOfficeNumber, Block.OnHolidays);
        _days.UnionWith(Weekdays);
        _weeks.UnionWith(Block.WeeksOfMonth);
        _addOns.UnionWith(Block.AddOnCodes);
        Suggest();
        _otherAddOns = string.Join(' ', Block.AddOnCodes.Except(_suggested));
    }

    private static string Clock(TimeOnly time) => time.ToString("HHmm", CultureInfo.InvariantCulture);

    private static void Toggle<T>(ISet<T> set, T value)
    {
        if (!set.Remove(value))
        {
            set.Add(value);
        }
    }

    // Add-ons go with the kind of the service; the office says which ones it charges.
    private void Suggest()
    {
        var kind = ServiceCode.IsValid(_code) ? ServiceCode.KindOf(_code) : null;
        _suggested = Offices.FirstOrDefault(office => office.Number == _office) is { } office
            ? [.. office.AddOnCodes.Where(code => kind is null || code.StartsWith(kind, StringComparison.Ordinal))]
            : [];
    }

    private void Pick((string Code, string Name) picked)
    {
        _code = picked.Code;
        if (_block.Text.Length == 0)
        {
            _block.Text = picked.Name;
        }

        Suggest();
    }

    private void Accept()
    {
        _problem = null;
        if (TypedTime.Read(_start, _end, out _problem) is not { } time)
        {
            return;
        }

        var others = _otherAddOns.FoldWidth().Split([' ', '、', ','], StringSplitOptions.RemoveEmptyEntries);
        if (_days.Count == 0 || _block.Text.Trim().Length == 0 || !others.All(ServiceCode.IsValid))
        {
            _problem = _days.Count == 0 ? "曜日を1つは選んでください。"
                : _block.Text.Trim().Length == 0 ? "内容を入れてください（例 訪問介護）。" : "加算のコードは6けたです。確かめてください。";
            return;
        }

        Dialog.Close(DialogResult.Ok(new BlockChoice(
            Block with
            {
                Text = _block.Text.Trim(),
                Start = time.Start,
                End = time.End,
                ServiceCode = _code,
                ServiceOfficeNumber = _office,
                WeeksOfMonth = [.. _weeks],
                OnHolidays = _onHolidays,
                AddOnCodes = [.. _addOns.Intersect(_suggested).Union(others).Order(StringComparer.Ordinal)],
            },
            [.. _days])));
    }

    private sealed class Typed
    {
        public string Text { get; set; } = "";
    }
}
