using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Web.Offices;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace CarePlanCloud.Web.Components.Pages.Clients;

/// <summary>基本 and 連絡先, edited in place. What was typed stays whatever the answer is.</summary>
public sealed partial class ClientBasics : ComponentBase
{
    private static readonly (string Value, string Word)[] Sexes = [("", "選んでください"), ("1", "男"), ("2", "女")];

    private ClientForm _form = new();
    private ClientDraft _read = new();
    private Guid? _id;
    private uint _version;
    private FieldProblems _problems = FieldProblems.None;
    private IReadOnlyList<NamesakeView> _namesakes = [];
    private string? _problem;
    private string? _insurerName;
    private bool _saved;
    private bool _stale;
    private bool _busy;

    [Parameter, EditorRequired] public OfficePlace Place { get; set; } = default!;

    /// <summary>Null for a new client.</summary>
    [Parameter] public ClientView? View { get; set; }

    [Parameter] public IReadOnlyList<CareManagerView> Managers { get; set; } = [];

    [Parameter] public IReadOnlyList<SatelliteView> Satellites { get; set; } = [];

    [Parameter] public IReadOnlyList<InsurerView> Insurers { get; set; } = [];

    [Parameter] public EventCallback<ClientSaved> Saved { get; set; }

    [Parameter] public EventCallback Reload { get; set; }

    private bool IsDirty => _form.Differs(_read) || (_insurerName is not null && _insurerName != KnownInsurerName);

    private string KnownInsurerName => Insurers.FirstOrDefault(insurer => insurer.InsurerNumber == _form.InsurerNumber.Trim())?.Name ?? "";

    // What was typed, else what the office calls this number.
    private string InsurerName => _insurerName ?? KnownInsurerName;

    private IReadOnlyList<(string Value, string Word)> ManagerChoices => 
    [
        ("", "決まっていない"),
        .. Managers.Where(member => !member.HasLeft || member.Id == View?.Values.CareManagerId).Select(member => (member.Id.ToString(), member.HasLeft ? $"{member.Name}（退職）" : member.Name)),
    ];

    private IReadOnlyList<(string Value, string Word)> SatelliteChoices =>
    [
        ("", "本体の事業所"),
        .. Satellites.Where(place => !place.IsClosed || place.Id == View?.Values.SatelliteId).Select(place => (place.Id.ToString(), place.IsClosed ? $"{place.Name}（閉じました）" : place.Name)),
    ];

    protected override void OnParametersSet()
    {
        if (View?.Id != _id)
        {
            (_id, _saved) = (View?.Id, false);
            Show();
        }
        else if (View is not null && !IsDirty)
        {
            // What others wrote meanwhile is shown; what is typed here stays.
            Show();
        }
    }

    private void Show()
    {
        _read = View?.Values ?? new ClientDraft();
        _version = View?.Version ?? 0;
        _form = ClientForm.Of(_read);
        (_problems, _namesakes, _problem, _stale, _insurerName) = (FieldProblems.None, [], null, false, null);
    }

    private void AddContact() => _form.Contacts.Add(new ContactForm());

    private async Task UndoAsync()
    {
        if (_stale)
        {
            await Reload.InvokeAsync();
        }

        Show();
    }

    private async Task SaveAsync(bool namesakesConfirmed)
    {
        if (_busy)
        {
            return;
        }

        (_problem, _namesakes, _saved) = (null, [], false);
        _problems = new(_form.Unreadable());
        if (_problems.Any)
        {
            _problem = "日付の読めない項目があります。赤い項目を直してください。";
            return;
        }

        _busy = true;
        try
        {
            var draft = _form.ToDraft();
            if (await NameInsurerAsync(draft.InsurerNumber) is { } refusal)
            {
                (_problem, _problems) = (refusal.Message, new([new("insurer_name", refusal.Message)]));
                return;
            }

            Took(await Door.RunAsync<SaveClient, ClientSaved>(
                Place.Caller, use => use.RunAsync(_id, _version, draft, namesakesConfirmed, CancellationToken.None)));
        }
        finally
        {
            _busy = false;
        }

        if (_saved)
        {
            await Saved.InvokeAsync(new ClientSaved(_id!.Value, _version, []));
        }
    }

    private async Task<Refusal?> NameInsurerAsync(string number)
    {
        if (_insurerName is not { } name || name == KnownInsurerName || !InsurerNumber.IsValid(number))
        {
            return null;
        }

        return (await Door.RunAsync<SaveInsurer, InsurerView>(Place.Caller, use => use.RunAsync(number, name, CancellationToken.None))).Refusal;
    }

    private void Took(Outcome<ClientSaved> outcome)
    {
        if (outcome.Refusal is { } refusal)
        {
            _problem = refusal.Message;
            _problems = FieldProblems.Of(refusal);
            _namesakes = refusal.Detail as IReadOnlyList<NamesakeView> ?? [];
            _stale = refusal.Code == ClientRefusals.ChangedMeanwhile.Code;
            return;
        }

        // What was saved is what stands there: nothing is unsaved any more, so leaving does not ask.
        (_id, _version, _saved, _stale, _read) = (outcome.Value.Id, outcome.Value.Version, true, false, _form.ToDraft());
        _insurerName = null;
    }

    private async Task AskBeforeLeaving(LocationChangingContext leaving)
    {
        if (!IsDirty)
        {
            return;
        }

        if (!await Js.InvokeAsync<bool>("confirm", "保存していない入力があります。保存せずに移りますか。"))
        {
            leaving.PreventNavigation();
        }
    }
}
