using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Licences;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Offices;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Operating.Offices;

/// <summary>Which offices are asked for.</summary>
public enum OfficeStanding
{
    All,

    /// <summary>停止.</summary>
    Suspended,

    /// <summary>利用期間 over, or over within 30 days and not renewed by itself.</summary>
    LicenceEnding,

    /// <summary>Nobody signed in for 14 days.</summary>
    Silent,
}

/// <param name="Text">Part of a name or of a number; empty for all.</param>
/// <param name="Page">From 1.</param>
public sealed record OfficeQuery(string Text = "", OfficeStanding Standing = OfficeStanding.All, int Page = 1);

/// <summary>A 利用期間.</summary>
/// <param name="EndsOn">The last day.</param>
public sealed record LicenceView(Guid Id, LicenceKind Kind, DateOnly StartsOn, DateOnly EndsOn, bool Renews)
{
    internal static LicenceView Of(Licence licence) => new(licence.Id, licence.Kind, licence.StartsOn, licence.EndsOn, licence.Renews);
}

/// <summary>An office as operators see it: what it is, how many people, on what terms. Nothing of what it does.</summary>
/// <param name="KindNames">What it provides today, the main kind first.</param>
/// <param name="People">Places that are not locked.</param>
/// <param name="Licence">Today's, else the last one; null without any.</param>
public sealed record OfficeRow(
    Guid Id, string OfficeNumber, string KjBillingId, string Name, string KindNames, int People, DateTimeOffset? LastSignInAt, LicenceView? Licence, DateTimeOffset? SuspendedAt);

public sealed record OfficeList(IReadOnlyList<OfficeRow> Rows, int Total, int Page);

/// <summary>The offices, by number, fifty a page.</summary>
[Requires(Permission.Operate)]
public sealed class ListOffices(OfficeRows rows)
{
    public const int PageSize = 50;

    public async Task<Outcome<OfficeList>> RunAsync(OfficeQuery query, CancellationToken cancel)
    {
        var found = rows.Matching(query);
        var (total, page) = (await found.CountAsync(cancel), Math.Max(1, query.Page));
        var offices = await found.OrderBy(office => office.OfficeNumber).Skip((page - 1) * PageSize).Take(PageSize).AsNoTracking().ToListAsync(cancel);
        return new OfficeList(await rows.ReadAsync(offices, cancel), total, page);
    }
}

/// <summary>All offices of a search, for a file.</summary>
[Requires(Permission.Operate)]
public sealed class ExportOffices(CareDb db, OfficeRows rows, OperatorTrail trail)
{
    public async Task<Outcome<IReadOnlyList<OfficeRow>>> RunAsync(OfficeQuery query, CancellationToken cancel)
    {
        var offices = await rows.Matching(query).OrderBy(office => office.OfficeNumber).AsNoTracking().ToListAsync(cancel);
        trail.Append(nameof(ExportOffices), note: $"{offices.Count}");
        await db.SaveChangesAsync(cancel);
        return Outcomes.Of(await rows.ReadAsync(offices, cancel));
    }
}

/// <summary>Offices with their people and terms, in two questions for any number of them.</summary>
public sealed class OfficeRows(CareDb db, TimeProvider clock)
{
    private const int EndingDays = 30;
    private const int SilentDays = 14;

    internal IQueryable<Office> Matching(OfficeQuery query)
    {
        var (text, today, silent) = (OfficeSearch.Pattern(query.Text), clock.TodayInJapan(), clock.GetUtcNow().AddDays(-SilentDays));
        var soon = today.AddDays(EndingDays);
        var found = db.Offices.AsQueryable();
        if (text is not null)
        {
            found = found.Where(office => EF.Functions.ILike(office.Name, text) || EF.Functions.ILike(office.OfficeNumber, text) || EF.Functions.ILike(office.KjBillingId, text));
        }

        return query.Standing switch
        {
            OfficeStanding.Suspended => found.Where(office => office.SuspendedAt != null),
            OfficeStanding.LicenceEnding => found.Where(office => !db.Licences.Any(licence => licence.OfficeId == office.Id && licence.EndsOn >= today && (licence.EndsOn > soon || licence.Renews))),
            OfficeStanding.Silent => found.Where(office => !db.Memberships.Any(member => member.OfficeId == office.Id && member.LastSignInAt > silent)),
            _ => found,
        };
    }

    internal async Task<IReadOnlyList<OfficeRow>> ReadAsync(IReadOnlyList<Office> offices, CancellationToken cancel)
    {
        var (ids, today) = (offices.Select(office => office.Id).ToList(), clock.TodayInJapan());
        var people = await db.Memberships.AsNoTracking().Where(member => ids.Contains(member.OfficeId)).GroupBy(member => member.OfficeId)
            .Select(group => new { group.Key, Count = group.Count(member => member.LockedAt == null), Last = group.Max(member => member.LastSignInAt) })
            .ToDictionaryAsync(group => group.Key, cancel);
        var licences = (await db.Licences.AsNoTracking().Where(licence => ids.Contains(licence.OfficeId)).ToListAsync(cancel)).ToLookup(licence => licence.OfficeId);
        return [.. offices.Select(office => new OfficeRow(
            office.Id, office.OfficeNumber, office.KjBillingId, office.Name, NamesOf(office, today), people.GetValueOrDefault(office.Id)?.Count ?? 0,
            people.GetValueOrDefault(office.Id)?.Last, LicenceBook.TodaysOf(licences[office.Id], today) is { } licence ? LicenceView.Of(licence) : null, office.SuspendedAt))];
    }

    private static string NamesOf(Office office, DateOnly today) => string.Join('・', office.Kinds.Where(kind => kind.IsInForce(today))
        .OrderBy(kind => kind.Kind != office.ServiceKind).Select(kind => ServiceKinds.NameOf(kind.Kind)));
}
