using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Partners;

/// <summary>Writes the roads to a partner down, all of them: each from its day on until the next.</summary>
[Requires(Permission.MaintainMasters)]
public sealed class SaveChannels(CareDb db, AuditTrail audit)
{
    private const int LongestNote = 200;

    public async Task<Outcome<Done>> RunAsync(Guid partnerId, IReadOnlyList<ChannelEntry> entries, CancellationToken cancel)
    {
        // Two who write the roads of the same partner take turns.
        await db.Database.ExecuteSqlAsync($"select id from partners.partner where tenant_id = {db.TenantId} and id = {partnerId} for update", cancel);
        if (!await db.Partners.AnyAsync(row => row.Id == partnerId, cancel))
        {
            return PartnerRefusals.NotFound;
        }

        if (entries.Any(entry => entry is null || entry.ValidFrom == default || !Enum.IsDefined(entry.Channel) || (entry.Note ?? "").Length > LongestNote)
            || entries.DistinctBy(entry => entry.ValidFrom).Count() != entries.Count)
        {
            return PartnerRefusals.BadChannels;
        }

        await db.ChannelPeriods.Where(row => row.PartnerId == partnerId).ExecuteDeleteAsync(cancel);
        db.ChannelPeriods.AddRange(entries.Select(entry => new ChannelPeriod
        {
            TenantId = db.TenantId, PartnerId = partnerId, ValidFrom = entry.ValidFrom, Channel = entry.Channel, Note = (entry.Note ?? "").Trim(),
        }));
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(SaveChannels), partnerId, cancel);
        return default(Done);
    }
}
