using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Operating;
using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Numbers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CarePlanCloud.Application.Ending.Deleting;

/// <summary>
/// 削除を実行する: once the last day and the days of grace are over. From now on nobody works in the office; the deletion itself is background
/// work, a little later, so that what was under way has ended.
/// </summary>
[Requires(Permission.Operate)]
public sealed class OrderDeletion(CareDb db, CurrentActor actor, OperatorTrail trail, IOptions<EndingOptions> options, TimeProvider clock)
{
    /// <param name="terminationId">The 解約.</param>
    /// <param name="officeNumber">Typed, so that nobody deletes another office.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Outcome<Done>> RunAsync(Guid terminationId, string? officeNumber, CancellationToken cancel)
    {
        var found = await (from row in db.Terminations.AsNoTracking()
                           join one in db.AllOffices on row.OfficeId equals one.Id
                           where row.Id == terminationId
                           select new { one.Id, one.OfficeNumber }).FirstOrDefaultAsync(cancel);
        if (found is null)
        {
            return EndingRefusals.TerminationNotFound;
        }

        if (!OfficeNumber.IsTyped(officeNumber, found.OfficeNumber))
        {
            return EndingRefusals.WrongOfficeNumber;
        }

        await db.TakeTurnAsync(Endings.TurnOf(found.Id), cancel);
        var termination = await db.Terminations.SingleAsync(row => row.Id == terminationId, cancel);
        if (termination.State == TerminationState.Withdrawn)
        {
            return EndingRefusals.TerminationNotFound;
        }

        if (termination.State != TerminationState.Asked)
        {
            return EndingRefusals.AlreadyDeleted;
        }

        if (termination.ExportUntil(options.Value.GraceDays) is var until && until >= clock.TodayInJapan())
        {
            return EndingRefusals.TooEarly(until.AddDays(1));
        }

        var now = clock.GetUtcNow();
        (termination.OrderedAt, termination.OrderedBy, termination.Fault) = (now, actor.Id, "");
        await db.Offices.Where(row => row.Id == found.Id && row.SuspendedAt == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.SuspendedAt, now), cancel);
        db.Outbox.Add(new OutboxEntry
        {
            OfficeId = found.Id, Kind = OutboxKind.DeleteOffice, SubjectId = terminationId, CreatedAt = now, DueAt = now.AddSeconds(options.Value.SettleSeconds),
        });
        trail.Append(nameof(OrderDeletion), terminationId, found.Id, found.OfficeNumber);
        await db.SaveChangesAsync(cancel);
        return default(Done);
    }
}
