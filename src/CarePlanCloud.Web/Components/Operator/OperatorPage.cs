using CarePlanCloud.Application;
using CarePlanCloud.Domain;
using Microsoft.AspNetCore.Components;

namespace CarePlanCloud.Web.Components.Operator;

/// <summary>The signed-in operator. Cascades to every page of the console.</summary>
public sealed record OperatorPlace(Caller.Operator Caller, string Name, string LoginName);

/// <summary>A page of the console: stops asking when it is left.</summary>
public abstract class OperatorPage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _leaving = new();

    protected OperatorPage() => Leaving = _leaving.Token;

    [CascadingParameter] public OperatorPlace Place { get; set; } = default!;

    [Inject] protected UseCases Door { get; set; } = default!;

    [Inject] protected TimeProvider Clock { get; set; } = default!;

    [Inject] protected NavigationManager Navigation { get; set; } = default!;

    protected CancellationToken Leaving { get; }

    /// <summary>What went wrong, in words.</summary>
    protected string? Problem { get; set; }

    /// <summary>What was done, in words.</summary>
    protected string? DoneWords { get; set; }

    protected bool Busy { get; private set; }

    protected abstract Task LoadAsync();

    protected override Task OnInitializedAsync() => LoadAsync();

    protected Task<Outcome<TResult>> AskAsync<TUseCase, TResult>(Func<TUseCase, Task<Outcome<TResult>>> run)
        where TUseCase : class => Door.RunAsync(Place.Caller, run, Leaving);

    /// <summary>For what changes something: once begun it is carried through, also when the page is left.</summary>
    protected Task<Outcome<TResult>> DoAsync<TUseCase, TResult>(Func<TUseCase, Task<Outcome<TResult>>> run)
        where TUseCase : class => Door.RunAsync(Place.Caller, run, CancellationToken.None);

    /// <summary>Does it once, says what became of it, and reads the page again. What was refused leaves everything as it was typed.</summary>
    protected async Task<bool> ActAsync<TResult>(string said, Func<Task<Outcome<TResult>>> act)
    {
        if (Busy)
        {
            return false;
        }

        (Busy, Problem, DoneWords) = (true, null, null);
        try
        {
            var done = await act();
            if (done.Refusal is { } refusal)
            {
                Problem = refusal.Message;
                return false;
            }

            await LoadAsync();
            DoneWords = said;
            return true;
        }
        finally
        {
            Busy = false;
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
