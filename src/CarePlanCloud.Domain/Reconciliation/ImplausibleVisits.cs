using CarePlanCloud.Domain.Numbers;

namespace CarePlanCloud.Domain.Reconciliation;

/// <summary>What cannot have been: after the end, while away, with two offices at one time. The visits stay where else they differ.</summary>
internal static class ImplausibleVisits
{
    public static IEnumerable<Difference> Of(MonthToReconcile month)
    {
        var done = month.Lines.SelectMany(line => Visit.Of(line, line.Actual)).Where(visit => !month.NatureOf(visit.Service.ServiceCode).IsOnce).ToList();
        if (month.EndedOn is { } end && done.Where(visit => visit.Day <= month.Month.Days && month.Month.Day(visit.Day) > end).ToList() is { Count: > 0 } after)
        {
            yield return new Implausible(ImplausibleReason.AfterEnd, after);
        }

        if (done.Where(visit => month.AwayDays.Contains(visit.Day) && !ServiceCode.IsEquipment(visit.Service.ServiceCode)).ToList() is { Count: > 0 } away)
        {
            yield return new Implausible(ImplausibleReason.WhileAway, away);
        }

        // Two offices at once may be meant (訪問介護 beside 訪問看護): what the plan says already is not asked again. An add-on is where its service is.
        foreach (var (first, second) in Overlaps([.. done.Where(visit => !month.NatureOf(visit.Service.ServiceCode).IsAddOn)]).Where(pair => !IsPlanned(month, pair.First, pair.Second)))
        {
            yield return new Implausible(ImplausibleReason.TwoAtOnce, [first, second]);
        }
    }

    private static bool IsPlanned(MonthToReconcile month, Visit first, Visit second) =>
        Planned(month, first) is { } one && Planned(month, second) is { } other && Overlap(one, other);

    private static Visit? Planned(MonthToReconcile month, Visit done) =>
        month.Lines.Where(line => line.Id == done.LineId).SelectMany(line => Visit.Of(line, line.Planned)).FirstOrDefault(visit => visit.Day == done.Day);

    private static IEnumerable<(Visit First, Visit Second)> Overlaps(List<Visit> done) =>
        from day in done.Where(visit => visit.Time is not null).GroupBy(visit => visit.Day)
        let visits = day.ToList()
        from first in Enumerable.Range(0, visits.Count)
        from second in Enumerable.Range(first + 1, visits.Count - first - 1)
        where visits[first].OfficeNumber != visits[second].OfficeNumber && Overlap(visits[first], visits[second])
        select (visits[first], visits[second]);

    // A point in time overlaps nothing.
    private static bool Overlap(Visit first, Visit second) =>
        first.Time is { } one && second.Time is { } other && one.Start < other.EndWithinDay() && other.Start < one.EndWithinDay() && one.Start != one.End && other.Start != other.End;
}
