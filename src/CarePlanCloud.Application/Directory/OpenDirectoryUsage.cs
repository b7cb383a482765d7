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
        [.. (await db.Database.SqlQuery<UsageRow>(
            $"""
            select case {prefecture} when '' then d.prefecture else d.municipality end as area, count(*)::int as offices, count(o.id)::int as here,
                (count(*) filter (where d.uses_national_system))::int as national
            from partners.directory_office d left join offices.office o on o.office_number = d.office_number and o.ended_at is null
            where d.ended_on is null and ({prefecture} = '' or d.prefecture = {prefecture}) and ({kinds.Length} = 0 or d.service_kinds && {kinds})
            group by 1
            """).ToListAsync(cancel)).OrderBy(row => Prefectures.CodeOf(row.Area)).ThenBy(row => row.Area, StringComparer.Ordinal)];

    // An office counts once in each group it belongs to. Few combinations of kinds occur, so the database only has to count those.
    private async Task<List<UsageRow>> GroupsAsync(string prefecture, CancellationToken cancel)
    {
        var combinations = await db.Database.SqlQuery<Combination>(
            $"""
            select d.service_kinds as kinds, count(*)::int as offices, count(o.id)::int as here, (count(*) filter (where d.uses_national_system))::int as national
            from partners.directory_office d left join offices.office o on o.office_number = d.office_number and o.ended_at is null
            where d.ended_on is null and ({prefecture} = '' or d.prefecture = {prefecture})
            group by d.service_kinds
            """).ToListAsync(cancel);
        return [.. ServiceKindGroup.All.Select(group =>
        {
            var members = combinations.FindAll(row => row.Kinds.Any(group.Kinds.Contains));
            return new UsageRow(group.Name, members.Sum(row => row.Offices), members.Sum(row => row.Here), members.Sum(row => row.National));
        })];
    }

    private sealed record Combination(string[] Kinds, int Offices, int Here, int National);
}
