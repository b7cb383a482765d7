using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Reconciliation.Mirror;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Reconciliation;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Reconciliation;

/// <summary>What somebody decides.</summary>
/// <param name="Key">Of the difference, as the desk showed it.</param>
/// <param name="Reason">Needed to send back, to put off and to set aside; at most 200 characters.</param>
public sealed record DecisionDraft(string Key, Resolution Resolution, string Reason);

/// <summary>
/// Decides one difference. To keep the plan or to send back asks the partner; to change the plan writes it. The decision before, if there is
/// one, is withdrawn.
/// </summary>
[Requires(Permission.WritePlans)]
public sealed class DecideDifference(
    CareDb db, ReconciliationDesk desk, DifferenceQuestions questions, PlanChange plans, MirrorDesk mirror, CurrentActor actor, TimeProvider clock, AuditTrail audit)
{
    /// <summary>Characters of a reason.</summary>
    public const int LongestReason = 200;

    /// <returns>The client's month as it stands now.</returns>
    public async Task<Outcome<ClientReconciliation>> RunAsync(Guid clientId, ServiceMonth month, DecisionDraft draft, CancellationToken cancel)
    {
        await desk.LockAsync(month, cancel);
        if (await desk.IsClosedAsync(month, cancel))
        {
            return ReconciliationRefusals.MonthIsClosed;
        }

        if (await desk.FindAsync(clientId, month, cancel) is not { } judged)
        {
            return ReconciliationRefusals.ClientNotFound;
        }

        var reason = TypedText.Line(draft.Reason).Trim();
        if (judged.Reconciled.Differences.FirstOrDefault(each => each.Difference.Key == draft.Key)?.Difference is not { } difference)
        {
            return ReconciliationRefusals.DifferenceGone;
        }

        if (Refuse(difference, draft.Resolution, reason) is { } refused)
        {
            return refused;
        }

        var about = DifferenceViews.AboutOf(judged, difference, await desk.OfficeNamesAsync([judged], cancel));
        var asked = await questions.AskAsync(judged, difference, about, draft.Resolution, reason, cancel);
        if (!asked.IsDone)
        {
            return asked.Refusal!;
        }

        var changed = draft.Resolution == Resolution.ChangePlan ? await plans.FollowAsync(judged, difference, cancel) : ChangedPlan.None;
        await WithdrawAsync(clientId, month, draft.Key, cancel);
        var decision = new DifferenceDecision
        {
            TenantId = db.TenantId,
            ClientId = clientId,
            ServiceMonth = month.FirstDay,
            Key = draft.Key,
            Kind = difference.Kind,
            Resolution = draft.Resolution,
            Reason = reason,
            About = about,
            DecidedBy = actor.Kind == "member" ? actor.Id : null,
            DecidedByName = await desk.PersonAsync(cancel),
            DecidedAt = clock.GetUtcNow(),
            InquiryId = asked.Value,
            PlanBefore = changed.Before,
            PlanAfter = changed.After,
        };
        db.DifferenceDecisions.Add(decision);
        await db.SaveChangesAsync(cancel);
        var decided = draft.Resolution == Resolution.ChangePlan ? (await desk.FindAsync(clientId, month, cancel))!
            : judged.Under([decision, .. judged.Decisions.Where(row => row.Key != draft.Key)]);
        await mirror.SayAsync([decided], isAccepted: false, about.OfficeNumber, cancel);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(DecideDifference), clientId, cancel);
        return await desk.ViewOfAsync(decided, cancel);
    }

    private static Refusal? Refuse(Difference difference, Resolution resolution, string reason) =>
        !DifferenceViews.ResolutionsOf(difference).Contains(resolution) ? ReconciliationRefusals.NotForThisKind
        : reason.Length > LongestReason ? ReconciliationRefusals.ReasonTooLong
        : reason.Length == 0 && resolution is Resolution.SendBack or Resolution.Defer or Resolution.SetAside ? ReconciliationRefusals.ReasonMissing
        : null;

    private async Task WithdrawAsync(Guid clientId, ServiceMonth month, string key, CancellationToken cancel)
    {
        var first = month.FirstDay;
        foreach (var before in await db.DifferenceDecisions
            .Where(row => row.ClientId == clientId && row.ServiceMonth == first && row.Key == key && row.WithdrawnAt == null).ToListAsync(cancel))
        {
            before.WithdrawnAt = clock.GetUtcNow();
            before.WithdrawnByName = await desk.PersonAsync(cancel);
        }

        // Only one decision on a difference is in force: the old one has to be gone before the new one comes.
        await db.SaveChangesAsync(cancel);
    }
}
