using System.Globalization;
using CarePlanCloud.Application;
using CarePlanCloud.Application.Schedules.Benefits;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Units.Masters;
using CarePlanCloud.Domain.Units.Sheet;
using CarePlanCloud.Web.Offices;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CarePlanCloud.Web.Components.Pages.Slips;

/// <summary>超過の割振り by hand or by proposal. Closes with the <see cref="BenefitSheetView"/> that came of it.</summary>
public sealed partial class AllotDialog
{
    private List<Row> _rows = [];
    private string? _problem;

    [Inject] private UseCases Door { get; set; } = default!;

    [CascadingParameter] private IMudDialogInstance Dialog { get; set; } = default!;

    [Parameter, EditorRequired] public OfficePlace Place { get; set; } = default!;

    [Parameter, EditorRequired] public Guid SlipId { get; set; }

    [Parameter, EditorRequired] public BenefitSheet Sheet { get; set; } = default!;

    private int Over => Sheet.Limit.Over;

    private long? Sum => _rows.All(row => row.Number is not null) ? _rows.Sum(row => (long)row.Number!.Value) : null;

    protected override void OnInitialized() => _rows =
    [
        .. Sheet.Rows.Where(row => row is { Kind: SheetRowKind.Code, Zone: SheetZone.Inside })
            .GroupBy(row => (row.Key.ProviderNumber, Kind: ServiceCode.KindOf(row.Key.Code)))
            .Select(group => new Row(
                group.Key.ProviderNumber, group.First().ProviderName, group.Key.Kind, KindRules.Find(group.Key.Kind)?.Name ?? group.Key.Kind,
                group.Sum(row => row.ManagedUnits ?? 0))
            {
                Text = Said.Plain(Sheet.Allotments.Where(allotment => allotment.Row.ProviderNumber == group.Key.ProviderNumber
                    && ServiceCode.KindOf(allotment.Row.Code) == group.Key.Kind && allotment.Scope == Domain.Units.Input.LimitScope.Level).Sum(allotment => allotment.Units)),
            }),
    ];

    private Task AcceptAsync() => SaveAsync([.. _rows.Select(row => new AllottedUnits(row.OfficeNumber, row.Kind, row.Number ?? -1))]);

    private async Task SaveAsync(IReadOnlyList<AllottedUnits>? allotted)
    {
        if (allotted is not null && Sum is null)
        {
            _problem = "超過にする単位は、数字だけで入れてください。";
            return;
        }

        var done = await Door.RunAsync<AllotOverrun, BenefitSheetView>(Place.Caller, use => use.RunAsync(SlipId, allotted, CancellationToken.None));
        _problem = done.Refusal?.Message;
        if (done.IsDone)
        {
            Dialog.Close(DialogResult.Ok(done.Value));
        }
    }

    /// <summary>A provider's kind and what is typed for it.</summary>
    private sealed record Row(string OfficeNumber, string OfficeName, string Kind, string KindName, int Units)
    {
        public string Id => $"allot-{OfficeNumber}-{Kind}";

        public string Text { get; set; } = "";

        public int? Number => Text.FoldWidth().Trim() is not { Length: > 0 } typed ? 0
            : int.TryParse(typed, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var units) ? units : null;
    }
}
