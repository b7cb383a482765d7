using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Outside;
using CarePlanCloud.Application.Transfers.Sending;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;
using CarePlanCloud.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CarePlanCloud.Web.Components.Pages.Sending;

/// <summary>What is due to whom, and what was written for each. Looks again every half second while a unit is under way.</summary>
public sealed partial class SendingPage : LivePage
{
    private readonly HashSet<Guid> _leftOut = [];
    private IReadOnlyList<DuePartner>? _due;
    private OutgoingMonth? _month;
    private List<SendingRow> _rows = [];
    private OutgoingPreview? _preview;
    private string? _opened;
    private string? _problem;
    private string? _said;
    private int _stopped;
    private bool _busy;

    [Inject] private IJSRuntime Js { get; set; } = default!;

    /// <summary>Only what concerns this client, as asked for from its slip.</summary>
    [SupplyParameterFromQuery(Name = "client")] public Guid? ClientId { get; set; }

    protected override object? Subject => ClientId;

    private string? OnlyClient => ClientId is null ? null : _rows.SelectMany(row => row.Items).FirstOrDefault()?.ClientName;

    private int DueCount => _rows.Sum(row => row.Due);

    private List<OutgoingView> ToExport => _month?.Written.Where(unit => unit is { State: OutgoingState.Valid, PartnerIsHere: false }).ToList() ?? [];

    private string Summary => _month is null ? "" : DueCount == 0
        ? ToExport.Count == 0 ? $"{Place.Month.Month}月に、まだ送っていないものはありません" : $"{Place.Month.Month}月　あとは作ったもの {ToExport.Count}件を書き出すだけです"
        : $"{Place.Month.Month}月　{_rows.Count(row => row.Due > 0)}事業所に {DueCount}件";

    protected override bool AnyUnderWay => _month?.Written.Any(unit => unit.IsUnderWay) == true;

    protected override async Task LoadAsync()
    {
        (_month, _due, _opened, _preview, _said) = (null, null, null, null, null);
        await RefreshAsync();
    }

    // What is due takes the whole month to read: while units are under way, only they are looked at.
    protected override async Task RefreshAsync()
    {
        var read = await AskAsync<ListOutgoing, OutgoingMonth>(use => use.RunAsync(Place.ServiceMonth, Leaving));
        _problem = read.Refusal?.Message;
        _month = read.IsDone ? read.Value : _month;
        if (_due is null || !AnyUnderWay)
        {
            var due = await AskAsync<ListDue, IReadOnlyList<DuePartner>>(use => use.RunAsync(Place.ServiceMonth, _due, Leaving));
            _problem ??= due.Refusal?.Message;
            _due = due.IsDone ? due.Value : [];
        }

        var stopped = await AskAsync<ListDeadLetters, IReadOnlyList<StoppedWork>>(use => use.RunAsync(Leaving));
        _stopped = stopped.IsDone ? stopped.Value.Count : 0;
        _rows = SendingRow.Of(_due, _month, ClientId);
        Watch();
    }

    private int MissingIn(OutgoingView unit) => unit.Kind != UnitKind.Actuals ? 0
        : (_month?.Destinations.FirstOrDefault(to => to.OfficeNumber == unit.ReceiverOfficeNumber)?.Clients ?? 0) - unit.Clients;

    private async Task ToggleAsync(SendingRow row)
    {
        _leftOut.Clear();
        _preview = null;
        _opened = _opened == row.OfficeNumber ? null : row.OfficeNumber;
        if (_opened is { } opened)
        {
            StateHasChanged();
            var tried = await AskAsync<PreviewOutgoing, OutgoingPreview>(use => use.RunAsync(Place.ServiceMonth, opened, Leaving));
            _problem = tried.Refusal?.Message;
            if (opened == _opened)
            {
                _preview = tried.IsDone ? tried.Value : null;
            }
        }
    }

    private void LeaveOut(Guid clientId)
    {
        if (!_leftOut.Remove(clientId))
        {
            _leftOut.Add(clientId);
        }
    }

