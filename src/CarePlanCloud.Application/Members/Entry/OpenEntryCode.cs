using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Members.Entry;

/// <summary>What a code is for, as its holder sees it before choosing a password.</summary>
public sealed record EntryView(EntryPurpose Purpose, string OfficeName, string KjBillingId, string Name, string LoginName, Role Role, DateTimeOffset ExpiresAt);

[Requires(Permission.UseEntryCode)]
public sealed class OpenEntryCode(CareDb db, EntryCodes codes)
{
    public async Task<Outcome<EntryView>> RunAsync(string code, CancellationToken cancel)
    {
        if (await codes.TakeAsync(code, cancel) is not { } found)
        {
            return MemberRefusals.CodeUnknown;
        }

        var office = await db.OwnOfficeAsync(cancel);
        return new EntryView(found.Purpose, office.Name, office.KjBillingId, found.Name, found.LoginName, found.Role, found.ExpiresAt);
    }
}
