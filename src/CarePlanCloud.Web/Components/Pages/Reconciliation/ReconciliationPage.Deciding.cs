using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Domain.Reconciliation;

namespace CarePlanCloud.Web.Components.Pages.Reconciliation;

/// <summary>One key decides one difference and leads to the next; Ctrl+Z takes the last decision back.</summary>
public sealed partial class ReconciliationPage
{
    private readonly Stack<Decided> _undo = [];
    private string _reason = "";

    private Task DecideAsync(Resolution resolution) => InTurnAsync(() =>
    {
        _pressed = Clock.GetTimestamp();
        return DecideHereAsync(resolution);
    });

    private async Task DecideHereAsync(Resolution resolution)
    {
        if (!CanWrite || _at is not { Selected: { } difference } at || !difference.Resolutions.Contains(resolution))
        {
            return;
        }

        var reason = _reason.Trim().Length > 0 ? _reason : DeskWords.DefaultReason(resolution);
        var (before, month) = (at.View, at.View.Month);
        var decided = await DoAsync<DecideDifference, ClientReconciliation>(
            use => use.RunAsync(before.ClientId, month, new DecisionDraft(difference.Key, resolution, reason), CancellationToken.None));
        if (!decided.IsDone)
        {
            _problem = decided.Refusal!.Message;
            return;
        }

        var known = DecisionsOf(before).Select(each => each.Id).ToHashSet();
        if (DecisionsOf(decided.Value).FirstOrDefault(each => !known.Contains(each.Id)) is { } made)
        {
            _undo.Push(new Decided(before.ClientId, made.Id, difference.Key));
        }

        (_said, _reason) = (null, "");
        Show(decided.Value);
        if (!at.GoOnFromHere() && !at.HasUndecided)
        {
            // The answer to the key first, then the next client.
            StateHasChanged();
            await GoToNextClientAsync();
        }
    }

    private Task UndoAsync() => InTurnAsync(async () =>
    {
        _pressed = Clock.GetTimestamp();
        if (!CanWrite || !_undo.TryPop(out var last))
        {
            return;
        }

        var month = Place.ServiceMonth;
        var withdrawn = await DoAsync<WithdrawDecision, ClientReconciliation>(use => use.RunAsync(last.ClientId, month, last.DecisionId, CancellationToken.None));
        _problem = withdrawn.Refusal?.Message;
        if (withdrawn.IsDone)
        {
            Show(withdrawn.Value);
            _at!.Select(last.Key);
            _said = "決定を取り消しました。";
        }
    });

    private static IEnumerable<DecisionView> DecisionsOf(ClientReconciliation month) =>
        month.Differences.Select(each => each.Decision).OfType<DecisionView>().Concat(month.Lapsed);

    /// <summary>What this person decided on this page, for taking it back.</summary>
    private sealed record Decided(Guid ClientId, Guid DecisionId, string Key);
}
