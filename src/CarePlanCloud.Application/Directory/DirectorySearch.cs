using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain.Offices;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Directory;

/// <summary>The rows of the directory that answer a query. Over the whole country, so each condition stands on an index or narrows little.</summary>
internal static class DirectorySearch
{
    public static IQueryable<DirectoryOffice> Matching(this CareDb db, DirectoryQuery query)
    {
        var rows = ByText(db, query.Text);
        var kinds = query.Kind.Length > 0 ? [query.Kind] : (ServiceKindGroup.Find(query.Group)?.Kinds ?? []).ToArray();
        return rows.Where(row => (query.WithEnded || row.EndedOn == null)
            && (kinds.Length == 0 || row.ServiceKinds.Any(kind => kinds.Contains(kind)))
            && (query.Prefecture == "" || row.Prefecture == query.Prefecture)
            && (query.Municipality == "" || row.Municipality == query.Municipality)
            && (query.Use == null
                || (query.Use == DirectoryUse.Here && db.Offices.Any(office => office.OfficeNumber == row.OfficeNumber))
                || (query.Use == DirectoryUse.National && row.UsesNationalSystem)
                || (query.Use == DirectoryUse.None && !row.UsesNationalSystem && !db.Offices.Any(office => office.OfficeNumber == row.OfficeNumber))));
    }

    private static IQueryable<DirectoryOffice> ByText(CareDb db, string text)
    {
        var words = text.Split([' ', '　'], StringSplitOptions.RemoveEmptyEntries).Select(SearchKeys.Fold).Where(word => word.Length > 0).ToArray();
        if (words.Length == 0)
        {
            return db.DirectoryOffices.AsNoTracking();
        }

        // A number is looked up from its beginning.
        if (words is [{ Length: >= 2 } number] && char.IsAsciiDigit(number[0]) && number.All(char.IsAsciiLetterOrDigit))
        {
            return db.DirectoryOffices.FromSql($"select * from partners.directory_office where office_number like {number + "%"}").AsNoTracking();
        }

        // The pairs find few rows by the index, the pattern decides.
        var (all, patterns) = (words.SelectMany(PairsOf).Distinct().ToArray(), words.Select(word => $"%{Escaped(word)}%").ToArray());
        if (all.Length == 0)
        {
            return db.DirectoryOffices.FromSql($"select * from partners.directory_office where search_key like all ({patterns})").AsNoTracking();
        }

        return db.DirectoryOffices.FromSql(
            $"select * from partners.directory_office where partners.pairs(search_key) @> {all} and search_key like all ({patterns})").AsNoTracking();
    }

    private static IEnumerable<string> PairsOf(string word) => Enumerable.Range(0, Math.Max(0, word.Length - 1)).Select(place => word.Substring(place, 2));

    private static string Escaped(string word) =>
        word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
