using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Domain.Units;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Schedules;

/// <summary>Puts planned lines with their days on a slip; what a code means comes from the table of the month, its discount from the partner.</summary>
public sealed class PlanWriter(CareDb db, PlannedSlipDesk desk, CurrentActor actor, TimeProvider clock)
{
    private readonly List<DayMarkRow> marks = [];

    /// <summary>A line that may stand on the slip, or why it may not. <paramref name="others"/> are the keys that stand there already.</summary>
    internal async Task<Outcome<ServiceLine>> MakeAsync(PlannedSlip slip, PlannedLine wanted, IReadOnlyCollection<LineKey> others, CancellationToken cancel)
    {
        var service = wanted.Key.Service;
        var code = await desk.CodeAsync(slip, service.ServiceCode, cancel);
        var known = slip.Lines.FirstOrDefault(line => line.Line.ServiceCode == service.ServiceCode)?.Line;
        var key = code?.CountedPer() == CountedPer.Rate ? wanted.Key with { Time = null } : wanted.Key;
        if (Refuse(wanted, code, known, key, others) is { } refused)
        {
            return refused;
        }

        var partner = await desk.PartnerAsync(service.ServiceOfficeNumber, cancel);
        var percent = partner.PercentOf(service.ServiceCode, slip.Month);
        return new ServiceLine
        {
            TenantId = db.TenantId,
            SlipId = slip.Slip.Id,
            ServiceCode = service.ServiceCode,
            StartTime = key.Time?.Start,
            EndTime = key.Time?.End,
            Units = UnitsOf(wanted, code, known, percent),
            DiscountPercent = percent,
            ServiceOfficeNumber = service.ServiceOfficeNumber,
            ServiceOfficeName = partner?.Name ?? await desk.OfficeNameAsync(slip, service.ServiceOfficeNumber, cancel),
            SatelliteNumber = service.SatelliteNumber,
            TaisCode = service.TaisCode,
            EquipmentNotificationCode = service.EquipmentNotificationCode,
            EquipmentName = wanted.EquipmentName,
            DetailDiscriminatorCode = service.DetailDiscriminatorCode,
        };
    }

    /// <summary>
    /// Makes a proposal the planned side of a slip: lines that stand there keep their id and what was done on them; others go unless
    /// something was done.
    /// </summary>
    /// <returns>In words, the lines that may not stand there.</returns>
    internal async Task<IReadOnlyList<string>> PutAsync(PlannedSlip slip, ProposedMonth month, CancellationToken cancel)
    {
        var stored = slip.Lines.ToDictionary(line => line.Line.Key);
        await db.DayMarks
            .Where(mark => mark.ServiceMonth == slip.Slip.ServiceMonth && mark.Phase == Phase.Planned && slip.LineIds.Contains(mark.LineId))
            .ExecuteDeleteAsync(cancel);
        var (lines, refused) = (new List<ServiceLine>(), new List<string>());
        foreach (var wanted in month.Lines)
        {
            if (stored.Remove(wanted.Key, out var known))
            {
                lines.Add(known.Line);
                Mark(slip, known.Line, wanted.Days);
                continue;
            }

            var made = await MakeAsync(slip, wanted, [.. lines.Select(line => line.Key)], cancel);
            if (made.IsDone)
            {
                lines.Add(db.ServiceLines.Add(made.Value).Entity);
                Mark(slip, made.Value, wanted.Days);
            }
            else
            {
                refused.Add($"サービスコード {wanted.ServiceCode} の行は入れていません。{made.Refusal!.Message}");
            }
        }

        lines.AddRange(stored.Values.Where(line => line.Actual.Count > 0).Select(line => line.Line));
        db.ServiceLines.RemoveRange(stored.Values.Where(line => line.Actual.Count == 0).Select(line => line.Line));
        PlanPositions.Number(db, lines);
        return refused;
    }

    /// <summary>Saves the lines, then the marks that stand on them: EF does not know the foreign key of a partitioned table.</summary>
    internal async Task SaveAsync(CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        db.DayMarks.AddRange(marks);
        marks.Clear();
        await db.SaveChangesAsync(cancel);
    }

    internal void Mark(PlannedSlip slip, ServiceLine line, IReadOnlyDictionary<int, int> days)
    {
        foreach (var (day, count) in days)
        {
            marks.Add(new DayMarkRow
            {
                TenantId = db.TenantId,
                ServiceMonth = slip.Slip.ServiceMonth,
                LineId = line.Id,
                Phase = Phase.Planned,
                Day = (short)day,
                Count = (short)count,
                StartTime = line.StartTime,
                EndTime = line.EndTime,
                Units = line.Units,
                WrittenBy = actor.Id,
                WrittenAt = clock.GetUtcNow(),
            });
        }
    }

    /// <summary>R60: units are after discount. Those of equipment are agreed; a code the table lacks keeps what the slip says.</summary>
    internal static int UnitsOf(PlannedLine wanted, ServiceCodeInForce? code, ServiceLine? known, int? percent)
    {
        var units = wanted.Units ?? code?.Units;
        return units is null ? known?.Units ?? 0 : percent is { } rest ? Rounding.Percent(units.Value, rest) : units.Value;
    }

    private static Refusal? Refuse(
        PlannedLine wanted, ServiceCodeInForce? code, ServiceLine? known, LineKey key, IReadOnlyCollection<LineKey> others)
    {
        var service = wanted.Key.Service;
        var isEquipment = ServiceCode.IsValid(service.ServiceCode) && ServiceCode.IsEquipment(service.ServiceCode);
        return (code, known) switch
        {
            _ when !OfficeNumber.IsValid(service.ServiceOfficeNumber) => ScheduleRefusals.BadOfficeNumber,
            (null, null) => ScheduleRefusals.UnknownServiceCode,
            _ when key.Time is { } time && time.Start == time.End => ScheduleRefusals.TimeNotFit,
            _ when isEquipment && key.Time is not null => ScheduleRefusals.TimeNotFit,
            _ when isEquipment && service.TaisCode.Length + service.EquipmentNotificationCode.Length == 0 => ScheduleRefusals.EquipmentCodeMissing,
            _ when isEquipment && wanted.Units is not > 0 && code?.Units is null => ScheduleRefusals.EquipmentPriceMissing,
            _ when isEquipment && !EquipmentItems.Fit(wanted) => ScheduleRefusals.EquipmentNotFit,
            _ when others.Contains(key) => ScheduleRefusals.LineExists,
            _ => null,
        };
    }
}
