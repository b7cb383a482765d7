using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Reconciliation.Mirror;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Units.Masters;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Schedules;

/// <summary>One slip for the grid. A look at a person's month: it leaves a trace.</summary>
[Requires(Permission.ViewClients)]
public sealed class OpenSlip(
    CareDb db, SlipReader reader, LineViews views, ClientMonthBook clients, CareCalendar calendar, MirrorReader mirror, AuditTrail audit)
{
    public async Task<Outcome<SlipView>> RunAsync(Guid slipId, CancellationToken cancel)
    {
        var slip = await db.ServiceSlips.AsNoTracking().FirstOrDefaultAsync(row => row.Id == slipId, cancel);
        if (slip is null)
        {
            return ScheduleRefusals.SlipNotFound;
        }

        var office = await db.OwnOfficeAsync(cancel);
        var month = ServiceMonth.Of(slip.ServiceMonth);
        var lines = await reader.LinesAsync(month, [slipId], cancel);
        var sources = await db.SlipSources.AsNoTracking().Where(source => source.SlipId == slipId).ToListAsync(cancel);
        var offices = await db.OfficeNamesAsync(
            [slip.CareManagementOfficeNumber, .. sources.Select(source => source.SenderOfficeNumber)], cancel);
        var order = await (from other in db.ServiceSlips
                           join client in db.Clients on other.ClientId equals client.Id
                           where other.ServiceMonth == slip.ServiceMonth
                           orderby client.SearchKey, client.InsuredNumber
                           select other.Id).ToListAsync(cancel);
        var place = order.IndexOf(slipId);
        var person = await ClientAsync(slip, cancel);
        await audit.AppendAsync(nameof(OpenSlip), slip.ClientId, cancel);
        return new SlipView(
            slip.Id,
            month,
            person,
            slip.CareManagementOfficeNumber,
            offices.GetValueOrDefault(slip.CareManagementOfficeNumber, slip.CareManagementOfficeNumber),
            slip.CareManagerName,
            await views.OfAsync(office, slip, [.. lines[slipId]], cancel),
            sources.ConvertAll(source => new SlipSourceView(
                source.Phase, source.SenderOfficeNumber, offices.GetValueOrDefault(source.SenderOfficeNumber, source.SenderOfficeNumber),
                source.SerialNumber, source.ImportedAt)),
            place > 0 ? order[place - 1] : null,
            place < order.Count - 1 ? order[place + 1] : null,
            place + 1,
            order.Count)
        {
            IsOwnPlan = office.Plans(slip),
            Holidays = await calendar.HolidaysAsync(month, cancel),
            Mirror = office.Plans(slip) ? null : (await mirror.ReadAsync(slip.CareManagementOfficeNumber, month, cancel)).GetValueOrDefault(slip.ClientId),
        };
    }

    private async Task<SlipClient> ClientAsync(ServiceSlip slip, CancellationToken cancel)
    {
        var held = (await clients.FindAsync(slip.ClientId, ServiceMonth.Of(slip.ServiceMonth), cancel))!;
        var client = held.Client;
        return new SlipClient(
            client.Id, client.Name, client.Kana, client.InsurerNumber, client.InsuredNumber, client.Sex, client.BirthDate,
            CareLevels.NameOf(held.Current?.CareLevel ?? ""), held.Current?.LimitFrom, held.Current?.LimitTo, held.LimitUnits);
    }
}
