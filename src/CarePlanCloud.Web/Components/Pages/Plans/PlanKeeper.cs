using CarePlanCloud.Application.Plans;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Web.Components.Pages.Plans;

/// <summary>
/// Saves a draft two seconds after something was written in it, over and over while writing goes on; one save at a time. What is not
/// saved when the page is left is saved then.
/// </summary>
public sealed class PlanKeeper(TimeProvider clock, Func<PlanDraft, Task<Outcome<PlanSaved>>> save, Func<Task> changed)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    // Saves queue up behind each other: each goes out from the version the one before left.
    private Task<bool> last = Task.FromResult(true);
    private bool waiting;

    public StateWord? State { get; private set; }

    public string? Problem { get; private set; }

    /// <summary>Something was written: it will be saved.</summary>
    public void Touch(PlanDraft draft)
    {
        if (Problem is null)
        {
            State = new StateWord("書きかけ", "mend", "wait");
        }

        if (!waiting && draft.Conflict is null)
        {
            waiting = true;
            _ = LaterAsync(draft);
        }
    }

    /// <summary>Everything written so far is saved when this returns true.</summary>
    public Task<bool> SaveAsync(PlanDraft draft) => last = AfterAsync(last, draft);

    private async Task<bool> AfterAsync(Task<bool> before, PlanDraft draft)
    {
        await before;
        try
        {
            while (draft is { CanWrite: true, IsDirty: true, Conflict: null })
            {
                var changes = draft.Changes;
                var outcome = await save(draft);
                if (!outcome.IsDone)
                {
                    Refused(draft, outcome.Refusal!);
                    return false;
                }

                draft.AcceptSave(outcome.Value, changes);
                Problem = null;
                State = new StateWord($"保存しました {Said.Clock(clock.GetUtcNow())}", "okc", "ok");
            }

            return !draft.IsDirty;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Problem = "保存できませんでした。書いた内容は画面に残っています。続けて書くと、もう一度保存します。";
            State = new StateWord("保存できません", "stop", "stop");
            return false;
        }
    }

    private void Refused(PlanDraft draft, Refusal refusal)
    {
        if (refusal.Detail is PlanConflict conflict)
        {
            draft.Meet(conflict);
        }
        else
        {
            Problem = refusal.Message;
        }

        State = new StateWord(draft.Conflict is null ? "保存できません" : "重なっています", "stop", "stop");
    }

    private async Task LaterAsync(PlanDraft draft)
    {
        await Task.Delay(Pause, clock);
        waiting = false;
        await SaveAsync(draft);
        await changed();
    }
}
