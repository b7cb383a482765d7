using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Masters.Importing;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Masters;

/// <summary>Enters a price for a grade and labour share from a day on; the same three again writes over it.</summary>
[Requires(Permission.MaintainMasters)]
public sealed class SaveUnitPrice(CareDb db, AuditTrail audit)
{
    public async Task<Outcome<Done>> RunAsync(OwnUnitPrice price, CancellationToken cancel)
    {
        if (!UnitPriceRules.IsRight(price.RegionalGrade, price.LabourShare, price.Price) || price.ValidFrom.Year < 2000)
        {
            return MasterRefusals.BadPrice;
        }

        await new UnitPriceTable(db).WriteAsync(
            [UnitPriceTable.Of(price.RegionalGrade, price.LabourShare, price.ValidFrom, price.Price)], Guid.Empty, cancel);
        await audit.AppendAsync(nameof(SaveUnitPrice), null, cancel);
        return default(Done);
    }
}
