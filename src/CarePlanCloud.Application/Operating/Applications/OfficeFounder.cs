using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Licences;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Onboarding;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Offices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CarePlanCloud.Application.Operating.Applications;

/// <summary>Makes an office out of an application: the office and the terms it begins on.</summary>
public sealed class OfficeFounder(CareDb db, IOptions<OnboardingOptions> options, TimeProvider clock)
{
    /// <summary>The caller saves. Refused when number or 電子請求ID are taken.</summary>
    internal async Task<Outcome<Office>> FoundAsync(OfficeApplication application, CancellationToken cancel)
    {
        // Two applications of one office approved at once: the second is refused and does not break.
        await db.TakeTurnAsync("found-office", cancel);
        var (number, billingId) = (application.OfficeNumber, application.KjBillingId);
        if (await db.Offices.AnyAsync(row => row.OfficeNumber == number, cancel))
        {
            return OperatingRefusals.OfficeNumberTaken;
        }

        if (await db.Offices.AnyAsync(row => row.KjBillingId == billingId, cancel))
        {
            return OperatingRefusals.BillingIdTaken;
        }

        var office = new Office
        {
            OfficeNumber = number, KjBillingId = billingId, Name = application.OfficeName, Kind = OfficeKinds.Of(application.ServiceKinds),
            Kinds = OfficeKinds.Designated(application.ServiceKinds),
        };
        db.AllOffices.Add(office);
        db.Licences.Add(FirstLicence(office.Id, application.Terms));
        return office;
    }

    private Licence FirstLicence(Guid officeId, LicenceKind terms)
    {
        var today = clock.TodayInJapan();
        var ends = terms == LicenceKind.FreePass && options.Value.OffersFreePass(today)
            ? options.Value.FreePassEndsOn!.Value : today.AddMonths(options.Value.TrialMonths).AddDays(-1);
        return new Licence { OfficeId = officeId, Kind = terms == LicenceKind.FreePass && options.Value.OffersFreePass(today) ? LicenceKind.FreePass : LicenceKind.Trial, StartsOn = today, EndsOn = ends };
    }
}
