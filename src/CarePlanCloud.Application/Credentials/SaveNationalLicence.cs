using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Credentials;

/// <summary>A licence of the national system as its page ライセンス確認 shows it.</summary>
public sealed record NationalLicenceDraft(NationalLicenceKind Kind, DateOnly StartsOn, DateOnly EndsOn, bool Renews);

/// <summary>国のシステムのライセンスの期間を入れる.</summary>
[Requires(Permission.ManageOffice)]
public sealed class SaveNationalLicence(CareDb db, CurrentActor actor, AuditTrail audit, TimeProvider clock)
{
    private const int MostDays = 3660;

    public async Task<Outcome<Guid>> RunAsync(NationalLicenceDraft draft, CancellationToken cancel)
    {
        if (!Enum.IsDefined(draft.Kind) || draft.StartsOn == default || draft.EndsOn <= draft.StartsOn || draft.EndsOn.DayNumber - draft.StartsOn.DayNumber > MostDays)
        {
            return CredentialRefusals.BadLicence;
        }

        await db.TakeTurnAsync("credentials:" + db.TenantId, cancel);
        var other = await db.NationalLicences.AsNoTracking()
            .FirstOrDefaultAsync(row => row.RemovedAt == null && row.StartsOn <= draft.EndsOn && row.EndsOn >= draft.StartsOn, cancel);
        if (other is not null)
        {
            return CredentialRefusals.LicenceOverlaps(other.StartsOn, other.EndsOn);
        }

        var row = db.NationalLicences.Add(new NationalLicence
        {
            TenantId = db.TenantId, Kind = draft.Kind, StartsOn = draft.StartsOn, EndsOn = draft.EndsOn, Renews = draft.Renews, RecordedAt = clock.GetUtcNow(),
            RecordedBy = actor.Id,
        }).Entity;
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(SaveNationalLicence), row.Id, cancel);
        return row.Id;
    }
}
