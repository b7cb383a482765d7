using System.Globalization;
using CarePlanCloud.Application;
using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Domain.Units;
using CarePlanCloud.Domain.Units.Masters;
using CarePlanCloud.Web.Offices;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CarePlanCloud.Web.Components.Pages.Slips;

/// <summary>
/// A line to plan, typed from top to bottom without the mouse: code or kana, time, weekdays; the office and its add-ons are proposed.
/// Closes when the line stands in the grid, so that what is pressed next is pressed there.
/// </summary>
public sealed partial class PlanLineDialog
{
    private const int Most = 60;

    private ServiceCodePicker _picker = default!;
    private string _time = "";
    private string _weekdays = "";
    private string _office = "";
    private string _tais = "";
    private string _notified = "";
    private string _item = "";
    private string _price = "";
    private string? _problem;
    private ServiceCodeInForce? _chosen;
    private IReadOnlyList<PlanPartner> _partners = [];
    private HashSet<string> _ticked = [];
    private bool _adding;
    private Task _partnersKnown = Task.CompletedTask;

    [Inject] private UseCases Door { get; set; } = default!;

    [CascadingParameter] private IMudDialogInstance Dialog { get; set; } = default!;

    [Parameter, EditorRequired] public OfficePlace Place { get; set; } = default!;

    [Parameter, EditorRequired] public SlipView View { get; set; } = default!;

    /// <summary>Writes the line with its add-ons and takes them into the page; returns what hinders it.</summary>
    [Parameter, EditorRequired] public Func<PlannedService, Task<string?>> Write { get; set; } = default!;

    private string? Kind => _chosen is null ? null : ServiceCode.KindOf(_chosen.Code);

    private bool IsEquipment => _chosen is not null && ServiceCode.IsEquipment(_chosen.Code);

    private bool IsStay => Kind is { } kind && KindRules.IsShortStay(kind);

    private int? Units => int.TryParse(_price.FoldWidth(), NumberStyles.None, CultureInfo.InvariantCulture, out var yen) ? Rounding.Percent(yen, 10) : null;

    /// <summary>Those that serve the kind; all of them while nobody is known to.</summary>
    private IReadOnlyList<PlanPartner> Offices => Kind is { } kind && _partners.Any(partner => partner.Serves(kind))
        ? [.. _partners.Where(partner => partner.Serves(kind))]
        : _partners;

    private IReadOnlyList<ServiceCodeInForce> Suggested => Kind is { } kind && _partners.FirstOrDefault(partner => partner.OfficeNumber == _office) is { } partner
        ? [.. partner.AddOnsOf(kind).Where(addOn => addOn.Code != _chosen!.Code)]
        : [];

    protected override Task OnInitializedAsync() => _partnersKnown = ReadPartnersAsync();

    private async Task ReadPartnersAsync()
    {
        var partners = await Door.RunAsync<ListPlanPartners, IReadOnlyList<PlanPartner>>(Place.Caller, use => use.RunAsync(View.Id, CancellationToken.None));
        _partners = partners.IsDone ? partners.Value : [];
        _problem = partners.Refusal?.Message;
        TakeOffice();
    }

    private void Choose(ServiceCodeInForce? choice)
    {
        var before = Kind;
        _chosen = choice;
        if (Kind != before)
        {
            TakeOffice();
        }
        else
        {
            Suggest();
        }
    }

    private void TakeOffice()
    {
        if (Kind is { } kind)
        {
            // The office that serves this client with the kind already, or the only one there is.
            _office = View.Lines.FirstOrDefault(line => ServiceCode.KindOf(line.ServiceCode) == kind)?.OfficeNumber
                ?? (Offices is [var only] ? only.OfficeNumber : Offices.Any(partner => partner.OfficeNumber == _office) ? _office : "");
        }

        Suggest();
    }

    private void Suggest() => _ticked = [.. Suggested.Select(addOn => addOn.Code)];

    private void Tick(string code)
    {
        if (!_ticked.Remove(code))
        {
            _ticked.Add(code);
        }
    }

    private async Task AddAsync()
    {
        _problem = null;
        await Task.WhenAll(_partnersKnown, _picker.SettleAsync());
        if (_adding || Wanted() is not { } wanted)
        {
            return;
        }

        _adding = true;
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
            _adding = false;
        }
    }

    private PlannedService? Wanted()
    {
        ServiceTime? time = null;
        if (_chosen is null)
        {
            _problem = _picker.Missing;
            return null;
        }

        if (!IsEquipment && !IsStay && _time.Trim().Length > 0 && (time = TypedTime.ReadSpan(_time, out _problem)) is null)
        {
            return null;
        }

        if (TypedWeekdays.Read(IsEquipment ? "" : _weekdays, View.Month) is not { } days)
        {
            _problem = "曜日は 1（月）から 7（日）の数か、月火水木金土日で入れてください。";
            return null;
        }

        if (_office.Length == 0)
        {
            _problem = "サービス事業所を選んでください。";
            return null;
        }

        if (IsEquipment && _price.Trim().Length > 0 && Units is null)
        {
            _problem = "1か月の金額は円の数字だけで入れてください。";
            return null;
        }

        return new PlannedService(_chosen.Code, time, _office)
        {
            AddOnCodes = [.. Suggested.Select(addOn => addOn.Code).Where(_ticked.Contains)],
            TaisCode = IsEquipment ? _tais.FoldWidth().Trim() : "",
            EquipmentNotificationCode = IsEquipment ? _notified.FoldWidth().Trim() : "",
            EquipmentName = !IsEquipment ? "" : _item.Trim() is { Length: > 0 } item ? item[..Math.Min(item.Length, Most)] : _chosen.Name,
            Units = IsEquipment ? Units : null,
            Days = days,
        };
    }
}
