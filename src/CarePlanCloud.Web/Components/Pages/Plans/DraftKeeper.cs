using CarePlanCloud.Domain;

namespace CarePlanCloud.Web.Components.Pages.Plans;

/// <summary>Something written on a page that is saved by itself.</summary>
public interface IKeptDraft
{
    bool CanWrite { get; }

    bool IsDirty { get; }

    /// <summary>Two people wrote in it, and nobody has chosen yet: until then nothing is saved.</summary>
    bool IsInConflict { get; }
}

/// <summary>
/// Saves a draft two seconds after something was written in it, over and over while writing goes on; one save at a time. What is not
/// saved when the page is left is saved then.
/// </summary>
/// <param name="clock">The time.</param>
/// <param name="save">Saves once and lets the draft know; the refusal, or null when it is done.</param>
/// <param name="changed">The page is drawn anew.</param>
public sealed class DraftKeeper<TDraft>(TimeProvider clock, Func<TDraft, Task<Refusal?>> save, Func<Task> changed)
    where TDraft : IKeptDraft
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private Task running = Task.CompletedTask;
    private bool waiting;

    public StateWord? State { get; private set; }

    public string? Problem { get; private set; }

    /// <summary>Something was written: it will be saved.</summary>
    public void Touch(TDraft draft)
    {
        if (Problem is null)
        {
            State = new StateWord("書きかけ", "mend", "wait");
        }

        if (!waiting && !draft.IsInConflict)
        {
            waiting = true;
            _ = LaterAsync(draft);
        }
    }

    /// <summary>Everything written so far is saved when this returns true.</summary>
    public Task<bool> SaveAsync(TDraft draft)
    {
        var mine = SaveAfterAsync(running, draft);
        running = mine;
        return mine;
    }

    // One save at a time: each goes out from the version the one before has left.
    private async Task<bool> SaveAfterAsync(Task before, TDraft draft)
    {
        await Task.WhenAny(before);
        try
        {
            while (draft is { CanWrite: true, IsDirty: true, IsInConflict: false })
            {
                if (await save(draft) is { } refusal)
                {
                    Problem = draft.IsInConflict ? null : refusal.Message;
                    State = new StateWord(draft.IsInConflict ? "重なっています" : "保存できません", "stop", "stop");
                    return false;
                }

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

    private async Task LaterAsync(TDraft draft)
    {
        await Task.Delay(Pause, clock);
        waiting = false;
        await SaveAsync(draft);
        await changed();
    }
}
