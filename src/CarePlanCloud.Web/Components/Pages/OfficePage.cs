using CarePlanCloud.Application;
using CarePlanCloud.Domain;
using CarePlanCloud.Web.Offices;
using Microsoft.AspNetCore.Components;

namespace CarePlanCloud.Web.Components.Pages;

/// <summary>A page inside an office: loads when the office, the month or what the address names changes, and stops asking when it is left.</summary>
public abstract class OfficePage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private (OfficePlace Place, object? Subject)? _loaded;

    protected OfficePage() => Leaving = _leaving.Token;

    /// <summary>From the address; the layout has already turned it into <see cref="Place"/>.</summary>
    [Parameter] public string OfficeNumber { get; set; } = "";

    [CascadingParameter] public OfficePlace Place { get; set; } = default!;

    [Inject] private PageLoads Loads { get; set; } = default!;

    [Inject] protected UseCases Door { get; set; } = default!;

    [Inject] protected TimeProvider Clock { get; set; } = default!;

    [Inject] protected NavigationManager Navigation { get; set; } = default!;

    /// <summary>Still readable when the page has been left: what was begun before may end later.</summary>
    protected CancellationToken Leaving { get; }

    /// <summary>What else of the address the page shows.</summary>
    protected virtual object? Subject => null;

    protected abstract Task LoadAsync();

    protected Task<Outcome<TResult>> AskAsync<TUseCase, TResult>(Func<TUseCase, Task<Outcome<TResult>>> run)
        where TUseCase : class => Door.RunAsync(Place.Caller, run, Leaving);

    /// <summary>For what changes something: once begun it is carried through, also when the page is left.</summary>
    protected Task<Outcome<TResult>> DoAsync<TUseCase, TResult>(Func<TUseCase, Task<Outcome<TResult>>> run)
        where TUseCase : class => Door.RunAsync(Place.Caller, run, CancellationToken.None);

    protected override async Task OnParametersSetAsync()
    {
        var now = (Place, Subject);
        if (_loaded is { } before && before.Place == now.Place && Equals(before.Subject, now.Subject))
        {
            return;
        }

        _loaded = now;
        using (Loads.Begin())
        {
            await LoadAsync();
        }
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _leaving.Cancel();
            _leaving.Dispose();
        }
    }
}
