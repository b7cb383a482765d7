using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Outside;

/// <summary>確認のリンクを作る: for a mail or a note to a partner outside, who says with it that the unit arrived.</summary>
[Requires(Permission.ExchangeFiles)]
public sealed class MakeConfirmationLink(CareDb db, ConfirmationLinks links, AuditTrail audit)
{
    public async Task<Outcome<ConfirmationAddress>> RunAsync(Guid outgoingId, CancellationToken cancel)
    {
        var unit = await db.Outgoing.AsNoTracking().FirstOrDefaultAsync(row => row.Id == outgoingId, cancel);
        if (unit is null)
        {
            return TransferRefusals.OutgoingNotFound;
        }

        if (unit.State is not (OutgoingState.Exported or OutgoingState.Dispatched))
        {
            return TransferRefusals.NotExported;
        }

        var address = links.Make(await db.OwnOfficeAsync(cancel), unit);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(MakeConfirmationLink), outgoingId, cancel);
        return address;
    }
}
