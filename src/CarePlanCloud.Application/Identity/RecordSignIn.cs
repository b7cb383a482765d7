using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Identity;

/// <summary>Somebody has signed in with the 事業所ID of this office: said after the password was right.</summary>
[Requires(Permission.ViewClients)]
public sealed class RecordSignIn(CareDb db, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<Done>> RunAsync(Guid userId, CancellationToken cancel)
    {
        var (office, now) = (db.TenantId, clock.GetUtcNow());
        await db.Memberships.Where(row => row.OfficeId == office && row.UserId == userId).ExecuteUpdateAsync(row => row.SetProperty(one => one.LastSignInAt, now), cancel);
        await audit.AppendAsync(nameof(RecordSignIn), null, cancel);
        return default(Done);
    }
}
