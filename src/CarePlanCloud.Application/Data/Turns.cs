using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Data;

public static class Turns
{
    /// <summary>Waits until no other operation has the turn of this name, and keeps it to the end of the own operation.</summary>
    /// <param name="db">The database, inside an operation.</param>
    /// <param name="name">What is done in turns, with the office's id where each office has turns of its own.</param>
    /// <param name="cancel">Stops the waiting.</param>
    public static Task TakeTurnAsync(this CareDb db, string name, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({name}, 0))", cancel);
}
