namespace CarePlanCloud.Domain.Reconciliation;

/// <summary>Offices as a whole: those that are not in the plan, and those that have said nothing.</summary>
internal static class OfficePairs
{
    public static IEnumerable<Difference> TakeUnplanned(OpenVisits open)
    {
        var planned = open.Month.Lines.Where(line => line.Planned.Values.Any(mark => mark.Count > 0)).Select(line => line.Key.Service.ServiceOfficeNumber).ToHashSet();
        foreach (var office in OpenVisits.Take(open.Extra, visit => !planned.Contains(visit.OfficeNumber)).GroupBy(visit => visit.OfficeNumber))
        {
            var insteadOf = office.Select(done => TakePlanned(open, done)).OfType<Visit>().ToList();
            yield return new OfficeNotPlanned(office.Key, insteadOf, [.. office]);
        }
    }

    public static IEnumerable<Difference> TakeUnsaid(OpenVisits open) =>
        OpenVisits.Take(open.Unsaid, _ => true).GroupBy(visit => (visit.OfficeNumber, visit.ServiceKind))
            .Select(waited => new NothingReceived(waited.Key.OfficeNumber, waited.Key.ServiceKind, [.. waited]));

    // What another office was to do that day, and did not, or has not said.
    private static Visit? TakePlanned(OpenVisits open, Visit done)
    {
        bool Fits(Visit visit) => visit.Service.ServiceCode == done.Service.ServiceCode && (visit.Day == done.Day || open.IsOnce(done.Service.ServiceCode));
        foreach (var list in new[] { open.Missing, open.Unsaid })
        {
            if (list.Where(Fits).MinBy(visit => visit.Key, StringComparer.Ordinal) is { } visit)
            {
                list.Remove(visit);
                return visit;
            }
        }

        return null;
    }
}
