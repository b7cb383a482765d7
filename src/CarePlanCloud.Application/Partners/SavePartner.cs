using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Partners;

/// <summary>Writes a 連携先 down, a new one or one the office has. Its number stays what it was.</summary>
[Requires(Permission.MaintainMasters)]
public sealed class SavePartner(CareDb db, AuditTrail audit)
{
    /// <param name="id">Null for a new one.</param>
    public async Task<Outcome<Guid>> RunAsync(Guid? id, PartnerDraft draft, CancellationToken cancel)
    {
        var tidy = draft.Tidy();
        if (tidy.Problem() is { } problem)
        {
            return problem;
        }

        var partner = id is null ? null : await db.Partners.FirstOrDefaultAsync(row => row.Id == id, cancel);
        if (id is not null && partner is null)
        {
            return PartnerRefusals.NotFound;
        }

        // Two who add the same office at the same moment take turns.
        await db.TakeTurnAsync("partners:" + db.TenantId, cancel);
        if (partner is null || partner.OfficeNumber != tidy.OfficeNumber)
        {
            if (await db.Partners.AnyAsync(row => row.OfficeNumber == tidy.OfficeNumber, cancel))
            {
                return PartnerRefusals.NumberTaken;
            }

            if (partner is not null)
            {
                // The number is the partner's identity on every slip; another number is another office.
                return PartnerRefusals.BadNumber;
            }

            partner = db.Partners.Add(new Partner { TenantId = db.TenantId, OfficeNumber = tidy.OfficeNumber, Name = tidy.Name }).Entity;
        }

        tidy.WriteTo(partner);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(SavePartner), partner.Id, cancel);
        return partner.Id;
    }
}
