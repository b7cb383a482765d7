using CarePlanCloud.Application;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Web.Live;
using CarePlanCloud.Web.Offices;
using CarePlanCloud.Web.Startup;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.JSInterop;

namespace CarePlanCloud.Web.Components.Layout;

/// <summary>The frame of every page inside an office. Office and service month come from the address, so two tabs may show two offices.</summary>
public sealed partial class OfficeLayout : LayoutComponentBase, IDisposable
{
    private IDisposable? _bell;
    private OfficeFrame? _frame;
    private OfficePlace? _place;
    private ErrorBoundary? _boundary;
    private string _path = "";
    private bool _searched;
    private bool _announced;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private OfficeFrames Frames { get; set; } = default!;

    [Inject] private CircuitSeat Seat { get; set; } = default!;

    [Inject] private IOptions<LimitOptions> Limits { get; set; } = default!;

    [Inject] private MemberBell Bell { get; set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    [Inject] private IJSRuntime Js { get; set; } = default!;

    protected override async Task OnParametersSetAsync()
    {
        var address = Navigation.ToAbsoluteUri(Navigation.Uri);
        var parts = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var number = parts is ["o", var second, ..] ? second : "";
        if (_frame?.Office.Number != number)
        {
            _place = null;
            _frame = await Frames.FindAsync(number);
            _searched = true;
            Listen();
        }

        var path = string.Join('/', parts.Skip(2));
        if (path != _path)
        {
            _boundary?.Recover();
            _path = path;
        }

        var today = Clock.TodayInJapan();
        var place = _frame is null ? null : new OfficePlace(_frame, MonthOf(address.Query, today), today);
        if (place != _place)
        {
            _place = place;
        }
    }

    public void Dispose() => _bell?.Dispose();

    private void Listen()
    {
        _bell?.Dispose();
        _bell = _frame?.Caller is Caller.Member member ? Bell.Listen(member.UserId.ToString(), () => _ = InvokeAsync(LookAgainAsync)) : null;
    }

    // An office has changed what this person may do in it. Who has left it loses the page; a page whose rights are the same is not disturbed.
    private async Task LookAgainAsync()
    {
        try
        {
            if (_frame is not { } before)
            {
                return;
            }

            var now = await Frames.FindAsync(before.Office.Number);
            if (now is null)
            {
                Navigation.NavigateTo("/", forceLoad: true);
            }
            else if (now.PersonRole != before.PersonRole && _place is { } place)
            {
                (_frame, _place) = (now, place with { Frame = now });
                StateHasChanged();
            }
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_announced || !_searched)
        {
            return;
        }

        _announced = true;

        // Left to end with the circuit: giving the module back would keep more here than it holds there.
        var module = await Js.InvokeAsync<IJSObjectReference>("import", "./Components/Layout/OfficeLayout.razor.js");
        await module.InvokeVoidAsync("ready");
    }

    internal static DateOnly MonthOf(string query, DateOnly today)
    {
        var given = QueryHelpers.ParseQuery(query).GetValueOrDefault("month").ToString();

        // As in exchange files. The frame offers the month before and the one after: at the ends of the calendar there is none.
        var known = ServiceMonth.TryParse(given, out var month) && month.Year is >= 1900 and <= 2099;
        return (known ? month : ServiceMonth.Of(today)).FirstDay;
    }
}
