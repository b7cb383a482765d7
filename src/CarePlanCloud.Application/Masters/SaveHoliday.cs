using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Masters.Importing;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Masters;

/// <summary>Makes a day a holiday of the office, or a holiday of the law a working day.</summary>
[Requires(Permission.MaintainMasters)]
public sealed class SaveHoliday(CareDb db, AuditTrail audit)
{
    public async Task<Outcome<Done>> RunAsync(DateOnly day, string name, bool isHoliday, CancellationToken cancel)
    {
        var written = (name ?? "").Trim();
        if (day.Year is < 2000 or > 2099 || written.Length is 0 or > HolidayTable.LongestName)
        {
            return MasterRefusals.BadHoliday;
        }

        await new HolidayTable(db).WriteAsync([HolidayTable.Of(day, written, isHoliday)], Guid.Empty, cancel);
        await audit.AppendAsync(nameof(SaveHoliday), null, cancel);
        return default(Done);
    }
}
