using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Offices;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Schedules;

/// <summary>A slip that was begun, and in words what could not be put into it.</summary>
public sealed record StartedSlip(Guid Id, IReadOnlyList<string> Notes);

/// <summary>Begins the slip of a client's month: empty, from 第3表, or from last month.</summary>
[Requires(Permission.WritePlans)]
public sealed class StartSlip(
    CareDb db, MonthProposals proposals, PlanWriter writer, ServiceCodeBook book, CurrentActor actor, AuditTrail audit, TimeProvider clock)
{
    private static readonly (ServiceMonth First, ServiceMonth Last) Months = (new(2000, 4), new(2099, 3));

    public async Task<Outcome<StartedSlip>> RunAsync(Guid clientId, ServiceMonth month, MonthOrigin origin, CancellationToken cancel)
    {
        if (month < Months.First || month > Months.Last)
        {
            return ScheduleRefusals.MonthOutOfRange;
        }

        var office = await db.OwnOfficeAsync(cancel);
        if (office.Kind == OfficeKind.ServiceOffice)
        {
            return ScheduleRefusals.NotAPlanner;
        }

        // Two who begin the same slip take turns.
        await db.Database.ExecuteSqlAsync($"select id from clients.client where tenant_id = {db.TenantId} and id = {clientId} for update", cancel);
        var client = await db.Clients.AsNoTracking().FirstOrDefaultAsync(row => row.Id == clientId, cancel);
        if (client is null)
        {
            return ScheduleRefusals.ClientNotFound;
        }

        if (await db.ServiceSlips.AnyAsync(row => row.ClientId == clientId && row.ServiceMonth == month.FirstDay, cancel))
        {
            return ScheduleRefusals.SlipExists;
        }

        var proposed = await proposals.OfAsync(clientId, client.InsurerNumber, month, origin, cancel);
        if (proposed.Refusal is { } refused)
        {
            return refused;
        }

        var manager = client.CareManagerId ?? actor.Id;
        var slip = db.ServiceSlips.Add(new ServiceSlip
        {
            TenantId = db.TenantId,
            ClientId = clientId,
            ServiceMonth = month.FirstDay,
            CreatedOn = clock.TodayInJapan(),
            CareManagementOfficeNumber = office.OfficeNumber,
            CareManagementServiceKind = office.ServiceKind,
            CareManagerName = await db.PersonNameAsync(manager, cancel),
        }).Entity;
        var codes = await book.FindAsync(month, client.InsurerNumber, [.. proposed.Value.Lines.Select(line => line.ServiceCode).Distinct()], cancel);
        var desk = new PlannedSlip(slip, office, month, client.InsurerNumber, [], codes);
        var put = await writer.PutAsync(desk, proposed.Value, cancel);
        await writer.SaveAsync(cancel);
        await audit.AppendAsync(nameof(StartSlip), clientId, cancel);
        return new StartedSlip(slip.Id, [.. proposed.Value.Notes, .. put]);
    }
}
