using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Schedules.Benefits;

/// <summary>超過の割振り: on which provider and kind the units over the limit fall. Their sum must be the excess, and none more than its row has.</summary>
[Requires(Permission.WritePlans)]
public sealed class AllotOverrun(CareDb db, PlannedSlipDesk desk, BenefitBases bases, CurrentActor actor, AuditTrail audit, TimeProvider clock)
{
    // Six digits: the width of units in the standard.
    private const int MostUnits = 999_999;

    /// <param name="allotted">Null: no allotment by hand, the proposal counts.</param>
    public async Task<Outcome<BenefitSheetView>> RunAsync(Guid slipId, IReadOnlyList<AllottedUnits>? allotted, CancellationToken cancel)
    {
        var taken = await desk.TakeAsync(slipId, cancel);
        if (taken.Refusal is { } refused)
        {
            return refused;
        }

        var slip = taken.Value;
        var lines = await desk.ViewsAsync(slip, cancel);
        var wanted = (allotted ?? []).Where(row => row.Units != 0).ToList();
        if (wanted.Exists(row => row.Units is < 0 or > MostUnits))
        {
            return ScheduleRefusals.AllotmentNotFit($"割り振る単位数は 0 から {MostUnits:N0} までの数で入れてください。");
        }

        var basis = await bases.OfAsync(slip.Slip, lines, cancel) with { Allotted = wanted };
        var computed = BenefitSheets.Of(basis, lines);
        if (allotted is not null && Refuse(wanted, lines, computed) is { } why)
        {
            return why;
        }

        await db.OverrunAllotments.Where(row => row.SlipId == slipId).ExecuteDeleteAsync(cancel);
        db.OverrunAllotments.AddRange(wanted.Select(row => new OverrunAllotment
        {
            TenantId = db.TenantId,
            SlipId = slipId,
            ServiceOfficeNumber = row.OfficeNumber,
            ServiceKind = row.ServiceKind,
            Units = row.Units,
            WrittenBy = actor.Id,
            WrittenAt = clock.GetUtcNow(),
        }));
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(AllotOverrun), slip.Slip.ClientId, cancel);
        return new BenefitSheetView(slipId, slip.Month, basis, computed, []);
    }

    private static Refusal? Refuse(List<AllottedUnits> wanted, IReadOnlyList<LineView> lines, ComputedSheet computed)
    {
        if (computed.Sheet.Limit.Over == 0)
        {
            return ScheduleRefusals.NothingOver;
        }

        if (wanted.Exists(row => !lines.Any(line => line.OfficeNumber == row.OfficeNumber && line.ServiceCode.StartsWith(row.ServiceKind, StringComparison.Ordinal)))
            || wanted.DistinctBy(row => (row.OfficeNumber, row.ServiceKind)).Count() != wanted.Count
            || wanted.Exists(row => row.ServiceKind.Length != 2))
        {
            return ScheduleRefusals.AllotmentUnknown;
        }

        var sum = wanted.Sum(row => (long)row.Units);
        return computed.Sheet.AllotmentProblems switch
        {
            [var problem, ..] => ScheduleRefusals.AllotmentNotFit($"{problem.Message}{problem.Remedy}"),
            _ when sum != computed.Sheet.Limit.Over => ScheduleRefusals.AllotmentNotFit(
                $"限度額を超える {computed.Sheet.Limit.Over:N0} 単位に対して、割り振りの合計が {sum:N0} 単位です。合計を合わせてください。"),
            _ => null,
        };
    }
}
