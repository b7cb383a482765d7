using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Masters;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Offices;
using CarePlanCloud.Domain.Units.Masters;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Offices;

[Requires(Permission.MaintainMasters)]
public sealed class SaveOfficeProfile(CareDb db, ServiceCodeBook codes, TimeProvider clock, AuditTrail audit)
{
    private const int LongestText = 200;

    public async Task<Outcome<Done>> RunAsync(OfficeProfileView view, CancellationToken cancel)
    {
        var texts = new[] { view.PostalCode, view.Address1, view.Address2, view.Phone, view.Fax };
        if (view.RegionalGrade is < 0 or > 7 || view.WeekStartsAtHour is not (0 or 4) || texts.Any(text => text is null || text.Length > LongestText)
            || view.ManagementAddOnCodes is { } charged && charged.Any(code => !ServiceCode.IsValid(code)))
        {
            return OfficeRefusals.BadProfile;
        }

        if (!await AreOfOfficeAsync(view.ManagementAddOnCodes ?? [], cancel))
        {
            return OfficeRefusals.NotAnOfficeAddOn;
        }

        var row = await db.OfficeProfiles.SingleOrDefaultAsync(cancel) ?? db.OfficeProfiles.Add(new OfficeProfile { TenantId = db.TenantId }).Entity;
        (row.PostalCode, row.Address1, row.Address2) = (view.PostalCode.Trim(), view.Address1.Trim(), view.Address2.Trim());
        (row.Phone, row.Fax) = (view.Phone.Trim(), view.Fax.Trim());
        (row.RegionalGrade, row.WeekStartsAtHour) = (view.RegionalGrade, view.WeekStartsAtHour);
        (row.PrintsConsentStrip, row.ProviderCopyShowsAllLines) = (view.PrintsConsentStrip, view.ProviderCopyShowsAllLines);
        row.ManagementAddOnCodes = [.. view.ManagementAddOnCodes ?? row.ManagementAddOnCodes];
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(SaveOfficeProfile), null, cancel);
        return default(Done);
    }

    // A code that the table of today does not have may be one of another month: the claim of a month asks that month's table.
    private async Task<bool> AreOfOfficeAsync(IReadOnlyList<string> charged, CancellationToken cancel) =>
        charged.All(code => ServiceKinds.IsPlanning(ServiceCode.KindOf(code)))
        && (await codes.FindAsync(ServiceMonth.Of(clock.TodayInJapan()), null, charged, cancel)).Values.All(code => AddOnNames.IsOfManagementOffice(code.Name));
}
