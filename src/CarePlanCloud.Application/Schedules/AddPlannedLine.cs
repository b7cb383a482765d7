using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Schedules;

namespace CarePlanCloud.Application.Schedules;

/// <summary>A service to plan, with the add-ons that go with it.</summary>
/// <param name="Time">Null for equipment, short stay, and rates.</param>
public sealed record PlannedService(string ServiceCode, ServiceTime? Time, string ServiceOfficeNumber)
{
    public IReadOnlyList<string> AddOnCodes { get; init; } = [];

    public string TaisCode { get; init; } = "";

    public string EquipmentNotificationCode { get; init; } = "";

    public string EquipmentName { get; init; } = "";

    /// <summary>Equipment: units a month, its price / 10 yen.</summary>
    public int? Units { get; init; }

    /// <summary>Days to begin with.</summary>
    public IReadOnlyList<int> Days { get; init; } = [];
}

/// <summary>The lines of a slip after a change of lines, and which of them are new.</summary>
public sealed record ChangedLines(IReadOnlyList<LineView> Lines, IReadOnlyList<Guid> Added);

/// <summary>行を足す: a service and its add-ons come to stand where the paper has them.</summary>
[Requires(Permission.WritePlans)]
public sealed class AddPlannedLine(CareDb db, PlannedSlipDesk desk, PlanWriter writer, AuditTrail audit)
{
    public async Task<Outcome<ChangedLines>> RunAsync(Guid slipId, PlannedService wanted, CancellationToken cancel)
    {
        var taken = await desk.TakeAsync(slipId, cancel);
        if (taken.Refusal is { } refused)
        {
            return refused;
        }

        var slip = taken.Value;
        if (wanted.Days.Any(day => day < 1 || day > slip.Month.Days))
        {
            return ScheduleRefusals.DayOutsideMonth;
        }

        if (EquipmentItems.AreNamedBy(wanted) && !IsEquipment(wanted))
        {
            return ScheduleRefusals.EquipmentOnly;
        }

        var keys = slip.Lines.Select(line => line.Line.Key).ToHashSet();
        var added = new List<ServiceLine>();
        foreach (var line in await LinesAsync(slip, wanted, cancel))
        {
            var made = await writer.MakeAsync(slip, line, keys, cancel);
            if (made.Refusal is { } why)
            {
                // The same add-on twice (a rate of the month, say) is no reason to refuse the service.
                if (why.Code == ScheduleRefusals.LineExists.Code && line.ServiceCode != wanted.ServiceCode)
                {
                    continue;
                }

                return why;
            }

            keys.Add(made.Value.Key);
            added.Add(made.Value);
            db.ServiceLines.Add(made.Value);
            writer.Mark(slip, made.Value, line.Days);
        }

        Place(slip, added);
        await writer.SaveAsync(cancel);
        await audit.AppendAsync(nameof(AddPlannedLine), slip.Slip.ClientId, cancel);
        return new ChangedLines(await desk.ViewsAsync(slip, cancel), [.. added.Select(line => line.Id)]);
    }

    private async Task<IReadOnlyList<PlannedLine>> LinesAsync(PlannedSlip slip, PlannedService wanted, CancellationToken cancel)
    {
        var service = new ServiceIdentity(
            wanted.ServiceOfficeNumber, "", wanted.ServiceCode, wanted.TaisCode, wanted.EquipmentNotificationCode, Number(slip, wanted));
        var days = IsEquipment(wanted) && wanted.Days.Count == 0 ? [1] : wanted.Days;
        var lines = new List<PlannedLine>
        {
            new(new LineKey(service, wanted.Time), wanted.EquipmentName, wanted.Units, days.Distinct().ToDictionary(day => day, _ => 1)),
        };
        foreach (var addOn in wanted.AddOnCodes.Distinct())
        {
            var counted = (await desk.CodeAsync(slip, addOn, cancel))?.CountedPer() ?? CountedPer.Visit;
            var key = new LineKey(service with { ServiceCode = addOn }, wanted.Time);
            lines.Add(new PlannedLine(key, "", null, DaysOf(counted, wanted.Days, slip.Month.Days)));
        }

        return lines;
    }

    private static bool IsEquipment(PlannedService wanted) => ServiceCode.IsValid(wanted.ServiceCode) && ServiceCode.IsEquipment(wanted.ServiceCode);

    private static Dictionary<int, int> DaysOf(CountedPer counted, IReadOnlyList<int> days, int last) => counted switch
    {
        CountedPer.Rate => new() { [last] = 1 },
        CountedPer.Month when days.Count > 0 => new() { [days.Min()] = 1 },
        CountedPer.Month => [],
        _ => days.Distinct().ToDictionary(day => day, _ => 1),
    };

    // R72: the second of two items with equal code and units makes the first the number 1.
    private string Number(PlannedSlip slip, PlannedService wanted)
    {
        var twins = slip.Lines.Select(line => line.Line)
            .Where(line => line.EquipmentName.Length > 0 && line.ServiceCode == wanted.ServiceCode
                && line.ServiceOfficeNumber == wanted.ServiceOfficeNumber && line.Units == wanted.Units).ToList();
        foreach (var first in twins.Where(line => line.DetailDiscriminatorCode.Length == 0))
        {
            db.ServiceLines.Update(first).Entity.DetailDiscriminatorCode = "1";
        }

        return twins.Count == 0 ? "" : $"{twins.Count + 1}";
    }

    // Where the paper has it, among lines a person may have moved: before the first that comes after it.
    private void Place(PlannedSlip slip, List<ServiceLine> added)
    {
        var lines = slip.Lines.Select(line => line.Line).ToList();
        foreach (var group in added.GroupBy(line => line.StartTime is null && line.ServiceCode != added[0].ServiceCode))
        {
            var order = group.Key ? LineOrder.OfRate(group.First().ServiceCode) : LineOrder.Of(group.First().Key);
            var before = lines.FindIndex(line => string.CompareOrdinal(OrderOf(line), order) > 0);
            lines.InsertRange(before < 0 ? lines.Count : before, group);
        }

        PlanPositions.Number(db, lines);

        // Nothing comes between a service and its add-ons: they are no place to stand before.
        string OrderOf(ServiceLine line) =>
            slip.IsRate(line) ? LineOrder.OfRate(line.ServiceCode) : slip.IsAddOn(line) ? "" : LineOrder.Of(line.Key);
    }
}