    /// <param name="row">Null: everything that is due to anybody.</param>
    private Task WriteAsync(SendingRow? row, bool send = true)
    {
        var chosen = ClientId is { } only && (row is null || row.OfficeNumber != _opened || !_leftOut.Contains(only)) ? [only]
            : row is null || row.OfficeNumber != _opened || _leftOut.Count == 0 ? null
            : row.Items.Where(item => item.IsDue && !_leftOut.Contains(item.ClientId)).Select(item => item.ClientId).Distinct().ToList();
        if (chosen is { Count: 0 })
        {
            _problem = "利用者を1名以上選んでください。";
            return Task.CompletedTask;
        }

        return ActAsync(async () =>
        {
            var asked = await DoAsync<RequestDue, IReadOnlyList<Guid>>(use => use.RunAsync(
                new DueOrder(Place.ServiceMonth, row is null ? null : [row.OfficeNumber], chosen, send), CancellationToken.None));
            (_opened, _preview) = asked.IsDone ? (null, null) : (_opened, _preview);
            _due = asked.IsDone ? null : _due;
            return asked;
        });
    }

    private Task SendAsync(OutgoingView unit) => ActAsync(() => DoAsync<SendOutgoing, Done>(use => use.RunAsync(unit.Id, CancellationToken.None)));

    private Task ExportAsync(IReadOnlyList<OutgoingView> units) => ActAsync(async () =>
    {
        var exported = await DoAsync<ExportOutgoing, RawFile>(use => use.RunAsync(
            [.. units.Select(unit => unit.Id)], new Uri(Navigation.BaseUri), CancellationToken.None));
        if (exported.IsDone)
        {
            await Js.SaveAsync(exported.Value);
            _said = $"「{exported.Value.Name}」を保存しました。送ったら「送付ずみにする」を押してください。";
        }

        return exported;
    });

    private Task<string?> TellAsync(OutgoingView unit, UnitAct act) => act.Kind switch
    {
        UnitActKind.Dispatch => TellAsync<RecordDispatch, Done>(use => use.RunAsync(unit.Id, act.Note, CancellationToken.None)),
        UnitActKind.Confirm => TellAsync<ConfirmByPhone, Done>(use => use.RunAsync(unit.Id, new PhoneNote(act.Person, act.Note), CancellationToken.None)),
        UnitActKind.Withdraw => TellAsync<WithdrawOutgoing, Done>(use => use.RunAsync(unit.Id, new PhoneNote(act.Person, act.Note), CancellationToken.None)),
        _ => TellAsync<RetractOutgoing, Guid>(use => use.RunAsync(unit.Id, sendWhenValid: true, CancellationToken.None)),
    };

    private async Task<((string Address, DateOnly Until)? Link, string? Problem)> LinkAsync(OutgoingView unit)
    {
        var made = await DoAsync<MakeConfirmationLink, ConfirmationAddress>(use => use.RunAsync(unit.Id, CancellationToken.None));
        return made.IsDone
            ? ((new Uri(new Uri(Navigation.BaseUri), made.Value.Path).AbsoluteUri, DateOnly.FromDateTime(made.Value.ExpiresAt.InJapan().DateTime)), null)
            : (null, made.Refusal!.Message);
    }

    // The refusal is told where the words were typed, and they stay.
    private async Task<string?> TellAsync<TUseCase, T>(Func<TUseCase, Task<Outcome<T>>> run)
        where TUseCase : class
    {
        if (_busy)
        {
            return "ほかの処理が終わるのを待って、もう一度押してください。";
        }

        Refusal? refusal = null;
        await ActAsync(async () =>
        {
            var done = await DoAsync(run);
            refusal = done.Refusal;
            return done;
        }, tell: false);

        // Asked by a function, not by an event of this page: nobody else draws it anew.
        StateHasChanged();
        return refusal?.Message;
    }

    private async Task ActAsync<T>(Func<Task<Outcome<T>>> act, bool tell = true)
    {
        if (_busy)
        {
            return;
        }

        (_busy, _said) = (true, null);
        try
        {
            var done = await act();
            await RefreshAsync();
            _problem ??= tell ? done.Refusal?.Message : null;
        }
        finally
        {
            _busy = false;
        }
    }
}
