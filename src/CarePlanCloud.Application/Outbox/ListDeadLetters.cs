using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Outbox;

/// <summary>Work that stands still.</summary>
/// <param name="Unit">What is on its way or came in; null for signals and prints.</param>
/// <param name="PartnerName">With whom; empty for prints.</param>
public sealed record StoppedWork(
    Guid Id, OutboxKind Kind, Guid SubjectId, string Reason, int Attempts, DateTimeOffset FirstAttemptAt, DateTimeOffset LastAttemptAt, UnitKind? Unit,
    DateOnly? ServiceMonth, string PartnerNumber, string PartnerName, string SerialNumber);

/// <summary>止まっている処理: what was given up and waits for a decision, the newest first.</summary>
[Requires(Permission.ViewClients)]
public sealed class ListDeadLetters(CareDb db)
{
    private sealed record About(UnitKind? Unit, DateOnly? Month, string Partner, string Serial);

    public async Task<Outcome<IReadOnlyList<StoppedWork>>> RunAsync(CancellationToken cancel)
    {
        var letters = await db.DeadLetters.AsNoTracking().OrderByDescending(row => row.LastAttemptAt).ToListAsync(cancel);
        var ids = letters.ConvertAll(row => row.SubjectId);
        var about = await db.Outgoing.AsNoTracking().Where(row => ids.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, row => new About(row.Kind, row.ServiceMonth, row.ReceiverOfficeNumber, row.SerialNumber), cancel);
        foreach (var row in await db.Incoming.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancel))
        {
            about[row.Id] = new About(row.Kind, row.ServiceMonth, row.SenderOfficeNumber, row.SerialNumber);
        }

        foreach (var row in await db.Signals.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancel))
        {
            about[row.Id] = new About(null, null, row.ReceiverOfficeNumber, "");
        }

        var names = await db.PartnerNamesAsync([.. about.Values.Select(row => row.Partner).Distinct()], cancel);
        return Outcomes.Of<IReadOnlyList<StoppedWork>>([.. letters.Select(row =>
        {
            var found = about.GetValueOrDefault(row.SubjectId, new About(null, null, "", ""));
            return new StoppedWork(
                row.Id, row.Kind, row.SubjectId, row.Reason, row.Attempts, row.FirstAttemptAt, row.LastAttemptAt, found.Unit, found.Month, found.Partner,
                names.GetValueOrDefault(found.Partner, found.Partner), found.Serial);
        })]);
    }
}
