using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Numbers;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Ending;

/// <summary>What an office says when it leaves.</summary>
/// <param name="LastDay">The last day of the contract, today or later.</param>
/// <param name="Reason">May be empty.</param>
/// <param name="IsImmediate">Nobody shall wait after the last day.</param>
/// <param name="OfficeNumber">Typed again, so that nobody leaves by accident.</param>
public sealed record TerminationDraft(DateOnly LastDay, string? Reason, bool IsImmediate, string? OfficeNumber);

/// <summary>解約の申し込み. Nothing is deleted by it; it can be taken back until an operator has ordered the deletion.</summary>
[Requires(Permission.ManageOffice)]
public sealed class AskTermination(CareDb db, CurrentActor actor, AuditTrail audit, TimeProvider clock)
{
    private const int LongestReason = 500;
    private const int FarthestYears = 2;

    public async Task<Outcome<Guid>> RunAsync(TerminationDraft draft, CancellationToken cancel)
    {
        var (today, office) = (clock.TodayInJapan(), await db.OwnOfficeAsync(cancel));
        if (draft.LastDay < today || draft.LastDay > today.AddYears(FarthestYears))
        {
            return EndingRefusals.BadLastDay;
        }

        var reason = (draft.Reason ?? "").Replace("\0", "", StringComparison.Ordinal).Trim();
        if (reason.Length > LongestReason)
        {
            return EndingRefusals.ReasonTooLong;
        }

        if (!OfficeNumber.IsTyped(draft.OfficeNumber, office.OfficeNumber))
        {
            return EndingRefusals.WrongOfficeNumber;
        }

        await db.TakeTurnAsync(Endings.TurnOf(office.Id), cancel);
        if (await db.Terminations.AnyAsync(row => row.OfficeId == office.Id && row.WithdrawnAt == null, cancel))
        {
            return EndingRefusals.AlreadyAsked;
        }

        var termination = new Termination
        {
            OfficeId = office.Id, LastDay = draft.LastDay, Reason = reason, IsImmediate = draft.IsImmediate, AskedBy = actor.Id, AskedAt = clock.GetUtcNow(),
        };
        db.Terminations.Add(termination);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(AskTermination), termination.Id, cancel);
        return termination.Id;
    }
}

/// <summary>The office stays after all.</summary>
[Requires(Permission.ManageOffice)]
public sealed class WithdrawTermination(CareDb db, CurrentActor actor, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<Done>> RunAsync(CancellationToken cancel)
    {
        var tenant = db.TenantId;
        await db.TakeTurnAsync(Endings.TurnOf(tenant), cancel);
        if (await db.Terminations.FirstOrDefaultAsync(row => row.OfficeId == tenant && row.WithdrawnAt == null, cancel) is not { State: TerminationState.Asked } termination)
        {
            return EndingRefusals.NothingToWithdraw;
        }

        (termination.WithdrawnAt, termination.WithdrawnBy) = (clock.GetUtcNow(), actor.Id);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(WithdrawTermination), termination.Id, cancel);
        return default(Done);
    }
}

internal static class Endings
{
    /// <summary>Asking, taking back, ordering and deleting take turns.</summary>
    public static string TurnOf(Guid officeId) => "ending:" + officeId;
}
