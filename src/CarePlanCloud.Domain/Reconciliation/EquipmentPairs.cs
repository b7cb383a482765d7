using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Schedules;

namespace CarePlanCloud.Domain.Reconciliation;

/// <summary>福祉用具: an item is its office, code and TAIS or notification code (R72); it is lent over days and paid by the month.</summary>
internal static class EquipmentPairs
{
    public static IEnumerable<Difference> Take(OpenVisits open)
    {
        var met = open.Met.Where(pair => IsEquipment(pair.Planned)).ToList();
        open.Met.RemoveAll(pair => IsEquipment(pair.Planned));
        return [.. met.Select(pair => Compare(open, pair.Planned, pair.Actual)).OfType<Difference>(), .. Others(open, [.. met.Select(pair => pair.Actual)])];
    }

    private static bool IsEquipment(Visit visit) => ServiceCode.IsEquipment(visit.Service.ServiceCode);

    // One mark stands for the whole month; several say on which days it was lent.
    private static Difference? Compare(OpenVisits open, Visit planned, Visit actual)
    {
        var (plan, done) = (All(open, planned, line => line.Planned), All(open, actual, line => line.Actual));
        var otherDays = plan.Count > 1 && done.Count > 1 && !plan.Select(visit => visit.Day).SequenceEqual(done.Select(visit => visit.Day));
        var half = planned.Units == actual.Units * 2 || actual.Units == planned.Units * 2;
        return otherDays || half ? new EquipmentDiffers(plan, done)
            : planned.Units != actual.Units ? new UnitsDiffer(planned, actual)
            : null;
    }

    private static List<Visit> All(OpenVisits open, Visit of, Func<SlipLine, IReadOnlyDictionary<int, DayMark>> marks) =>
        [.. open.Month.Lines.Where(line => line.Id == of.LineId).SelectMany(line => Visit.Of(line, marks(line)))];

    private static IEnumerable<Difference> Others(OpenVisits open, List<Visit> met)
    {
        var missing = OpenVisits.Take(open.Missing, IsEquipment);
        foreach (var done in OpenVisits.Take(open.Extra, IsEquipment))
        {
            if (missing.Find(visit => visit.OfficeNumber == done.OfficeNumber && visit.Service.ServiceCode == done.Service.ServiceCode) is { } planned)
            {
                missing.Remove(planned);
                yield return new EquipmentDiffers([planned], [done]);
            }
            else
            {
                yield return met.Find(visit => visit.IsSameButFor(done)) is { } first ? new Duplicated(first, done) : new VisitNotPlanned(done);
            }
        }

        foreach (var planned in missing)
        {
            yield return new VisitNotDone(planned);
        }
    }
}
