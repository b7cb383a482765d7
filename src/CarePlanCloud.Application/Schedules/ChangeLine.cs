using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Schedules;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Schedules;

/// <summary>What a planned line shall be. The satellite and the equipment's codes stay.</summary>
public sealed record LineEdit(string ServiceCode, ServiceTime? Time, string ServiceOfficeNumber, string ProRataDays = "");

/// <summary>
/// Another time, code or office for a line; its planned days go along, and so do the add-ons that share its time and office. Where
/// something was done the service stays what it was; only its time may move.
/// </summary>
[Requires(Permission.WritePlans)]
public sealed class ChangeLine(CareDb db, PlannedSlipDesk desk, PlanWriter writer, AuditTrail audit)
{
    public async Task<Outcome<ChangedLines>> RunAsync(Guid slipId, Guid lineId, LineEdit edit, CancellationToken cancel)
    {
        var taken = await desk.TakeAsync(slipId, cancel);
        if (taken.Refusal is { } refused)
        {
            return refused;
        }

        var slip = taken.Value;
        if (slip.Find(lineId) is not { } here)
        {
            return ScheduleRefusals.LineNotFound;
        }

        if (ServiceCode.IsValid(edit.ServiceCode) && ServiceCode.IsEquipment(edit.ServiceCode) != ServiceCode.IsEquipment(here.Line.ServiceCode))
        {
            return ScheduleRefusals.EquipmentIsAnotherLine;
        }

        if (!ProRataDays.IsValid(slip.Month, edit.ProRataDays))
        {
            return ScheduleRefusals.BadProRataDays;
        }

        var before = here.Line.Key;
        var group = before.Time is null ? [here] : slip.Lines.SkipWhile(line => line != here).Take(1).Concat(AddOnsOf(slip, here)).ToList();
        var others = slip.Lines.Except(group).Select(line => line.Line.Key).ToHashSet();
        foreach (var line in group)
        {
            var code = line == here ? edit.ServiceCode : line.Line.ServiceCode;
            var key = new LineKey(line.Line.Key.Service with { ServiceCode = code, ServiceOfficeNumber = edit.ServiceOfficeNumber }, edit.Time);
            if (await PutAsync(slip, line, key, others, cancel) is { } why)
            {
                return why;
            }

            others.Add(key);
        }

        here.Line.ProRataDays = edit.ProRataDays;
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(ChangeLine), slip.Slip.ClientId, cancel);
        return new ChangedLines(await desk.ViewsAsync(slip, cancel), []);
    }

    // Directly below, of the same office and at the same time.
    private static IEnumerable<LineWithMarks> AddOnsOf(PlannedSlip slip, LineWithMarks here) => slip.Lines
        .SkipWhile(line => line != here).Skip(1)
        .TakeWhile(line => slip.IsAddOn(line.Line) && line.Line.ServiceOfficeNumber == here.Line.ServiceOfficeNumber
            && line.Line.Key.Time == here.Line.Key.Time);

    private async Task<Refusal?> PutAsync(PlannedSlip slip, LineWithMarks line, LineKey key, HashSet<LineKey> others, CancellationToken cancel)
    {
        var stored = line.Line;
        if (line.Actual.Count > 0 && key.Service != stored.Key.Service)
        {
            return ScheduleRefusals.LineHasActuals;
        }

        var units = stored.EquipmentName.Length > 0 ? stored.Units : (int?)null;
        var made = await writer.MakeAsync(slip, new PlannedLine(key, stored.EquipmentName, units, new Dictionary<int, int>()), others, cancel);
        if (made.Refusal is { } refused)
        {
            return refused;
        }

        db.ServiceLines.Update(stored);
        var now = made.Value;
        (stored.ServiceCode, stored.StartTime, stored.EndTime) = (now.ServiceCode, now.StartTime, now.EndTime);
        (stored.ServiceOfficeNumber, stored.ServiceOfficeName) = (now.ServiceOfficeNumber, now.ServiceOfficeName);
        (stored.Units, stored.DiscountPercent) = (units ?? now.Units, now.DiscountPercent);
        await db.DayMarks
            .Where(mark => mark.ServiceMonth == slip.Slip.ServiceMonth && mark.LineId == stored.Id && mark.Phase == Phase.Planned)
            .ExecuteUpdateAsync(
                set => set.SetProperty(mark => mark.StartTime, stored.StartTime).SetProperty(mark => mark.EndTime, stored.EndTime)
                    .SetProperty(mark => mark.Units, stored.Units),
                cancel);
        return null;
    }
}
