using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Units.Masters;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Masters;

/// <summary>A price as it counts in a month.</summary>
/// <param name="IsOwn">The office entered it; otherwise it is the ministry's.</param>
public sealed record UnitPriceInForce(int RegionalGrade, int LabourShare, decimal? Price, DateOnly? ValidFrom, bool IsOwn);

/// <summary>A price the office entered.</summary>
public sealed record OwnUnitPrice(int RegionalGrade, int LabourShare, DateOnly ValidFrom, decimal Price);

/// <summary>The table of a month, every grade and labour share, and everything the office entered.</summary>
public sealed record UnitPriceList(IReadOnlyList<UnitPriceInForce> InForce, IReadOnlyList<OwnUnitPrice> Own);

[Requires(Permission.ViewClients)]
public sealed class ListUnitPrices(CareDb db, UnitPriceBook book)
{
    public async Task<Outcome<UnitPriceList>> RunAsync(ServiceMonth month, CancellationToken cancel)
    {
        var table = await book.ReadAsync(cancel);
        var own = await db.OfficeUnitPrices.AsNoTracking().OrderBy(row => row.RegionalGrade).ThenByDescending(row => row.LabourShare)
            .ThenBy(row => row.ValidFrom).Select(row => new OwnUnitPrice(row.RegionalGrade, row.LabourShare, row.ValidFrom, row.Price)).ToListAsync(cancel);
        var inForce = from grade in RegionalGrades.All
                      orderby grade is RegionalGrade.Other, grade
                      from share in Enum.GetValues<LabourShare>().OrderDescending()
                      let row = table.Rows.Where(row => row.Grade == grade && row.Share == share && row.ValidFrom <= month.FirstDay).MaxBy(row => row.ValidFrom)
                      select new UnitPriceInForce(
                          (int)grade, (int)share, row?.Yen, row?.ValidFrom,
                          row is not null && own.Contains(new OwnUnitPrice((int)grade, (int)share, row.ValidFrom, row.Yen)));
        return new UnitPriceList([.. inForce], own);
    }
}
