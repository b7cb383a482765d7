using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Offices;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Directory;

/// <summary>地域の利用状況: offices and those reached electronically, by prefecture or municipality and by groups of kinds.</summary>
[Requires(Permission.ViewClients)]
public sealed class OpenDirectoryUsage(CareDb db)
{
    private const string Everywhere = "合計";

    /// <param name="prefecture">Empty: by prefecture; else by its municipalities.</param>
    /// <param name="group">A group of kinds to stay within, or empty.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Outcome<DirectoryUsage>> RunAsync(string prefecture, string group, CancellationToken cancel)
    {
        if (group.Length > 0 && ServiceKindGroup.Find(group) is null)
        {
            return DirectoryRefusals.BadQuery;
        }

        var areas = await AreasAsync(prefecture, (ServiceKindGroup.Find(group)?.Kinds ?? []).ToArray(), cancel);
        return new DirectoryUsage(
            areas, await GroupsAsync(prefecture, cancel),
            new UsageRow(Everywhere, areas.Sum(row => row.Offices), areas.Sum(row => row.Here), areas.Sum(row => row.National)),
            await db.DirectoryImports.AsNoTracking().OrderByDescending(row => row.AsOf).ThenByDescending(row => row.ImportedAt)
                .Select(row => new DirectorySourceView(row.AsOf, row.FileName, row.ImportedAt)).FirstOrDefaultAsync(cancel));
    }

    private async Task<List<UsageRow>> AreasAsync(string prefecture, string[] kinds, CancellationToken cancel) =>
        await db.Database.SqlQuery<UsageRow>(
            $"""
            select case {prefecture} when '' then d.prefecture else d.municipality end as area, count(*)::int as offices, count(o.id)::int as here,
                (count(*) filter (where d.uses_national_system))::int as national
            from partners.directory_office d left join offices.office o on o.office_number = d.office_number
            where d.ended_on is null and ({prefecture} = '' or d.prefecture = {prefecture}) and ({kinds.Length} = 0 or d.service_kinds && {kinds})
            group by 1 order by min(d.office_number), 1
            """).ToListAsync(cancel);

    // An office counts once in each group it belongs to.
    private async Task<List<UsageRow>> GroupsAsync(string prefecture, CancellationToken cancel)
    {
        var (kinds, places) = (
            ServiceKindGroup.All.SelectMany(group => group.Kinds).ToArray(), ServiceKindGroup.All.SelectMany((group, place) => group.Kinds.Select(_ => place)).ToArray());
        var counts = await db.Database.SqlQuery<GroupCount>(
            $"""
            select place, count(*)::int as offices, count(here)::int as here, (count(*) filter (where national))::int as national
            from (select distinct d.office_number, member.place, o.id as here, d.uses_national_system as national
                from partners.directory_office d cross join unnest(d.service_kinds) as offered
                join unnest({kinds}, {places}) as member(kind, place) on member.kind = offered
                left join offices.office o on o.office_number = d.office_number
                where d.ended_on is null and ({prefecture} = '' or d.prefecture = {prefecture})) each
            group by place
            """).ToDictionaryAsync(row => row.Place, cancel);
        return [.. ServiceKindGroup.All.Select((group, place) => counts.TryGetValue(place, out var row)
            ? new UsageRow(group.Name, row.Offices, row.Here, row.National) : new UsageRow(group.Name, 0, 0, 0))];
    }

    private sealed record GroupCount(int Place, int Offices, int Here, int National);
}
