namespace CarePlanCloud.Domain.Reconciliation;

/// <summary>
/// Services visit by visit. What was not done and what was not planned become one difference where they belong together: first on the same day,
/// then on a day near. Of several possible partners the nearest is taken, by an order in which plan and actual could change places.
/// </summary>
internal static class VisitPairs
{
    // A week later is the next visit of the same weekday, not this one moved.
    private const int FarthestMove = 6;

    public static IEnumerable<VisitDifference> Take(OpenVisits open) =>
    [
        .. TakeDuplicates(open),
        .. TakeMet(open),
        .. Pair(open, (plan, done) => plan.Day == done.Day && plan.Service == done.Service, (plan, done) => new TimeMoved(plan, done)),
        .. Pair(open, (plan, done) => plan.Day == done.Day && IsSameOffice(plan, done) && plan.ServiceKind == done.ServiceKind, (plan, done) => new CodeMoved(plan, done)),
        .. Pair(open, (plan, done) => plan.Day == done.Day && plan.Service.ServiceCode == done.Service.ServiceCode, (plan, done) => new OfficeDiffers(plan, done)),
        .. Pair(open, (plan, done) => plan.Day == done.Day && IsSameOffice(plan, done), (plan, done) => new OfficeDiffers(plan, done)),
        .. Pair(open, (plan, done) => Math.Abs(plan.Day - done.Day) <= FarthestMove && plan.Service == done.Service, (plan, done) => new DateMoved(plan, done)),
        .. OpenVisits.Take(open.Missing, open.IsService).Select(visit => new VisitNotDone(visit)),
        .. OpenVisits.Take(open.Extra, open.IsService).Select(visit => new VisitNotPlanned(visit)),
    ];

    /// <summary>How two marks of one line and day differ; the count before the time, the time before the units.</summary>
    public static VisitDifference? Compare(OpenVisits open, Visit planned, Visit actual) => open.Month.NatureOf(planned.Service.ServiceCode) switch
    {
        { IsRate: true } => null,
        _ when planned.Count != actual.Count => new CountDiffers(planned, actual),
        { IsOnce: false } when planned.Time != actual.Time => new TimeMoved(planned, actual),
        _ when planned.Units != actual.Units => new UnitsDiffer(planned, actual),
        _ => null,
    };

    private static IEnumerable<VisitDifference> TakeMet(OpenVisits open)
    {
        var met = open.Met.Where(pair => open.IsService(pair.Planned)).ToList();
        open.Met.RemoveAll(met.Contains);
        return met.Select(pair => Compare(open, pair.Planned, pair.Actual)).OfType<VisitDifference>();
    }

    private static List<Duplicated> TakeDuplicates(OpenVisits open)
    {
        var found = new List<Duplicated>();
        foreach (var again in open.Extra.Where(open.IsService).OrderBy(visit => visit.Key, StringComparer.Ordinal).ToList())
        {
            if (open.Met.Select(pair => pair.Actual).FirstOrDefault(first => IsAgain(first, again)) is { } first)
            {
                open.Extra.Remove(again);
                found.Add(new Duplicated(first, again));
            }
        }

        return found;
    }

    private static bool IsAgain(Visit first, Visit again) => first.Day == again.Day && first.Time == again.Time && first.IsSameButFor(again);

    private static bool IsSameOffice(Visit plan, Visit done) =>
        (plan.OfficeNumber, plan.Service.SatelliteNumber) == (done.OfficeNumber, done.Service.SatelliteNumber);

    private static List<VisitDifference> Pair(OpenVisits open, Func<Visit, Visit, bool> fits, Func<Visit, Visit, VisitDifference> name)
    {
        var candidates =
            from plan in open.Missing
            where open.IsService(plan)
            from done in open.Extra
            where open.IsService(done) && plan.Count == done.Count && fits(plan, done)
            let keys = new[] { plan.Key, done.Key }.Order(StringComparer.Ordinal).ToArray()
            orderby Math.Abs(plan.Day - done.Day), Math.Min(plan.Day, done.Day), keys[0], keys[1]
            select (plan, done);
        var found = new List<VisitDifference>();
        foreach (var (plan, done) in candidates.ToList())
        {
            if (open.Missing.Contains(plan) && open.Extra.Contains(done))
            {
                open.Missing.Remove(plan);
                open.Extra.Remove(done);
                found.Add(name(plan, done));
            }
        }

        return found;
    }
}
