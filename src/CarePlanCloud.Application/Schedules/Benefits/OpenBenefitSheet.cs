using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Schedules;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Schedules.Benefits;

/// <summary>A 別表: computed where this office plans the month, else as it came with the slip.</summary>
/// <param name="Basis">What it was computed from, to compute it again; null when received.</param>
/// <param name="Received">The rows as received, every item by its column name; empty when computed.</param>
public sealed record BenefitSheetView(
    Guid SlipId, ServiceMonth Month, BenefitBasis? Basis, ComputedSheet? Computed, IReadOnlyList<IReadOnlyDictionary<string, string>> Received);

/// <summary>別表をひらく. A look at a person's month and money: it leaves a trace.</summary>
[Requires(Permission.ViewClients)]
public sealed class OpenBenefitSheet(CareDb db, SlipReader reader, LineViews views, BenefitBases bases, AuditTrail audit)
{
    public async Task<Outcome<BenefitSheetView>> RunAsync(Guid slipId, Phase phase, CancellationToken cancel)
    {
        var slip = await db.ServiceSlips.AsNoTracking().FirstOrDefaultAsync(row => row.Id == slipId, cancel);
        if (slip is null)
        {
            return ScheduleRefusals.SlipNotFound;
        }

        var office = await db.OwnOfficeAsync(cancel);
        var month = ServiceMonth.Of(slip.ServiceMonth);
        await audit.AppendAsync(nameof(OpenBenefitSheet), slip.ClientId, cancel);
        if (!office.Plans(slip))
        {
            var rows = await db.BenefitSheetRows.AsNoTracking().Where(row => row.SlipId == slipId).OrderBy(row => row.Position)
                .Select(row => row.Items).ToListAsync(cancel);
            return new BenefitSheetView(slipId, month, null, null, rows);
        }

        var stored = (await reader.LinesAsync(month, [slipId], cancel))[slipId].ToList();
        var lines = await views.OfAsync(office, slip, stored, cancel);
        var basis = await bases.OfAsync(slip, lines, cancel);
        return new BenefitSheetView(slipId, month, basis, BenefitSheets.Of(basis, lines, phase), []);
    }
}
