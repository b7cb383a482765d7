using CarePlanCloud.Application;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Clients.Changes;
using CarePlanCloud.Application.Offices;
using Microsoft.AspNetCore.Components;

namespace CarePlanCloud.Web.Components.Pages.Clients;

/// <summary>The office's clients. Status, end and care manager stand in the address, so that ホーム can lead here.</summary>
public sealed partial class ClientsPage : OfficePage
{
    private const int PageSize = 100;

    private static readonly TimeSpan TypingPause = TimeSpan.FromMilliseconds(200);

    private static readonly (string Word, string Value)[] Statuses = [("利用中", ""), ("休止", "paused"), ("終了", "ended"), ("すべて", "all")];

    private static readonly (string Word, int? Value)[] Endings = [("認定すべて", null), ("60日以内", 60), ("30日以内", 30)];

    private static readonly (ClientOrder Order, string Word)[] Columns =
    [
        (ClientOrder.Kana, "利用者"), (ClientOrder.Number, "被保険者番号"), (ClientOrder.BirthDate, "生年月日"), (ClientOrder.CareLevel, "要介護度"),
        (ClientOrder.CertifiedUntil, "認定の終わり"), (ClientOrder.CareManager, "担当"),
    ];

    private ClientListing? _page;
    private IReadOnlyList<CareManagerView> _managers = [];
    private IReadOnlyList<SatelliteView> _satellites = [];
    private int _changes;
    private string? _problem;
    private string _text = "";
    private string? _row;
    private ClientOrder _order;
    private bool _down;
    private int _number = 1;

    /// <summary>paused, ended, all; empty is 利用中.</summary>
    [SupplyParameterFromQuery(Name = "status")] public string? Status { get; set; }

    /// <summary>The certification ends within so many days.</summary>
    [SupplyParameterFromQuery(Name = "ends")] public int? Ends { get; set; }

    [SupplyParameterFromQuery(Name = "manager")] public Guid? Manager { get; set; }

    /// <summary>The empty id is the main place.</summary>
    [SupplyParameterFromQuery(Name = "satellite")] public Guid? Satellite { get; set; }

    protected override object? Subject => (Status, Ends, Manager, Satellite);

    private bool CanWrite => Place.May(Permission.WriteClients);

    private string StatusWord => Status ?? "";

    private bool IsUnfiltered => _text.Length == 0 && _row is null && Ends is null && Manager is null && Satellite is null && StatusWord.Length == 0;

    private string CsvLink => $"o/{Place.Frame.Office.Number}/clients.csv?status={StatusWord}&ends={Ends}&manager={Manager}&satellite={Satellite}&q={Uri.EscapeDataString(_text)}&kana={Uri.EscapeDataString(_row ?? "")}";

    protected override async Task LoadAsync()
    {
        _number = 1;
        await ReadAsync();
        var managers = await AskAsync<ListCareManagers, IReadOnlyList<CareManagerView>>(use => use.RunAsync(Leaving));
        _managers = managers.IsDone ? managers.Value : [];
        _satellites = await AskAsync<ListSatellites, IReadOnlyList<SatelliteView>>(use => use.RunAsync(Leaving)) is { IsDone: true } places ? places.Value : [];
        var changes = await AskAsync<ListClientChanges, IReadOnlyList<ClientChange>>(use => use.RunAsync(Leaving));
        _changes = changes.IsDone ? changes.Value.Count : 0;
    }

    internal static ClientQuery Query(string? status, int? ends, Guid? manager, Guid? satellite, string text, string? row) => new()
    {
        Text = text,
        KanaRow = string.IsNullOrEmpty(row) ? null : row,
        CareManagerId = manager,
        SatelliteId = satellite,
        Status = status switch { "all" => null, "paused" => ClientStatus.Paused, "ended" => ClientStatus.Ended, _ => ClientStatus.InUse },
        EndsWithin = ends,
    };

    private async Task ReadAsync()
    {
        var query = Query(StatusWord, Ends, Manager, Satellite, _text, _row) with { Order = _order, Descending = _down, Page = _number, PageSize = PageSize };
        var page = await AskAsync<ListClients, ClientListing>(use => use.RunAsync(query, Leaving));
        _problem = page.Refusal?.Message;
        _page = page.IsDone ? page.Value : new ClientListing([], 0, 1, 1, []);
        _number = _page.Page;
    }

    // A look leaves a trace, so the list waits until the typing pauses.
    private async Task SearchAsync()
    {
        var typed = _text;
        try
        {
            await Task.Delay(TypingPause, Clock, Leaving);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        if (typed == _text)
        {
            _number = 1;
            await ReadAsync();
        }
    }

    private async Task IndexAsync(string? row)
    {
        (_row, _number) = (row, 1);
        await ReadAsync();
    }

    private async Task SortAsync(ClientOrder order)
    {
        (_down, _order, _number) = (_order == order && !_down, order, 1);
        await ReadAsync();
    }

    private async Task TurnAsync(int pages)
    {
        _number += pages;
        await ReadAsync();
    }

    private async Task ShowAllAsync()
    {
        (_text, _row, _number) = ("", null, 1);
        if (StatusWord == "all" && Ends is null && Manager is null && Satellite is null)
        {
            await ReadAsync();
            return;
        }

        Narrow("all", null, null, null);
    }

    private void ByManager(ChangeEventArgs change) =>
        Narrow(StatusWord, Ends, Guid.TryParse(change.Value as string, out var manager) ? manager : null, Satellite);

    private void BySatellite(ChangeEventArgs change) =>
        Narrow(StatusWord, Ends, Manager, Guid.TryParse(change.Value as string, out var satellite) ? satellite : null);

    private void Narrow(string status, int? ends, Guid? manager, Guid? satellite) => Navigation.NavigateTo(
        Place.Link("clients") + (status.Length > 0 ? $"&status={status}" : "") + (ends is { } days ? $"&ends={days}" : "")
            + (manager is { } id ? $"&manager={id}" : "") + (satellite is { } place ? $"&satellite={place}" : ""), replace: true);
}
