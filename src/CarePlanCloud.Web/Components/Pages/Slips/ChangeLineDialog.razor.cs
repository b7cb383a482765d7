using System.Globalization;
using CarePlanCloud.Application;
using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Domain.Units.Masters;
using CarePlanCloud.Web.Offices;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CarePlanCloud.Web.Components.Pages.Slips;

/// <summary>
/// What a planned line shall be: service, office, time, days of a pro-rata month. Closes when it stands so in the grid;
/// what was typed stays on a refusal.
/// </summary>
public sealed partial class ChangeLineDialog
{
    private ServiceCodePicker? _picker;
    private ServiceCodeInForce? _chosen;
    private string _office = "";
    private string _time = "";
    private string _days = "";
    private string? _problem;
    private IReadOnlyList<PlanPartner> _partners = [];
    private bool _saving;

    [Inject] private UseCases Door { get; set; } = default!;

    [CascadingParameter] private IMudDialogInstance Dialog { get; set; } = default!;

    [Parameter, EditorRequired] public OfficePlace Place { get; set; } = default!;

    [Parameter, EditorRequired] public SlipView View { get; set; } = default!;

    [Parameter, EditorRequired] public LineView Line { get; set; } = default!;

    /// <summary>Writes the line and takes it into the page; returns what hinders it.</summary>
    [Parameter, EditorRequired] public Func<LineEdit, Task<string?>> Write { get; set; } = default!;

    private bool IsDone => Line.Actual.Count > 0;

    private string Code => _chosen?.Code ?? Line.ServiceCode;

    private bool IsEquipment => ServiceCode.IsEquipment(Code);

    private bool IsStay => KindRules.IsShortStay(ServiceCode.KindOf(Code));

    /// <summary>Those that serve the kind and the one that stands there; all of them while nobody is known to.</summary>
    private IEnumerable<PlanPartner> Offices => ServiceCode.KindOf(Code) is var kind && _partners.Any(partner => partner.Serves(kind))
        ? _partners.Where(partner => partner.Serves(kind) || partner.OfficeNumber == _office)
        : _partners;

    protected override async Task OnInitializedAsync()
    {
        _office = Line.OfficeNumber;
        _days = TypedDays.Write(Line.ProRataDays);
        _time = Line.Time is { } time ? string.Create(CultureInfo.InvariantCulture, $"{time.Start:HHmm}-{time.End:HHmm}") : "";
        var partners = await Door.RunAsync<ListPlanPartners, IReadOnlyList<PlanPartner>>(Place.Caller, use => use.RunAsync(View.Id, CancellationToken.None));
        _partners = partners.IsDone ? partners.Value : [];
        _problem = partners.Refusal?.Message;
    }

    private async Task SaveAsync()
    {
        _problem = null;
        await (_picker?.SettleAsync() ?? Task.CompletedTask);
        if (_saving || Wanted() is not { } wanted)
        {
            return;
        }

        if (wanted == new LineEdit(Line.ServiceCode, Line.Time, Line.OfficeNumber, Line.ProRataDays))
        {
            Dialog.Cancel();
            return;
        }

        _saving = true;
        try
        {
            _problem = await Write(wanted);
            if (_problem is null)
            {
                Dialog.Close();
            }
        }
        finally
        {
            _saving = false;
        }
    }

    private LineEdit? Wanted()
    {
        ServiceTime? time = null;
        if (_picker is { IsUntouched: false } && _chosen is null)
        {
            _problem = _picker.Missing;
            return null;
        }

        if (!IsEquipment && !IsStay && _time.Trim().Length > 0 && (time = TypedTime.ReadSpan(_time, out _problem)) is null)
        {
            return null;
        }

        return TypedDays.Read(_days, View.Month, out _problem) is { } days ? new LineEdit(Code, time, _office, days) : null;
    }
}
