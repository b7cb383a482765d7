using CarePlanCloud.Domain.Schedules;

namespace CarePlanCloud.Domain.Reconciliation;

/// <summary>
/// What of a month is claimed, line by line and day by day: 実績 as it came, and where something differs, what was decided. While nobody has
/// decided, what was done counts; what nobody has reported on, as it was planned.
/// </summary>
public static class ClaimedMarks
{
    /// <returns>The marks that count, by line; every line of the month is there.</returns>
    public static IReadOnlyDictionary<Guid, IReadOnlyDictionary<int, DayMark>> Of(MonthToReconcile month, IEnumerable<JudgedDifference> judged)
    {
        var claim = new Claim(month);

        // What cannot have been comes last: its visits may stand in another difference too.
        foreach (var each in judged.OrderBy(each => each.Difference.Kind == DifferenceKind.Implausible))
        {
            claim.Settle(each);
        }

        return claim.Marks;
    }

    private enum Side
    {
        Neither,
        Planned,
        Actual,
    }

    private sealed class Claim(MonthToReconcile month)
    {
        private readonly Dictionary<Guid, SlipLine> lines = month.Lines.ToDictionary(line => line.Id);
        private readonly Dictionary<Guid, Dictionary<int, DayMark>> marks = month.Lines.ToDictionary(line => line.Id, line => Done(line.Actual));

        public IReadOnlyDictionary<Guid, IReadOnlyDictionary<int, DayMark>> Marks =>
            marks.ToDictionary(line => line.Key, line => (IReadOnlyDictionary<int, DayMark>)line.Value);

        public void Settle(JudgedDifference each)
        {
            var (planned, actual) = SidesOf(each.Difference);
            if (planned.Count + actual.Count == 0 || (each.Difference is Implausible && each.Decision is null or { Resolution: Resolution.TakeActual or Resolution.SendBack }))
            {
                return;
            }

            foreach (var visit in planned.Concat(actual))
            {
                Remove(visit);
            }

            var (side, visits) = Chosen(each, planned, actual) switch
            {
                Side.Planned => (Side.Planned, planned),
                Side.Actual => (Side.Actual, actual),
                _ => (Side.Neither, []),
            };
            foreach (var visit in visits)
            {
                Put(visit, side);
            }
        }

        private static Side Chosen(JudgedDifference each, IReadOnlyList<Visit> planned, IReadOnlyList<Visit> actual) => each.Decision?.Resolution switch
        {
            Resolution.TakeActual or Resolution.ChangePlan => Side.Actual,
            Resolution.KeepPlan => Side.Planned,
            Resolution.Defer => Side.Neither,
            Resolution.SetAside => each.Difference is Implausible ? Side.Neither : Lower(planned, actual),
            _ => each.Difference is NothingReceived ? Side.Planned : Side.Actual,
        };

        // 対象外: nothing is claimed that only one side knows, and of two the smaller.
        private static Side Lower(IReadOnlyList<Visit> planned, IReadOnlyList<Visit> actual) =>
            planned.Count == 0 || actual.Count == 0 ? Side.Neither
            : planned.Sum(visit => visit.TotalUnits) < actual.Sum(visit => visit.TotalUnits) ? Side.Planned : Side.Actual;

        // What cannot have been may have been planned all the same.
        private (IReadOnlyList<Visit> Planned, IReadOnlyList<Visit> Actual) SidesOf(Difference difference) => difference is Implausible never
            ? ([.. never.Actual.Where(visit => lines[visit.LineId].Planned.GetValueOrDefault(visit.Day) is { Count: > 0 })], never.Actual)
            : difference.Visits;

        private void Remove(Visit visit)
        {
            if (IsOnce(visit))
            {
                marks[visit.LineId].Clear();
            }
            else
            {
                marks[visit.LineId].Remove(visit.Day);
            }
        }

        // What counts once a month stands on all the days it was marked on.
        private void Put(Visit visit, Side side)
        {
            var from = Done(side == Side.Planned ? lines[visit.LineId].Planned : lines[visit.LineId].Actual);
            foreach (var mark in from.Values.Where(mark => IsOnce(visit) || mark.Day == visit.Day))
            {
                marks[visit.LineId][mark.Day] = mark;
            }
        }

        private bool IsOnce(Visit visit) => month.IsOnce(visit.Service.ServiceCode);

        private static Dictionary<int, DayMark> Done(IReadOnlyDictionary<int, DayMark> side) =>
            side.Values.Where(mark => mark.Count > 0).ToDictionary(mark => mark.Day);
    }
}
