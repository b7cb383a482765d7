using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Application.Transfers.Board;
using CarePlanCloud.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CarePlanCloud.Web.Components.Pages.Board;

/// <summary>送受信ボード. Reads again by itself when the office's bell rings; what is typed, folded and marked stays.</summary>
public sealed partial class BoardPage : LivePage, IAsyncDisposable
{
    private const string KanaOrder = "kana";

    private static readonly (BoardDirection? Direction, string Word, string? Icon)[] Directions =
        [(null, "両方", null), (BoardDirection.Out, "送る", "swap"), (BoardDirection.In, "受ける", "in")];

    private readonly Dictionary<string, bool> _opened = [];
    private readonly HashSet<Guid> _chosen = [];
    private readonly Readings _readings = new();
    private BoardView? _board;
    private BoardFilter _filter = new();
    private string _text = "";
    private List<BoardItem> _items = [];
    private IReadOnlyList<CareManagerView> _managers = [];
    private string? _problem;
    private string? _said;
    private ElementReference _page;
    private IJSObjectReference? _keys;

    [Inject] private IJSRuntime Js { get; set; } = default!;

    private IEnumerable<Pick> Chosen => _board!.Partners.SelectMany(partner => partner.Rows.Where(row => _chosen.Contains(row.Id)).Select(row => new Pick(partner, row)));

    protected override bool AnyUnderWay => _board?.Partners.Any(partner => partner.Rows.Any(row => row.Standing.IsUnderWay)) == true;

    protected override async Task LoadAsync()
    {
        (_board, _said) = (null, null);
        _opened.Clear();
        _chosen.Clear();
        if (_managers.Count == 0)
        {
            var managers = await AskAsync<ListCareManagers, IReadOnlyList<CareManagerView>>(use => use.RunAsync(Leaving));
            _managers = managers.IsDone ? managers.Value : [];
        }

        await RefreshAsync();
    }

    protected override async Task RefreshAsync()
    {
        var (month, reading) = (Place.ServiceMonth, _readings.Begin());
        var read = await AskAsync<OpenBoard, BoardView>(use => use.RunAsync(month, _board, Leaving));
        if (month == Place.ServiceMonth && _readings.MayShow(reading))
        {
            _problem = read.Refusal?.Message;
            _board = read.IsDone ? read.Value : _board;
            _chosen.IntersectWith(_board?.Partners.SelectMany(partner => partner.Rows).Select(row => row.Id) ?? []);
            Arrange();
            Watch();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _keys = await Js.InvokeAsync<IJSObjectReference>("import", "./Components/Pages/Board/BoardPage.razor.js");
            await _keys.InvokeVoidAsync("listen", _page);
        }
        else if (_keys is not null)
        {
            // A row that was at hand may be gone: the one that stands there now takes the focus.
            await _keys.InvokeVoidAsync("keepPlace", _page);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Dispose();
        await _keys.LetGoAsync();
    }

    private int CountOf(BoardTab tab) =>
        _board!.Partners.Sum(partner => partner.Rows.Count(row => _filter.Concerns(partner, row) && BoardFilter.IsIn(tab, row)));

    private void Narrow(BoardFilter filter)
    {
        _filter = filter;
        Arrange();
    }

    private void ShowAll()
    {
        _text = "";
        Narrow(new BoardFilter { Tab = BoardTab.All });
    }

    private void Choose(BoardRow row)
    {
        if (!_chosen.Remove(row.Id))
        {
            _chosen.Add(row.Id);
        }
    }

    private void Fold(BoardItem item)
    {
        _opened[item.Partner.OfficeNumber] = !item.IsOpen;
        Arrange();
    }

    // Offices with nothing open stand as one line; opened by hand they show what they have.
    private void Arrange()
    {
        var groups = from partner in _board?.Partners ?? []
                     let concerned = partner.Rows.Where(row => _filter.Concerns(partner, row)).ToList()
                     where concerned.Count > 0
                     let unfinished = concerned.Where(row => row.IsOwn || row.Waits).ToList()
                     let shown = concerned.Where(_filter.Shows).ToList()
                     where shown.Count > 0 || (_filter.Tab == BoardTab.Unfinished && unfinished.Count == 0)
                     let isOpen = _opened.TryGetValue(partner.OfficeNumber, out var byHand) ? byHand : unfinished.Count > 0 || _filter.Text.Length > 0
                     select new
                     {
                         Head = new BoardItem(partner, null, concerned, isOpen),
                         Shown = shown.Count > 0 ? shown : concerned,
                         Oldest = unfinished.Min(row => row.Since) ?? (unfinished.Count > 0 ? DateTimeOffset.MaxValue.AddDays(-1) : DateTimeOffset.MaxValue),
                     };
        var ordered = _filter.ByKana ? groups.OrderBy(group => group.Head.Partner.OfficeName, StringComparer.Ordinal) : groups.OrderBy(group => group.Oldest);
        _items =
        [
            .. ordered.SelectMany(group => group.Head.IsOpen
                ? _filter.Sorted(group.Shown).Select(row => new BoardItem(group.Head.Partner, row, [], true)).Prepend(group.Head) : [group.Head]),
        ];
    }

    private static PartnerChannel? ChannelOf(string? word) => Enum.TryParse<PartnerChannel>(word, out var channel) ? channel : null;

    private static List<Pick> PicksOf(BoardItem head, BoardAct act) =>
        [.. head.Rows.Where(row => row.IsOwn && row.Standing.Act == act).Select(row => new Pick(head.Partner, row))];

    /// <summary>A line of the list: an office, or one of its rows.</summary>
    private sealed record BoardItem(BoardPartner Partner, BoardRow? Row, IReadOnlyList<BoardRow> Rows, bool IsOpen);

    /// <summary>A row somebody wants to act on.</summary>
    private sealed record Pick(BoardPartner Partner, BoardRow Row);
}
