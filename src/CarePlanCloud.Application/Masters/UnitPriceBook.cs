using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Units.Masters;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Masters;

/// <summary>
/// 単位数単価 as it counts for the office of the operation: from the day an office entered a price for a grade and labour share, its own
/// rows hold; before it, and for all others, the ministry's. 総合事業 prices a municipality set stand at its codes.
/// </summary>
public sealed class UnitPriceBook(CareDb db)
{
    /// <summary>The whole dated table, for any month.</summary>
    public async Task<UnitPrices> ReadAsync(CancellationToken cancel)
    {
        var own = await db.OfficeUnitPrices.AsNoTracking().ToListAsync(cancel);
        var rows = own.ConvertAll(row => new UnitPrice((RegionalGrade)row.RegionalGrade, (LabourShare)row.LabourShare, row.ValidFrom, row.Price));
        var begins = rows.GroupBy(row => (row.Grade, row.Share)).ToDictionary(group => group.Key, group => group.Min(row => row.ValidFrom));
        return new UnitPrices(
        [
            .. UnitPrices.National.Rows.Where(row => !begins.TryGetValue((row.Grade, row.Share), out var begin) || row.ValidFrom < begin),
            .. rows,
        ]);
    }

    /// <summary>Yen a unit for a service kind at a place; null for a kind nobody knows, or before the tables begin.</summary>
    public async Task<decimal?> PriceAsync(ServiceMonth month, int regionalGrade, string serviceKind, CancellationToken cancel) =>
        (await ReadAsync(cancel)).OfKind((RegionalGrade)regionalGrade, serviceKind, month);
}
