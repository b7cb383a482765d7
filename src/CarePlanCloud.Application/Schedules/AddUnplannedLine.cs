using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Schedules;

/// <summary>A service to add. The office null means the caller's own; a care manager names the one that served.</summary>
public sealed record UnplannedLine(string ServiceCode, ServiceTime? Time, string? ServiceOfficeNumber = null);

/// <summary>Adds a line for something that was done without being planned. Its days are then entered like any other.</summary>
[Requires(Permission.EnterActuals)]
public sealed class AddUnplannedLine(CareDb db, SlipReader reader, ServiceCodeBook book, LineViews views, AuditTrail audit)
{
    public async Task<Outcome<LineView>> RunAsync(Guid slipId, UnplannedLine wanted, CancellationToken cancel)
    {
        // Two who add the same line at the same moment take turns: a line twice would break the next import of the slip.
        await db.Database.ExecuteSqlAsync(
            $"select id from schedules.service_slip where tenant_id = {db.TenantId} and id = {slipId} for update", cancel);
        var slip = await db.ServiceSlips.AsNoTracking().FirstOrDefaultAsync(row => row.Id == slipId, cancel);
        if (slip is null)
        {
            return ScheduleRefusals.SlipNotFound;
        }

        var office = await db.OwnOfficeAsync(cancel);
        var serviceOffice = wanted.ServiceOfficeNumber ?? office.OfficeNumber;
        var month = ServiceMonth.Of(slip.ServiceMonth);
        var existing = (await reader.LinesAsync(month, [slipId], cancel))[slipId].ToList();
        if (!OfficeNumber.IsValid(serviceOffice))
        {
            return ScheduleRefusals.BadOfficeNumber;
        }

        if (!LineViews.MayWrite(office, serviceOffice))
        {
            return ScheduleRefusals.OtherOfficesLine;
        }

        if (wanted.Time is { } time && time.Start == time.End)
        {
            return ScheduleRefusals.TimeNotFit;
        }

        var insurer = await db.InsurerNumberOfAsync(slip, cancel);
        var units = await UnitsAsync(wanted.ServiceCode, month, insurer, existing, cancel);
        if (units is null)
        {
            return ScheduleRefusals.UnknownServiceCode;
        }

        var service = new ServiceIdentity(serviceOffice, "", wanted.ServiceCode, "", "", "");
        if (existing.Exists(line => line.Line.Key == new LineKey(service, wanted.Time)))
        {
            return ScheduleRefusals.LineExists;
        }

        var added = new ServiceLine
        {
            TenantId = db.TenantId,
            SlipId = slipId,
            Position = existing.Count == 0 ? 1 : existing.Max(line => line.Line.Position) + 1,
            ServiceCode = wanted.ServiceCode,
            StartTime = wanted.Time?.Start,
            EndTime = wanted.Time?.End,
            Units = units.Value,
            ServiceOfficeNumber = serviceOffice,
            ServiceOfficeName = await OfficeNameAsync(serviceOffice, existing, cancel),
        };
        db.ServiceLines.Add(added);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(AddUnplannedLine), slip.ClientId, cancel);
        return (await views.OfAsync(office, slip, [new LineWithMarks(added, [], [])], cancel))[0];
    }

    // Either the table knows the code in this month, or the plan already uses it.
    private async Task<int?> UnitsAsync(
        string serviceCode, ServiceMonth month, string insurerNumber, List<LineWithMarks> existing, CancellationToken cancel)
    {
        if (!ServiceCode.IsValid(serviceCode))
        {
            return null;
        }

        var planned = existing.Find(line => line.Line.ServiceCode == serviceCode)?.Line.Units;
        if (planned is not null)
        {
            return planned;
        }

        var entry = await book.FindAsync(month, insurerNumber, serviceCode, cancel);

        // R61: units of rate add-ons are free in actuals; 0 where the table gives none.
        return entry is null ? null : entry.Units ?? 0;
    }

    private async Task<string> OfficeNameAsync(string officeNumber, List<LineWithMarks> existing, CancellationToken cancel) =>
        existing.Find(line => line.Line.ServiceOfficeNumber == officeNumber)?.Line.ServiceOfficeName
        ?? (await db.OfficeNamesAsync([officeNumber], cancel)).GetValueOrDefault(officeNumber, "");
}
