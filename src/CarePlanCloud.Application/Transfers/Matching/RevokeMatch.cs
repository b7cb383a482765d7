using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Matching;

/// <summary>Forgets a decision: later files of the sender ask again. What was taken in through it stays.</summary>
[Requires(Permission.ExchangeFiles)]
public sealed class RevokeMatch(CareDb db, AuditTrail audit)
{
    public async Task<Outcome<Done>> RunAsync(string senderOfficeNumber, string insurerNumber, string insuredNumber, CancellationToken cancel)
    {
        var match = await db.ClientMatches.FirstOrDefaultAsync(
            row => row.SenderOfficeNumber == senderOfficeNumber && row.InsurerNumber == insurerNumber && row.InsuredNumber == insuredNumber, cancel);
        if (match is null)
        {
            return TransferRefusals.MatchNotFound;
        }

        db.ClientMatches.Remove(match);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(RevokeMatch), match.ClientId, cancel);
        return default(Done);
    }
}
