using CarePlanCloud.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Identity;

/// <summary>What people are called in the office of the operation: by their name there; who has no place there (an operator), by their own.</summary>
internal static class PeopleNames
{
    public static async Task<Dictionary<Guid, string>> PeopleNamesAsync(this CareDb db, IEnumerable<Guid?> people, CancellationToken cancel)
    {
        var (office, ids) = (db.TenantId, people.OfType<Guid>().Distinct().ToList());
        return await (from user in db.Users.AsNoTracking()
                      join row in db.Memberships.Where(row => row.OfficeId == office) on user.Id equals row.UserId into places
                      from place in places.DefaultIfEmpty()
                      where ids.Contains(user.Id)
                      select new { user.Id, Name = place == null ? user.DisplayName : place.Name }).ToDictionaryAsync(row => row.Id, row => row.Name, cancel);
    }

    /// <returns>Empty when nobody is meant or known.</returns>
    public static async Task<string> PersonNameAsync(this CareDb db, Guid? person, CancellationToken cancel) =>
        person is { } id ? (await db.PeopleNamesAsync([id], cancel)).GetValueOrDefault(id, "") : "";
}
