using CarePlanCloud.Application;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Domain;
using CarePlanCloud.Web.Offices;
using Microsoft.AspNetCore.Components;

namespace CarePlanCloud.Web.Components.Pages.Clients;

/// <summary>
/// What the sections of spans (認定, 給付率, 公費) share: one editor is open at a time, what is typed stays until it is saved, an overlap can be
/// solved by ending the earlier one, and what was removed can be brought back.
/// </summary>
public abstract class SpanEditor : ComponentBase
{
    [Parameter, EditorRequired] public OfficePlace Place { get; set; } = default!;

    [Parameter, EditorRequired] public ClientView View { get; set; } = default!;

    [Parameter] public EventCallback Changed { get; set; }

    [Inject] protected UseCases Door { get; set; } = default!;

    protected FieldProblems Problems { get; private set; } = FieldProblems.None;

    protected string? Problem { get; private set; }

    protected IReadOnlyList<SpanView> InTheWay { get; private set; } = [];

    /// <summary>What was saved and should be looked at.</summary>
    protected IReadOnlyList<FieldProblem> Warnings { get; private set; } = [];

    /// <summary>Brings back what was removed last; null when nothing was.</summary>
    protected Func<Task>? Undo { get; private set; }

    protected bool MayWrite => Place.May(Permission.WriteClients);

    protected void Begin() => (Problems, Problem, InTheWay, Warnings, Undo) = (FieldProblems.None, null, [], [], null);

    /// <returns>Whether it was saved.</returns>
    protected async Task<bool> SaveAsync(IEnumerable<FieldProblem> unreadable, Func<Task<Outcome<SpanSaved>>> save)
    {
        Begin();
        Problems = new(unreadable);
        if (Problems.Any)
        {
            Problem = "読めない項目があります。赤い項目を直してください。";
            return false;
        }

        var saved = await save();
        if (saved.Refusal is { } refusal)
        {
            Problem = refusal.Message;
            Problems = FieldProblems.Of(refusal);
            InTheWay = refusal.Detail as IReadOnlyList<SpanView> ?? [];
            return false;
        }

        Warnings = saved.Value.Warnings;
        await Changed.InvokeAsync();
        return true;
    }

    protected async Task RemoveAsync(Func<Task<Outcome<Done>>> remove, Func<Task<Outcome<SpanSaved>>> bringBack)
    {
        Begin();
        var removed = await remove();
        Problem = removed.Refusal?.Message;
        if (removed.IsDone)
        {
            Undo = () => SaveAsync([], bringBack);
            await Changed.InvokeAsync();
        }
    }
}
