using CarePlanCloud.Domain.Schedules;

namespace CarePlanCloud.Domain.Reconciliation;

/// <summary>Add-ons follow the service whose office, kind, day and time they share: only what does not is a difference of its own.</summary>
internal static class AddOnPairs
{
    public static IEnumerable<VisitDifference> Follow(IReadOnlyList<VisitDifference> services, OpenVisits open)
    {
        var met = open.Met.Select(pair => VisitPairs.Compare(open, pair.Planned, pair.Actual)).OfType<VisitDifference>().ToList();
        foreach (var service in services)
        {
            yield return service with { Followers = [.. TakeFollowers(service, open, met)] };
        }

        foreach (var left in met)
        {
            yield return left;
        }

        foreach (var visit in OpenVisits.Take(open.Missing, _ => true))
        {
            yield return new AddOnDiffers(visit, null);
        }

        foreach (var visit in OpenVisits.Take(open.Extra, _ => true))
        {
            yield return new AddOnDiffers(null, visit);
        }
    }

    private static IEnumerable<VisitDifference> TakeFollowers(VisitDifference service, OpenVisits open, List<VisitDifference> met)
    {
        switch (service)
        {
            case { Planned: { } planned, Actual: null }:
                return OpenVisits.Take(open.Missing, addOn => IsWith(addOn, planned) || IsLeft(open, addOn, planned, line => line.Actual)).Select(addOn => new VisitNotDone(addOn));
            case { Planned: null, Actual: { } actual }:
                return OpenVisits.Take(open.Extra, addOn => IsWith(addOn, actual) || IsLeft(open, addOn, actual, line => line.Planned)).Select(addOn => new VisitNotPlanned(addOn));
            case CountDiffers { Planned: { } planned, Actual: { } actual }:
                return TakeMet(met, each => each is CountDiffers && IsWith(each.Planned!, planned) && each.Actual!.Count - each.Planned!.Count == actual.Count - planned.Count);
            case { Planned: { } from, Actual: { } to }:
                return [.. TakeMet(met, each => each is TimeMoved && IsWith(each.Planned!, from) && IsWith(each.Actual!, to)), .. TakePairs(open, from, to)];
            default:
                return [];
        }
    }

    private static List<VisitDifference> TakeMet(List<VisitDifference> met, Predicate<VisitDifference> fits)
    {
        var taken = met.FindAll(fits);
        met.RemoveAll(taken.Contains);
        return taken;
    }

    // Gone from where the service was and come where it went; what only went stays a difference.
    private static List<VisitDifference> TakePairs(OpenVisits open, Visit from, Visit to)
    {
        var taken = new List<VisitDifference>();
        foreach (var addOn in open.Missing.Where(addOn => IsWith(addOn, from)).OrderBy(addOn => addOn.Key, StringComparer.Ordinal).ToList())
        {
            if (open.Extra.Find(other => other.Service.ServiceCode == addOn.Service.ServiceCode && IsWith(other, to)) is { } came)
            {
                open.Missing.Remove(addOn);
                open.Extra.Remove(came);
                taken.Add(new DateMoved(addOn, came));
            }
        }

        return taken;
    }

    private static bool IsWith(Visit addOn, Visit service) =>
        addOn.Day == service.Day && IsSameKind(addOn, service) && (addOn.Time is null || addOn.Time == service.Time);

    // What is counted by the month goes with the services when the other side has none of them at all.
    private static bool IsLeft(OpenVisits open, Visit addOn, Visit service, Func<SlipLine, IReadOnlyDictionary<int, DayMark>> otherSide) =>
        open.IsOnce(addOn.Service.ServiceCode) && IsSameKind(addOn, service)
        && !open.Month.Lines.SelectMany(line => Visit.Of(line, otherSide(line))).Any(visit => open.IsService(visit) && IsSameKind(visit, service));

    private static bool IsSameKind(Visit one, Visit other) =>
        (one.OfficeNumber, one.Service.SatelliteNumber, one.ServiceKind) == (other.OfficeNumber, other.Service.SatelliteNumber, other.ServiceKind);
}
