using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Clients;

/// <summary>Adds a 公費 to the client, or mends one. Several may hold at once, by different laws.</summary>
[Requires(Permission.WriteClients)]
public sealed class SavePublicExpense(CareDb db, AuditTrail audit)
{
    /// <param name="expenseId">Null for a new one.</param>
    public async Task<Outcome<SpanSaved>> RunAsync(Guid clientId, Guid? expenseId, PublicExpenseDraft typed, CancellationToken cancel)
    {
        if (!await db.LockClientAsync(clientId, cancel))
        {
            return ClientRefusals.NotFound;
        }

        var stored = await db.PublicExpensePeriods.FirstOrDefaultAsync(row => row.ClientId == clientId && row.Id == expenseId, cancel);
        if (expenseId is not null && stored is null)
        {
            return ClientRefusals.PublicExpenseNotFound;
        }

        var draft = SpanRules.Mend(typed);
        if (SpanRules.Problems(draft) is { Count: > 0 } problems)
        {
            return ClientRefusals.Invalid(problems);
        }

        var expense = stored ?? db.PublicExpensePeriods.Add(new PublicExpensePeriod
        {
            TenantId = db.TenantId, ClientId = clientId, PayerNumber = draft.PayerNumber, RecipientNumber = draft.RecipientNumber,
        }).Entity;
        expense.ValidFrom = draft.ValidFrom!.Value;
        expense.ValidTo = draft.ValidTo;
        expense.PayerNumber = draft.PayerNumber;
        expense.RecipientNumber = draft.RecipientNumber;
        expense.Percent = draft.Percent!.Value;
        expense.OwnPayment = draft.OwnPayment;
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(SavePublicExpense), clientId, cancel);
        return new SpanSaved(expense.Id, [.. SpanRules.Warnings(draft)]);
    }
}
