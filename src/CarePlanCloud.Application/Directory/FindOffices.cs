using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Directory;

/// <summary>事業所を探す: the directory by name, kana, number, kind, area and use, a page at a time, in the order of kana.</summary>
[Requires(Permission.ViewClients)]
public sealed class FindOffices(CareDb db, TimeProvider clock)
{
    private const int LongestText = 100;

    public async Task<Outcome<DirectoryListing>> RunAsync(DirectoryQuery query, CancellationToken cancel)
    {
        if (query.Page < 1 || query.Text.Length > LongestText || query.Prefecture.Length > LongestText || query.Municipality.Length > LongestText
            || (query.Use is { } use && !Enum.IsDefined(use)))
        {
            return DirectoryRefusals.BadQuery;
        }

        var matching = db.Matching(query);
        var count = await matching.CountAsync(cancel);
        var page = Math.Min(query.Page, Math.Max(1, (count + DirectoryQuery.PageSize - 1) / DirectoryQuery.PageSize));
        var rows = await matching.OrderBy(row => EF.Functions.Collate(row.SearchKey, "C")).ThenBy(row => row.OfficeNumber)
            .Skip((page - 1) * DirectoryQuery.PageSize).Take(DirectoryQuery.PageSize).ToListAsync(cancel);
        return new DirectoryListing(await EntriesAsync(rows, cancel), count, page);
    }

    private async Task<List<DirectoryEntry>> EntriesAsync(List<DirectoryOffice> rows, CancellationToken cancel)
    {
        var numbers = rows.ConvertAll(row => row.OfficeNumber);
        var here = await db.Offices.AsNoTracking().Where(office => numbers.Contains(office.OfficeNumber)).ToDictionaryAsync(office => office.OfficeNumber, cancel);
        var partners = await db.Partners.AsNoTracking().Where(partner => numbers.Contains(partner.OfficeNumber))
            .ToDictionaryAsync(partner => partner.OfficeNumber, partner => (Guid?)partner.Id, cancel);
        return rows.ConvertAll(row => new DirectoryEntry(
            row.OfficeNumber, row.Name, row.Kana, KindsOf(row, here.GetValueOrDefault(row.OfficeNumber)), row.CorporationName, row.Prefecture, row.Municipality, row.Address, row.Phone, row.Fax,
            here.ContainsKey(row.OfficeNumber), row.UsesNationalSystem, partners.GetValueOrDefault(row.OfficeNumber), row.AsOf, row.EndedOn));
    }

    // Lists come twice a year; an office that is here says itself what it has added since, and what has ended.
    private List<string> KindsOf(DirectoryOffice listed, Office? here)
    {
        var today = clock.TodayInJapan();
        return here is null ? listed.ServiceKinds
            : [.. listed.ServiceKinds.Where(kind => !here.Kinds.Exists(own => own.Kind == kind && own.HasEnded(today)))
                .Union(here.Kinds.Where(own => own.IsInForce(today)).Select(own => own.Kind)).Order(StringComparer.Ordinal)];
    }
}
