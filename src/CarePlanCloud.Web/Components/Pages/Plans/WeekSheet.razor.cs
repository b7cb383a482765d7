using CarePlanCloud.Application.Plans;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Plans;
using CarePlanCloud.Web.Components.Shared;
using CarePlanCloud.Web.Offices;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CarePlanCloud.Web.Components.Pages.Plans;

/// <summary>第3表 on the screen. Choosing and dragging happen in the browser; what is let go or asked for is one message.</summary>
public sealed partial class WeekSheet : ComponentBase
{
    private const int ShortestPiece = 30;

    private static readonly (string Name, int From, int To)[] Bands =
    [
        ("深夜", 0, 360), ("早朝", 360, 480), ("午前", 480, 720), ("午後", 720, 1080), ("夜間", 1080, 1320), ("深夜", 1320, 1440),
    ];

    private ElementReference _frame;
    private DotNetObjectReference<WeekSheet>? _self;
    private IJSObjectReference? _keys;
    private bool _list;
    private bool _attached;
    private bool _goBack;
    private (int Day, int From, int To)? _here;
    private CarePlanForms? _drawn;
    private IReadOnlyList<WeekPiece> _pieces = [];
    private IReadOnlyList<(DailyActivity Activity, int Index, int Top)> _life = [];
    private HashSet<Guid> _meeting = [];

    [Parameter, EditorRequired] public PlanDraft Draft { get; set; } = default!;

    [Parameter, EditorRequired] public OfficePlace Place { get; set; } = default!;

    [Parameter] public IReadOnlyList<PlanOffice> Offices { get; set; } = [];

    [Parameter] public EventCallback OnChanged { get; set; }

    [Parameter] public EventCallback OnUndo { get; set; }

    [Parameter] public EventCallback OnRedo { get; set; }

    [Inject] private IJSRuntime Js { get; set; } = default!;

    private WeeklyPlan Week => Draft.Forms.Week;

    private string Where
    {
        get
        {
            if (_here is not { } here)
            {
                return "";
            }

            var slot = here.Day == 8
                ? $"主な日常生活上の活動 {WeekWords.TimeOf(WeekBoard.TimeAt(here.From), null)}"
                : $"{WeekBoard.NameOf(here.Day)}曜日 {WeekWords.TimeOf(WeekBoard.TimeAt(here.From), WeekBoard.TimeAt(here.To))}";
            var blocks = _pieces.Where(piece => piece.Weekday == here.Day && piece.From <= here.From && here.From < Math.Max(piece.To, piece.From + WeekBoard.Step))
                .Select(piece => $"{WeekWords.Of(piece.Block)}{OfficeOf(piece.Block)}（{string.Concat(WeekBoard.WeekdaysOf(Week, piece.Block).Select(WeekBoard.NameOf))}）");
            return string.Join("　／　", new[] { slot }.Concat(blocks));
        }
    }

    [JSInvokable]
    public void Focused(int day, int from, int to)
    {
        _here = (day, from, to);
        StateHasChanged();
    }

    [JSInvokable] public Task New(int day, int from, int to) => day == 8 ? ActivityAsync(-1, from) : NewAsync(day, from, to);

    [JSInvokable] public Task Open(Guid id) => Week.Blocks.FirstOrDefault(block => block.Id == id) is { } block ? EditAsync(block) : Task.CompletedTask;

    [JSInvokable] public Task OpenActivity(int index) => ActivityAsync(index, 0);

    [JSInvokable] public Task Remove(Guid id) => ChangeAsync(WeekBoard.Remove(Week, id));

    [JSInvokable]
    public Task RemoveActivity(int index) => ChangeAsync(Week with { Activities = [.. Week.Activities.Where((_, i) => i != index)] });

    [JSInvokable] public Task MoveBlock(Guid id, int day, int from) => ChangeAsync(WeekBoard.Move(Week, id, day, WeekBoard.TimeAt(from)));

    [JSInvokable] public Task Resize(Guid id, int to) => ChangeAsync(WeekBoard.Resize(Week, id, WeekBoard.TimeAt(to)));

    [JSInvokable] public Task ToggleCopy(Guid id, int day) => ChangeAsync(WeekBoard.ToggleCopy(Week, id, day, Guid.CreateVersion7()));

    [JSInvokable]
    public Task Paste(Guid id, int day, int from) => Week.Blocks.FirstOrDefault(block => block.Id == id) is { } block
        ? ChangeAsync(WeekBoard.Put(Week, block with
        {
            Id = Guid.CreateVersion7(), Weekday = day, Start = WeekBoard.TimeAt(from), End = WeekBoard.TimeAt(from + WeekBoard.LengthOf(block)),
        }))
        : Task.CompletedTask;

    [JSInvokable] public Task Undo() => OnUndo.InvokeAsync();

    [JSInvokable] public Task Redo() => OnRedo.InvokeAsync();

    protected override void OnParametersSet() => Draw();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_list)
        {
            await DetachAsync();
        }
        else if (!_attached)
        {
            _attached = true;
            await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./Components/Pages/Plans/WeekSheet.razor.js");
            _self ??= DotNetObjectReference.Create(this);
            _keys = await module.InvokeAsync<IJSObjectReference>("attach", _frame, _self, Draft.CanWrite);
        }

        if (_goBack && _keys is not null)
        {
            _goBack = false;
            await _keys.InvokeVoidAsync("focus");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await DetachAsync();
        _self?.Dispose();
    }

    private async Task DetachAsync()
    {
        await _keys.LetGoAsync("detach");
        (_keys, _attached) = (null, false);
    }

    private void Draw()
    {
        if (ReferenceEquals(_drawn, Draft.Forms))
        {
            return;
        }

        _drawn = Draft.Forms;
        _pieces = WeekPieces.Of(Week.Blocks, ShortestPiece);
        _meeting = [.. WeekBoard.Overlaps(Week).SelectMany(pair => new[] { pair.First.Id, pair.Second.Id })];
        var life = new List<(DailyActivity, int, int)>();
        var free = 0;
        foreach (var (activity, index) in Week.Activities.Select((activity, index) => (activity, index)).OrderBy(pair => pair.activity.Start))
        {
            // Two that fall on one line: the second is written below.
            var top = Math.Max(free, WeekBoard.MinutesOf(activity.Start));
            free = top + 36;
            life.Add((activity, index, top));
        }

        _life = life;
    }

    private string Tone(WeekPiece piece) =>
        $"piece{(piece.To - piece.From < 60 ? " short" : "")}{(_meeting.Contains(piece.Block.Id) ? " meets" : "")}{(piece.Block.ServiceCode.Length == 0 ? " words" : "")}";

    private string OfficeOf(WeekBlock block) =>
        Offices.FirstOrDefault(office => office.Number == block.ServiceOfficeNumber) is { } office ? $"　{office.Name}" : "";

    private async Task ChangeAsync(WeeklyPlan week)
    {
        if (Draft.CanWrite && !ReferenceEquals(week, Week))
        {
            Draft.WriteWeek(week);
            Draw();
            StateHasChanged();
            await OnChanged.InvokeAsync();
        }
    }
}
