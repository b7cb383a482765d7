using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Schedules;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Reconciliation;

/// <summary>When partners usually answer.</summary>
public sealed class ReceiptHabits(CareDb db)
{
    private const int Months = 6;

    /// <summary>
    /// The day after the end of a service month on which a partner's 実績 usually come (3 = the 3rd of the next month): the middle of what it did
    /// in the six months before. Partners without a past are missing.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, int>> UsualDaysAsync(ServiceMonth month, CancellationToken cancel)
    {
        var (first, begin) = (month.FirstDay, month.FirstDay.AddMonths(-Months));
        var past = await (from source in db.SlipSources.AsNoTracking()
                          join slip in db.ServiceSlips.AsNoTracking() on source.SlipId equals slip.Id
                          where source.Phase == Phase.Actual && slip.ServiceMonth < first && slip.ServiceMonth >= begin
                          group source by new { source.SenderOfficeNumber, slip.ServiceMonth } into answer
                          select new { answer.Key.SenderOfficeNumber, answer.Key.ServiceMonth, At = answer.Min(source => source.ImportedAt) }).ToListAsync(cancel);
        return past.GroupBy(answer => answer.SenderOfficeNumber).ToDictionary(
            answers => answers.Key,
            answers => answers.Select(answer => DayAfter(answer.ServiceMonth, answer.At)).Order().ElementAt(answers.Count() / 2));
    }

    private static int DayAfter(DateOnly month, DateTimeOffset at) =>
        Math.Max(1, DateOnly.FromDateTime(at.InJapan().Date).DayNumber - ServiceMonth.Of(month).LastDay.DayNumber);
}
