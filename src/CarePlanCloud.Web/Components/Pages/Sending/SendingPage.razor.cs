using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Sending;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Web.Components.Pages.Sending;

/// <summary>Where the month's actuals go, and what was written for each. Looks again whenever the office's bell rings.</summary>
public sealed partial class SendingPage : LivePage
{
    private OutgoingMonth? _month;
    private string? _selected;
    private string? _problem;
    private bool _busy;

    protected override async Task LoadAsync()
    {
        _month = null;
        await RefreshAsync();
    }

    protected override async Task RefreshAsync()
    {
        var read = await AskAsync<ListOutgoing, OutgoingMonth>(use => use.RunAsync(Place.ServiceMonth, Leaving));
        _problem = read.Refusal?.Message;
        _month = read.IsDone ? read.Value : _month;
        if (_month?.Destinations.Any(to => to.OfficeNumber == _selected) == false)
        {
            _selected = _month.Destinations.Select(to => to.OfficeNumber).FirstOrDefault();
        }

        Watch();
    }

    private int MissingIn(OutgoingView unit) =>
        (_month?.Destinations.FirstOrDefault(to => to.OfficeNumber == unit.ReceiverOfficeNumber)?.Clients ?? 0) - unit.Clients;

    private Task WriteAsync(ActualsDestination to) => ActAsync(() =>
        DoAsync<RequestOutgoing, IReadOnlyList<Guid>>(use => use.RunAsync(
            new OutgoingOrder(UnitKind.Actuals, Place.ServiceMonth, to.OfficeNumber), CancellationToken.None)));

    private Task SendAsync(OutgoingView unit) => ActAsync(() =>
        DoAsync<SendOutgoing, Done>(use => use.RunAsync(unit.Id, CancellationToken.None)));

    private async Task ActAsync<T>(Func<Task<Outcome<T>>> act)
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            var done = await act();
            await RefreshAsync();
            _problem ??= done.Refusal?.Message;
        }
        finally
        {
            _busy = false;
        }
    }

    protected override bool AnyUnderWay => _month?.Written.Any(unit => unit.IsUnderWay) == true;
}
