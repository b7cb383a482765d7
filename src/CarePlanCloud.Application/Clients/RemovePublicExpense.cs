using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Clients;

/// <summary>Takes a 公費 away from the client: it was entered by mistake.</summary>
[Requires(Permission.WriteClients)]
public sealed class RemovePublicExpense(CareDb db, AuditTrail audit)
{
    public async Task<Outcome<Done>> RunAsync(Guid clientId, Guid expenseId, CancellationToken cancel)
    {
        if (!await db.LockClientAsync(clientId, cancel))
        {
            return ClientRefusals.NotFound;
        }

        if (await db.PublicExpensePeriods.Where(row => row.ClientId == clientId && row.Id == expenseId).ExecuteDeleteAsync(cancel) == 0)
        {
            return ClientRefusals.PublicExpenseNotFound;
        }

        await audit.AppendAsync(nameof(RemovePublicExpense), clientId, cancel);
        return default(Done);
    }
}
