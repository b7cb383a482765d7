using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Letters;

/// <summary>A letter whose time has come; both null when there is none.</summary>
public sealed record TakenLetter(Guid? Id = null, Letter? Letter = null);

/// <summary>
/// Takes the letter that waits longest. It is due again after a pause that doubles with each attempt, so that a sender who died with it is
/// no loss; after eight attempts (about four hours) it is given up and stays for an operator to see.
/// </summary>
[Anonymous("Letters belong to no office.")]
public sealed class TakeLetter(CareDb db, LetterDesk desk, TimeProvider clock)
{
    internal const int MostAttempts = 8;

    public async Task<Outcome<TakenLetter>> RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var found = await db.WaitingLetters.FromSql($"select * from ops.waiting_letter where due_at <= {now} order by due_at limit 1 for update skip locked")
            .FirstOrDefaultAsync(cancel);
        if (found is null)
        {
            return new TakenLetter();
        }

        found.Attempts++;
        found.DueAt = found.Attempts >= MostAttempts ? null : now + TimeSpan.FromMinutes(1 << found.Attempts);
        await db.SaveChangesAsync(cancel);
        return new TakenLetter(found.Id, desk.Open(found));
    }
}
