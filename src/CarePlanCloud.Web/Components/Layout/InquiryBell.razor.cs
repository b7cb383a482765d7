using CarePlanCloud.Application;
using CarePlanCloud.Application.Inquiries;
using CarePlanCloud.Web.Live;
using CarePlanCloud.Web.Offices;
using Microsoft.AspNetCore.Components;

namespace CarePlanCloud.Web.Components.Layout;

/// <summary>The count of unread questions in the top bar.</summary>
public sealed partial class InquiryBell : ComponentBase, IDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource _leaving = new();
    private IDisposable? _bell;
    private string? _office;
    private int _unread;
    private bool _counting;
    private bool _rung;

    [Parameter, EditorRequired] public OfficePlace Place { get; set; } = default!;

    [Inject] private UseCases Door { get; set; } = default!;

    [Inject] private OfficeBell Bell { get; set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    public void Dispose()
    {
        _bell?.Dispose();
        _leaving.Cancel();
        _leaving.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        var number = Place.Frame.Office.Number;
        if (_office != number)
        {
            _bell?.Dispose();
            (_office, _unread) = (number, 0);
            _bell = Bell.Listen(number, () => _ = InvokeAsync(CountAgainAsync));
            await CountAsync();
        }
    }

    // Rings while a count runs are answered by one more count.
    private async Task CountAgainAsync()
    {
        _rung = true;
        if (_counting)
        {
            return;
        }

        _counting = true;
        try
        {
            while (_rung && !_leaving.IsCancellationRequested)
            {
                _rung = false;
                await CountAsync();
                StateHasChanged();
                await Task.Delay(Rest, Clock, _leaving.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The person has gone elsewhere.
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault);
        }
        finally
        {
            _counting = false;
        }
    }

    private async Task CountAsync()
    {
        var counted = await Door.RunAsync<CountUnreadInquiries, int>(Place.Caller, use => use.RunAsync(CancellationToken.None));
        _unread = counted.IsDone ? counted.Value : _unread;
    }
}
