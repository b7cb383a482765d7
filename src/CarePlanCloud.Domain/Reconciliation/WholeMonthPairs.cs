namespace CarePlanCloud.Domain.Reconciliation;

/// <summary>Services paid by the month (月額包括): another code of the kind, or days of one (日割), instead of the month.</summary>
internal static class WholeMonthPairs
{
    public static IEnumerable<Difference> Take(OpenVisits open)
    {
        foreach (var planned in OpenVisits.Take(open.Missing, visit => IsMonthly(open, visit)))
        {
            yield return OpenVisits.Take(open.Extra, visit => IsSameKind(open, visit, planned)) is { Count: > 0 } done
                ? new MonthlyDiffers([planned], done) : new VisitNotDone(planned);
        }

        foreach (var done in OpenVisits.Take(open.Extra, visit => IsMonthly(open, visit)))
        {
            yield return OpenVisits.Take(open.Missing, visit => IsSameKind(open, visit, done)) is { Count: > 0 } planned
                ? new MonthlyDiffers(planned, [done]) : new VisitNotPlanned(done);
        }
    }

    private static bool IsMonthly(OpenVisits open, Visit visit) =>
        open.IsService(visit) && open.Month.NatureOf(visit.Service.ServiceCode).IsOnce;

    private static bool IsSameKind(OpenVisits open, Visit visit, Visit other) => open.IsService(visit)
        && (visit.OfficeNumber, visit.Service.SatelliteNumber, visit.ServiceKind) == (other.OfficeNumber, other.Service.SatelliteNumber, other.ServiceKind);
}
