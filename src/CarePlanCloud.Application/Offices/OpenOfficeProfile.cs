using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Offices;

/// <summary>What the office prints of itself, as it is shown and written. The meaning of each part stands at <see cref="OfficeProfile"/>.</summary>
public sealed record OfficeProfileView(
    string PostalCode = "", string Address1 = "", string Address2 = "", string Phone = "", string Fax = "", int RegionalGrade = 0, int WeekStartsAtHour = 0,
    bool PrintsConsentStrip = false, bool ProviderCopyShowsAllLines = false)
{
    /// <summary>As they are; in what is saved, null leaves them as they were.</summary>
    public IReadOnlyList<string>? ManagementAddOnCodes { get; init; }
}

/// <summary>The office's letterhead and how it likes its paper; the defaults where nothing was written yet.</summary>
[Requires(Permission.ViewClients)]
public sealed class OpenOfficeProfile(CareDb db)
{
    public async Task<Outcome<OfficeProfileView>> RunAsync(CancellationToken cancel) =>
        await db.OfficeProfiles.AsNoTracking().SingleOrDefaultAsync(cancel) is { } row
            ? new OfficeProfileView(
                row.PostalCode, row.Address1, row.Address2, row.Phone, row.Fax, row.RegionalGrade, row.WeekStartsAtHour, row.PrintsConsentStrip,
                row.ProviderCopyShowsAllLines)
            {
                ManagementAddOnCodes = row.ManagementAddOnCodes,
            }
            : new OfficeProfileView();
}
