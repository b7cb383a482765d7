using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Reports.BenefitSheets;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Schedules.Benefits;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Domain.Units.Masters;
using CarePlanCloud.Domain.Units.Sheet;
using Microsoft.EntityFrameworkCore;
using Computation = CarePlanCloud.Application.Schedules.Benefits.BenefitSheets;

namespace CarePlanCloud.Application.Reports.Sources;

/// <summary>A 別表 with what stands under its table.</summary>
internal sealed record PrintedSheet(IReadOnlyList<SheetRow> Rows)
{
    public IReadOnlyList<KindLimitUse> KindLimits { get; init; } = [];

    public ShortStayUse? ShortStay { get; init; }

    public (long Claimed, long PaidByClient)? PublicExpense { get; init; }

    public IReadOnlyList<string> Remarks { get; init; } = [];
}

/// <summary>The 別表 of a slip: computed where this office plans the month, as received where it does not.</summary>
public sealed class BenefitPapers(CareDb db, LineViews views, BenefitBases bases)
{
    /// <returns>Null when a received slip came without one.</returns>
    internal async Task<PrintedSheet?> SheetAsync(Office office, PrintedSlip printed, CancellationToken cancel) =>
        office.Plans(printed.Slip) ? await ComputedAsync(office, printed, cancel) : await ReceivedAsync(printed, cancel);

    /// <param name="providerNumber">For a provider's copy, which has its own rows and sums of these; null prints the client's.</param>
    internal static BenefitPaper Paper(PrintedSlip printed, PrintedSheet sheet, string? providerNumber)
    {
        var rows = sheet.Rows.Where(row => providerNumber is null || row.Key.ProviderNumber == providerNumber).ToList();
        var kinds = rows.Where(row => row.Kind is SheetRowKind.Code).Select(row => row.Key.Code[..2]).ToHashSet();
        var limits = sheet.KindLimits.Where(limit => providerNumber is null || kinds.Contains(limit.Kind)).ToList();
        return new BenefitPaper
        {
            ClientName = printed.Client.Client.Name,
            Month = printed.Month,
            IsForOffice = providerNumber is not null,
            InsuredNumber = printed.Client.Client.InsuredNumber,
            MadeOn = printed.Slip.CreatedOn,
            BenefitLimit = printed.Client.LimitUnits,
            Rows = BenefitPaperRows.Of(rows),
            Totals = providerNumber is null
                ? BenefitPaperRows.Totals(rows.Find(row => row.Kind is SheetRowKind.Total))
                : BenefitPaperRows.TotalsOf(rows),
            KindLimits = [.. limits.Select(limit => new KindLimit(limit.Name, limit.Limit, limit.Used, limit.Over))],
            KindUnits = limits.Count == 0 ? null : limits.Sum(limit => limit.Used),
            KindUnitsOver = limits.Count == 0 ? null : limits.Sum(limit => limit.Over),
            ShortStay = sheet.ShortStay is { } stay ? new ShortStayDays(stay.DaysBefore, stay.DaysThisMonth, stay.DaysInAll) : null,
            PublicExpense = providerNumber is null ? sheet.PublicExpense : null,
            Remarks = providerNumber is null ? sheet.Remarks : [],
        };
    }

    private async Task<PrintedSheet> ComputedAsync(Office office, PrintedSlip printed, CancellationToken cancel)
    {
        var lines = await views.OfAsync(office, printed.Slip, [.. printed.Lines], cancel);
        var basis = await bases.OfAsync(printed.Slip, lines, cancel);
        var sheet = Computation.Of(basis, lines, Domain.Schedules.Phase.Planned).Sheet;
        return new PrintedSheet(sheet.Rows)
        {
            KindLimits = sheet.KindLimits,

            // A month without a stay still says how many days there were before.
            ShortStay = sheet.ShortStay ?? (basis.ShortStayBefore.Days > 0 ? new ShortStayUse(basis.ShortStayBefore.Days, 0) : null),
            PublicExpense = basis.PublicExpenses.Count == 0 ? null : (sheet.Totals.PublicExpense, sheet.Totals.OwnShare),
            Remarks = [.. sheet.Claims.Where(claim => claim.DiffersFromRows).Select(claim =>
                $"{claim.ProviderNumber} {KindRules.Find(claim.Kind)?.Name}：事業所の請求は全単位をまとめて計算するため、この表の利用者負担の合計 {claim.RowCharge:N0}円に対し {claim.ClientCharge:N0}円になります。")],
        };
    }

    private async Task<PrintedSheet?> ReceivedAsync(PrintedSlip printed, CancellationToken cancel)
    {
        var items = await db.BenefitSheetRows.AsNoTracking().Where(row => row.SlipId == printed.Slip.Id).OrderBy(row => row.Position)
            .Select(row => row.Items).ToListAsync(cancel);
        if (items.Count == 0)
        {
            return null;
        }

        var insurer = printed.Client.Client.InsurerNumber;
        var rows = BenefitSheetItems.Read(items, code => LineViews.NameOf(code, insurer, printed.Names));
        return new PrintedSheet(rows) { ShortStay = rows.Select(row => row.ShortStay).FirstOrDefault(stay => stay is not null) };
    }
}
