using CarePlanCloud.Application.Audit;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Schedules;

namespace CarePlanCloud.Application.Schedules;

public enum MonthChangeKind
{
    New,
    Changed,
    Removed,

    /// <summary>Its plan goes, the line stays: something was done on it.</summary>
    Emptied,

    Same,
}

/// <summary>What becomes of one line. Days are those of the plan.</summary>
public sealed record MonthChange(
    MonthChangeKind Kind, string ServiceName, string OfficeNumber, ServiceTime? Time, IReadOnlyList<int> Before, IReadOnlyList<int> After);

/// <summary>What replacing a month would change, and in words what cannot be put into it.</summary>
public sealed record MonthPreview(IReadOnlyList<MonthChange> Changes, IReadOnlyList<string> Notes);

/// <summary>Looks what unfolding 第3表 or copying last month would change. Changes nothing.</summary>
[Requires(Permission.WritePlans)]
public sealed class PreviewMonth(PlannedSlipDesk desk, MonthProposals proposals, AuditTrail audit)
{
    public async Task<Outcome<MonthPreview>> RunAsync(Guid slipId, MonthOrigin origin, CancellationToken cancel)
    {
        var taken = await desk.TakeAsync(slipId, cancel);
        if (taken.Refusal is { } refused)
        {
            return refused;
        }

        var slip = taken.Value;
        var proposed = await proposals.OfAsync(slip.Slip.ClientId, slip.InsurerNumber, slip.Month, origin, cancel);
        if (proposed.Refusal is { } why)
        {
            return why;
        }

        var names = await desk.NamesAsync(slip, proposed.Value.Lines.Select(line => line.ServiceCode), cancel);
        var after = proposed.Value.Lines.ToDictionary(line => line.Key);
        var before = slip.Lines.ToDictionary(line => line.Line.Key);
        await audit.AppendAsync(nameof(PreviewMonth), slip.Slip.ClientId, cancel);
        return new MonthPreview(
            [.. after.Keys.Union(before.Keys).Select(key => Compare(key, before.GetValueOrDefault(key), after.GetValueOrDefault(key), names))],
            proposed.Value.Notes);
    }

    private static MonthChange Compare(LineKey key, LineWithMarks? before, PlannedLine? after, IReadOnlyDictionary<string, string> names)
    {
        var old = before?.Planned.ToDictionary(mark => mark.Key, mark => mark.Value.Count) ?? [];
        var kind = (before, after) switch
        {
            (null, _) => MonthChangeKind.New,
            ({ Actual.Count: > 0 }, null) => MonthChangeKind.Emptied,
            (_, null) => MonthChangeKind.Removed,
            _ when old.Count == after.Days.Count && after.Days.All(day => old.GetValueOrDefault(day.Key) == day.Value) => MonthChangeKind.Same,
            _ => MonthChangeKind.Changed,
        };
        var equipment = after?.EquipmentName ?? before?.Line.EquipmentName ?? "";
        return new MonthChange(
            kind, equipment.Length > 0 ? equipment : names[key.Service.ServiceCode], key.Service.ServiceOfficeNumber, key.Time,
            [.. old.Keys.Order()], [.. (after?.Days.Keys ?? []).Order()]);
    }
}

/// <summary>Replaces the planned side of a month. What was done stays: a line with actual marks keeps them, planned or not.</summary>
[Requires(Permission.WritePlans)]
public sealed class ReplaceMonth(PlannedSlipDesk desk, MonthProposals proposals, PlanWriter writer, AuditTrail audit)
{
    /// <returns>The lines as they stand now; none of them counts as added.</returns>
    public async Task<Outcome<ChangedLines>> RunAsync(Guid slipId, MonthOrigin origin, CancellationToken cancel)
    {
        var taken = await desk.TakeAsync(slipId, cancel);
        if (taken.Refusal is { } refused)
        {
            return refused;
        }

        var slip = taken.Value;
        var proposed = await proposals.OfAsync(slip.Slip.ClientId, slip.InsurerNumber, slip.Month, origin, cancel);
        if (proposed.Refusal is { } why)
        {
            return why;
        }

        await writer.PutAsync(slip, proposed.Value, cancel);
        await writer.SaveAsync(cancel);
        await audit.AppendAsync(nameof(ReplaceMonth), slip.Slip.ClientId, cancel);
        return new ChangedLines(await desk.ViewsAsync(slip, cancel), []);
    }
}
