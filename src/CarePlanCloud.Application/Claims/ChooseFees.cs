using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Claims;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Offices;
using CarePlanCloud.Domain.Units.Masters;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Claims;

/// <summary>Says what is charged for one client of a closed month beside the usual fee; no codes take it back.</summary>
[Requires(Permission.ClaimMonths)]
public sealed class ChooseFees(CareDb db, ServiceCodeBook book, ReconciliationDesk desk, TimeProvider clock, AuditTrail audit)
{
    /// <param name="month">The service month.</param>
    /// <param name="clientId">One of its clients.</param>
    /// <param name="codes">Six-character codes; at most one of them a fee, the others add-ons.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Outcome<Done>> RunAsync(ServiceMonth month, Guid clientId, IReadOnlyCollection<string> codes, CancellationToken cancel)
    {
        // Of a client that is not this office's nothing is said about its month either.
        if (!await db.Clients.AnyAsync(row => row.Id == clientId, cancel))
        {
            return ClientRefusals.NotFound;
        }

        await desk.LockAsync(month, cancel);
        var first = month.FirstDay;
        if (await db.MonthClosings.AsNoTracking().FirstOrDefaultAsync(row => row.ServiceMonth == first && row.ReopenedAt == null, cancel) is not { } closing)
        {
            return ClaimRefusals.MonthNotClosed;
        }

        if (await db.ClosedClients.AsNoTracking().FirstOrDefaultAsync(row => row.ClosingId == closing.Id && row.ClientId == clientId, cancel) is not { } closed)
        {
            return ClientRefusals.NotFound;
        }

        var wanted = codes.Distinct().Order(StringComparer.Ordinal).ToList();
        if (await RefuseAsync(month, closed.Month, wanted, cancel) is { } refused)
        {
            return refused;
        }

        var row = await db.FeeChoices.FirstOrDefaultAsync(row => row.ClientId == clientId && row.ServiceMonth == first, cancel)
            ?? db.FeeChoices.Add(new FeeChoice { TenantId = db.TenantId, ClientId = clientId, ServiceMonth = first }).Entity;
        (row.Codes, row.WrittenByName, row.WrittenAt) = (wanted, await desk.PersonAsync(cancel), clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(ChooseFees), clientId, cancel);
        return default(Done);
    }

    private async Task<Refusal?> RefuseAsync(ServiceMonth month, ClosedMonth client, List<string> wanted, CancellationToken cancel)
    {
        var kind = ServiceKinds.OfPlanning((await db.OwnOfficeAsync(cancel)).Kind);
        var known = await book.FindAsync(month, null, wanted, cancel);
        var level = CareLevels.Parse(client.CareLevelAtEnd);
        foreach (var code in wanted)
        {
            if (!ServiceCode.IsValid(code) || ServiceCode.KindOf(code) != kind || known.GetValueOrDefault(code) is not { } row)
            {
                return ClaimRefusals.NoSuchFee(code, ServiceKinds.NameOf(kind));
            }

            if (AddOnNames.IsOfManagementOffice(row.Name))
            {
                return ClaimRefusals.FeeOfOffice(row.Name);
            }

            if (row.Units is null)
            {
                return ClaimRefusals.NoSuchFee(code, ServiceKinds.NameOf(kind));
            }

            if (level is { } held && !CareManagementFees.IsOfLevel(row.Name, held))
            {
                return ClaimRefusals.FeeOfOtherLevel(row.Name);
            }
        }

        return known.Values.Count(row => !AddOnNames.IsAddOn(row.Name)) > 1 ? ClaimRefusals.TwoFees : null;
    }
}
