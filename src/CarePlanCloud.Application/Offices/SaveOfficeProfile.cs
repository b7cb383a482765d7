using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Numbers;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Offices;

[Requires(Permission.MaintainMasters)]
public sealed class SaveOfficeProfile(CareDb db, AuditTrail audit)
{
    private const int LongestText = 200;

    public async Task<Outcome<Done>> RunAsync(OfficeProfileView view, CancellationToken cancel)
    {
        var texts = new[] { view.PostalCode, view.Address1, view.Address2, view.Phone, view.Fax };
        if (view.RegionalGrade is < 0 or > 7 || view.WeekStartsAtHour is not (0 or 4) || texts.Any(text => text is null || text.Length > LongestText)
            || view.ManagementAddOnCodes is { } codes && codes.Any(code => !ServiceCode.IsValid(code)))
        {
            return OfficeRefusals.BadProfile;
        }

        var row = await db.OfficeProfiles.FirstOrDefaultAsync(cancel) ?? db.OfficeProfiles.Add(new OfficeProfile { TenantId = db.TenantId }).Entity;
        (row.PostalCode, row.Address1, row.Address2) = (view.PostalCode.Trim(), view.Address1.Trim(), view.Address2.Trim());
        (row.Phone, row.Fax) = (view.Phone.Trim(), view.Fax.Trim());
        (row.RegionalGrade, row.WeekStartsAtHour) = (view.RegionalGrade, view.WeekStartsAtHour);
        (row.PrintsConsentStrip, row.ProviderCopyShowsAllLines) = (view.PrintsConsentStrip, view.ProviderCopyShowsAllLines);
        row.ManagementAddOnCodes = [.. view.ManagementAddOnCodes ?? row.ManagementAddOnCodes];
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(SaveOfficeProfile), null, cancel);
        return default(Done);
    }
}
