using System.Globalization;
using CarePlanCloud.Application.Inquiries;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Web.Components.Pages.Inquiries;
using CarePlanCloud.Web.Components.Shared;
using CarePlanCloud.Web.Offices;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;

namespace CarePlanCloud.Web.Components.Pages.Visits;

/// <summary>今日の訪問, for a phone in one hand. What is tapped goes through js/outbox.js: once each, in order, also after a broken line.</summary>
public sealed partial class VisitsPage : LivePage, IAsyncDisposable
{
    private const string DayFormat = "yyyy-MM-dd";

    private readonly Dictionary<Guid, string> _refused = [];
    private VisitDay? _day;
    private Guid? _chosen;
    private string? _problem;
    private int _taken;
    private ElementReference _list;
    private DotNetObjectReference<VisitsPage>? _self;
    private IJSObjectReference? _taps;

    /// <summary>yyyy-MM-dd; today, or the first of another month, when it is left out.</summary>
    [Parameter] public string? DayText { get; set; }

    [Inject] private IJSRuntime Js { get; set; } = default!;

    [Inject] private IDialogService Dialogs { get; set; } = default!;

    [Inject] private ILogger<VisitsPage> Log { get; set; } = default!;

    protected override object? Subject => DayText;

    protected override bool AnyUnderWay => false;

    // The month switch of the top bar leads to the same day of another month.
    private DateOnly Day
    {
        get
        {
            var known = DateOnly.TryParseExact(DayText, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
            var wanted = known ? day : Place.Today;
            return Place.ServiceMonth.Contains(wanted) ? wanted
                : known ? Place.ServiceMonth.Day(Math.Min(wanted.Day, Place.ServiceMonth.Days)) : Place.Month;
        }
    }

    // What has not come yet cannot have been done.
    private bool CanEnter => Day <= Place.Today;

    private string MonthLink => OfficePlace.LinkIn(Place.Frame.Office.Number, "slips", new DateOnly(Day.Year, Day.Month, 1));

    protected override async Task LoadAsync()
    {
        (_chosen, _problem) = (null, null);
        _refused.Clear();
        await RefreshAsync();
    }

    protected override async Task RefreshAsync()
    {
        var day = Day;
        var read = await AskAsync<ListVisits, VisitDay>(use => use.RunAsync(day, Leaving));
        if (day == Day)
        {
            _problem = read.Refusal?.Message;
            _day = read.IsDone ? read.Value : _day;
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_taps is null && _self is null && _day is not null)
        {
            _self = DotNetObjectReference.Create(this);
            await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./Components/Pages/Visits/VisitsPage.razor.js");
            _taps = await module.InvokeAsync<IJSObjectReference>("listen", _list, _self, Place.Frame.Office.Number);
        }
    }

    /// <summary>A tap. Numbered: what comes twice acts once.</summary>
    [JSInvokable]
    public async Task Take(VisitTap tap)
    {
        if (tap.Number <= _taken)
        {
            return;
        }

        _taken = tap.Number;
        try
        {
            await RecordAsync(tap);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.LogError(fault, "A visit could not be entered");
            _refused[tap.LineId] = "保存できませんでした。もう一度入れてください。";
        }

        StateHasChanged();
    }

    private async Task RecordAsync(VisitTap tap)
    {
        _refused.Remove(tap.LineId);

        // A tap that had to wait belongs to its own day, whatever is shown by now.
        if (!DateOnly.TryParseExact(tap.Day, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return;
        }

        var read = await DoAsync<ListVisits, VisitDay>(use => use.RunAsync(day, CancellationToken.None));
        var visit = read.IsDone ? read.Value.Visits.FirstOrDefault(one => one.LineId == tap.LineId) : null;
        if (visit is null)
        {
            _problem = read.Refusal?.Message ?? "入れようとした訪問は、予定からなくなりました。月の表で確かめてください。";
            return;
        }

        var changes = tap.Act switch
        {
            VisitAct.Done => visit.Done(),
            VisitAct.At => visit.Done(new ServiceTime(tap.Start ?? default, tap.End ?? default)),
            VisitAct.Cancel => visit.Cancelled(),
            _ => visit.Undone(),
        };
        if (visit.Actual?.Count != tap.Seen && visit.Actual?.Count != changes[0].After?.Count)
        {
            _refused[tap.LineId] = $"{Said.DayOf(ServiceMonth.Of(day), day.Day)}のこの訪問は、ほかの人が先に入れました。いまの内容を確かめてください。";
        }
        else
        {
            var written = await DoAsync<EnterActuals, IReadOnlyList<LineView>>(use => use.RunAsync(visit.SlipId, changes, CancellationToken.None));
            if (written.Refusal is { } refusal)
            {
                _refused[tap.LineId] = refusal.Message;
            }
            else
            {
                _chosen = _chosen == tap.LineId ? null : _chosen;
            }
        }

        await RefreshAsync();
    }

    private async Task AskAboutAsync(VisitView visit)
    {
        var slip = await DoAsync<OpenSlip, SlipView>(use => use.RunAsync(visit.SlipId, CancellationToken.None));
        if (!slip.IsDone)
        {
            _problem = slip.Refusal!.Message;
            return;
        }

        var parameters = new DialogParameters<AskDialog>
        {
            { dialog => dialog.Place, Place },
            { dialog => dialog.What, $"{InquirySaid.Day(slip.Value.Month, visit.Day)}　{visit.ServiceName}　{visit.ClientName} 様" },
            { dialog => dialog.PartnerOfficeNumber, slip.Value.CareManagementOfficeNumber },
            { dialog => dialog.ThreadId, visit.InquiryId },
            { dialog => dialog.Ready, ["この日は中止ですか。", "時刻はこのままですか。"] },
            { dialog => dialog.Ask, words => DoAsync<AskAboutDay, Guid>(use => use.RunAsync(
                new DayQuestion(visit.SlipId, visit.LineId, visit.Day, null, words), CancellationToken.None)) },
        };
        var dialog = await Dialogs.ShowAsync<AskDialog>("照会", parameters, new DialogOptions { MaxWidth = MaxWidth.Small, FullWidth = true });
        await dialog.Result;
        await RefreshAsync();
        StateHasChanged();
    }

    private void Choose(VisitView visit) => _chosen = _chosen == visit.LineId ? null : visit.LineId;

    // Due is what should have begun; of the rest only the next one offers itself.
    private VisitStage StageOf(VisitView visit)
    {
        if (visit.Actual is not null)
        {
            return visit.Actual.Count > 0 ? VisitStage.Done : VisitStage.Cancelled;
        }

        var now = TimeOnly.FromDateTime(Clock.NowInJapan().DateTime);
        bool IsDue(VisitView one) => Day < Place.Today || (Day == Place.Today && (one.Time is null || one.Time.Start <= now));
        return IsDue(visit) ? VisitStage.Due
            : CanEnter && _day!.Visits.First(one => one.Actual is null && !IsDue(one)) == visit ? VisitStage.Next : VisitStage.Later;
    }

    private string LinkTo(DateOnly day) => OfficePlace.LinkIn(
        Place.Frame.Office.Number, day == Place.Today ? "visits" : $"visits/{day.ToString(DayFormat, CultureInfo.InvariantCulture)}", new DateOnly(day.Year, day.Month, 1));

    public async ValueTask DisposeAsync()
    {
        Dispose();

        // What a browser that has gone first could not send waits in it.
        await _taps.LetGoAsync("close");
        _self?.Dispose();
    }
}
