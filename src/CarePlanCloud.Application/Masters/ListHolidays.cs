using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Masters;

/// <summary>The days of a year that are holidays or that the office changed, in order.</summary>
[Requires(Permission.ViewClients)]
public sealed class ListHolidays(CareCalendar calendar)
{
    public async Task<Outcome<IReadOnlyList<CareDay>>> RunAsync(int year, CancellationToken cancel)
    {
        if (year is < 2000 or > 2099)
        {
            return MasterRefusals.BadHoliday;
        }

        var days = await calendar.DaysAsync(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), cancel);
        return Outcomes.Of<IReadOnlyList<CareDay>>([.. days.Where(day => day.IsHoliday || day.IsOwn)]);
    }
}
