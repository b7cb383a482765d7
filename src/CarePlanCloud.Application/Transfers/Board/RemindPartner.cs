using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Application.Transfers.Board;

/// <summary>催促: notes that somebody asked the partner. The word stands in the story of the unit, or of the row while there is none.</summary>
[Requires(Permission.ExchangeFiles)]
public sealed class RemindPartner(CareDb db, BoardReader reader, TransferStory story, AuditTrail audit)
{
    /// <summary>Characters of a note.</summary>
    public const int LongestNote = 200;

    /// <param name="month">The board's.</param>
    /// <param name="rowIds">Rows of it that wait for the partner.</param>
    /// <param name="note">Who was asked, and how.</param>
    /// <param name="cancel">Stops the act before it is done.</param>
    /// <returns>How many rows were noted.</returns>
    public async Task<Outcome<int>> RunAsync(ServiceMonth month, IReadOnlyCollection<Guid> rowIds, string note, CancellationToken cancel)
    {
        if (note.Length > LongestNote)
        {
            return TransferRefusals.ReminderTooLong;
        }

        var board = await reader.ReadAsync(month, cancel);
        if (!board.IsDone)
        {
            return board.Refusal!;
        }

        var rows = board.Value.Partners.SelectMany(partner => partner.Rows).Where(row => rowIds.Contains(row.Id)).ToList();
        if (rows.Count == 0 || rows.Exists(row => row.Standing.Act != BoardAct.Remind))
        {
            return TransferRefusals.NotPartnersTurn;
        }

        foreach (var subject in rows.Select(row => row.StoryId).Distinct())
        {
            story.Tell(subject, BoardReader.Reminded, note.Trim());
        }

        await db.SaveChangesAsync(cancel);
        foreach (var row in rows)
        {
            await audit.AppendAsync(nameof(RemindPartner), row.ClientId, cancel);
        }

        return rows.Count;
    }
}
