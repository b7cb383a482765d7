using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Licences;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Operating.Offices;

/// <param name="EndsOn">The last day.</param>
public sealed record LicenceSpan(LicenceKind Kind, DateOnly StartsOn, DateOnly EndsOn, bool Renews);

/// <summary>A further 利用期間 of an office.</summary>
[Requires(Permission.Operate)]
public sealed class AddLicence(CareDb db, LicenceBook book, OperatorTrail trail)
{
    public async Task<Outcome<Done>> RunAsync(Guid officeId, LicenceSpan span, CancellationToken cancel)
    {
        if (!Enum.IsDefined(span.Kind) || !LicenceBook.IsSpan(span.StartsOn, span.EndsOn))
        {
            return OperatingRefusals.BadLicence;
        }

        await book.TakeTurnAsync(officeId, cancel);
        if (!await db.Offices.AnyAsync(office => office.Id == officeId, cancel))
        {
            return OperatingRefusals.OfficeNotFound;
        }

        if (await book.OverlapsAsync(officeId, null, span.StartsOn, span.EndsOn, cancel))
        {
            return OperatingRefusals.LicenceOverlaps;
        }

        var licence = new Licence { OfficeId = officeId, Kind = span.Kind, StartsOn = span.StartsOn, EndsOn = span.EndsOn, Renews = span.Renews };
        db.Licences.Add(licence);
        trail.Append(nameof(AddLicence), licence.Id, officeId, $"{StableWords.Of(span.Kind)} {span.StartsOn:yyyy-MM-dd} {span.EndsOn:yyyy-MM-dd}");
        await db.SaveChangesAsync(cancel);
        return default(Done);
    }
}

/// <summary>Another last day of a 利用期間, and whether it renews by itself.</summary>
[Requires(Permission.Operate)]
public sealed class ExtendLicence(CareDb db, LicenceBook book, OperatorTrail trail)
{
    public async Task<Outcome<Done>> RunAsync(Guid id, DateOnly endsOn, bool renews, CancellationToken cancel)
    {
        var officeId = await db.Licences.AsNoTracking().Where(row => row.Id == id).Select(row => (Guid?)row.OfficeId).FirstOrDefaultAsync(cancel);
        if (officeId is not { } office)
        {
            return OperatingRefusals.LicenceNotFound;
        }

        await book.TakeTurnAsync(office, cancel);
        var licence = await db.Licences.SingleAsync(row => row.Id == id, cancel);
        if (!LicenceBook.IsSpan(licence.StartsOn, endsOn))
        {
            return OperatingRefusals.BadLicence;
        }

        if (await book.OverlapsAsync(office, id, licence.StartsOn, endsOn, cancel))
        {
            return OperatingRefusals.LicenceOverlaps;
        }

        trail.Append(nameof(ExtendLicence), id, office, $"{licence.EndsOn:yyyy-MM-dd} {endsOn:yyyy-MM-dd} {(renews ? "renews" : "ends")}");
        (licence.EndsOn, licence.Renews) = (endsOn, renews);
        await db.SaveChangesAsync(cancel);
        return default(Done);
    }
}
