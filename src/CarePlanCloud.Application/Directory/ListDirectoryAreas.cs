using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Offices;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Directory;

/// <summary>The prefectures of the directory, or the municipalities of one of them, for choosing.</summary>
[Requires(Permission.ViewClients)]
public sealed class ListDirectoryAreas(CareDb db)
{
    /// <param name="prefecture">Empty for the prefectures themselves.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Outcome<IReadOnlyList<string>>> RunAsync(string prefecture, CancellationToken cancel)
    {
        // From name to name through the index: a few steps instead of every office of the country.
        var names = prefecture.Length == 0
            ? db.Database.SqlQuery<string?>(
                $"""
                with recursive place as (
                    select min(prefecture) as name from partners.directory_office
                    union all
                    select (select min(prefecture) from partners.directory_office where prefecture > place.name) from place where place.name is not null)
                select name as "Value" from place where name is not null
                """)
            : db.Database.SqlQuery<string?>(
                $"""
                with recursive place as (
                    select min(municipality) as name from partners.directory_office where prefecture = {prefecture}
                    union all
                    select (select min(municipality) from partners.directory_office where prefecture = {prefecture} and municipality > place.name)
                    from place where place.name is not null)
                select name as "Value" from place where name <> ''
                """);
        return (await names.ToListAsync(cancel)).OfType<string>().OrderBy(Prefectures.CodeOf).ThenBy(name => name, StringComparer.Ordinal).ToList();
    }
}
