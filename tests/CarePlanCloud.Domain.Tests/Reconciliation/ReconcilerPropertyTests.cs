using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Domain.Schedules;
using CsCheck;
using Xunit;
using static CarePlanCloud.Domain.Tests.Reconciliation.MonthOfCare;

namespace CarePlanCloud.Domain.Tests.Reconciliation;

/// <summary>Whatever was planned and done: no visit is lost or named twice, plan and actual may change places, and decisions stay with their differences.</summary>
public sealed class ReconcilerPropertyTests
{
    private static readonly Gen<SlipLine> Lines =
        from office in One(HomeHelp, DayCare)
        from code in One(Body, LongerBody, FirstTime)
        from hour in One(9, 11)
        from planned in Gen.Int[1, 12].HashSet[0, 6]
        from actual in Gen.Select(Gen.Int[1, 12], Gen.Int[0, 2], One(9, 11)).Array[0, 8]
        select Of(office, code, hour, planned, actual);

    internal static readonly Gen<SlipLine[]> Months = Lines.Array[0, 5].Select(lines => lines.DistinctBy(line => line.Key).ToArray());

    [Fact]
    public void Done_as_planned_there_is_nothing_to_decide() =>
        Months.Sample(lines => Assert.Empty(Reconciler.DifferencesOf(With([.. lines.Select(line => line with { Actual = line.Planned })]))));

    [Fact]
    public void No_visit_is_lost_and_none_is_named_twice() => Months.Sample(lines =>
    {
        var month = With([.. lines.Select(Settled)]);
        var named = Visits(Reconciler.DifferencesOf(month)).ToList();
        Assert.Equal(named.Count, named.Distinct().Count());

        var sameOnBothSides = month.Lines.SelectMany(line => line.Planned.Values.Where(mark => mark.Count > 0 && line.Actual.GetValueOrDefault(mark.Day) == mark).Select(mark => (line.Id, mark.Day))).ToHashSet();
        var all = month.Lines.SelectMany(line => Sides(line, line.Planned, false).Concat(Sides(line, line.Actual, true))).Where(visit => !sameOnBothSides.Contains((visit.Line, visit.Day)));
        Assert.Equal(all.Order(), named.Where(visit => !sameOnBothSides.Contains((visit.Line, visit.Day))).Order());
    });

    [Fact]
    public void Plan_and_actual_may_change_places() => Months.Sample(lines =>
    {
        var there = With([.. lines.Select(Settled)]);
        var back = With([.. there.Lines.Select(line => Settled(line with { Planned = Known(line.Actual), Actual = line.Planned }))]);
        if (!HasSides(there) && !HasSides(back))
        {
            Assert.Equal(Pairs(there, swap: false), Pairs(back, swap: true));
        }
    });

    [Fact]
    public void The_order_of_the_lines_and_the_repetition_change_nothing() => Gen.Select(Months, Gen.Int[0, 1000]).Sample((lines, seed) =>
    {
        var month = With(lines);
        var keys = Reconciler.DifferencesOf(month).Select(found => found.Key).ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.Equal(keys, Reconciler.DifferencesOf(With([.. lines.OrderBy(line => line.Id.GetHashCode() ^ seed)])).Select(found => found.Key));
        Assert.Equal(keys, Reconciler.DifferencesOf(With([.. lines.Select(line => line with { Id = Guid.NewGuid() })])).Select(found => found.Key));
    });

    [Fact]
    public void A_corrected_file_opens_only_what_it_changes() => Gen.Select(Months, Gen.Int[1, 12]).Sample((lines, day) =>
    {
        var before = Reconciler.DifferencesOf(With(lines));
        var decisions = before.Select((found, at) => new Decision(found.Key, Resolution.TakeActual, "", "例示 計子", DateTimeOffset.UnixEpoch.AddMinutes(at))).ToList();
        Assert.Equal(0, Reconciler.Reconcile(With(lines), decisions).Open);

        // Of one line one day is said to have been done twice at another hour.
        var changed = lines.Select((line, at) => at > 0 ? line : line with { Actual = new Dictionary<int, DayMark>(line.Actual) { [day] = new DayMark(day, 3, TimeAt(11), line.Units) } }).ToArray();
        var after = Reconciler.Reconcile(With(changed), decisions);
        Assert.Equal(before.Count, after.Differences.Count(each => each.Decision is not null) + after.Lapsed.Count);
        Assert.All(after.Differences.Where(each => each.Decision is null), each => Assert.DoesNotContain(decisions, decision => decision.Key == each.Difference.Key));
    });

    private static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    private static SlipLine Of(string office, string code, int hour, HashSet<int> planned, (int Day, int Count, int Hour)[] actual) =>
        Line(Service(office, code), hour, 111, [.. planned], []) with
        {
            Actual = actual.DistinctBy(mark => mark.Day).ToDictionary(mark => mark.Day, mark => new DayMark(mark.Day, mark.Count, TimeAt(mark.Hour), 111)),
        };

    // Every planned day is said something about, so that nothing waits.
    private static SlipLine Settled(SlipLine line)
    {
        var said = new Dictionary<int, DayMark>(line.Actual);
        foreach (var mark in line.Planned.Values)
        {
            said.TryAdd(mark.Day, mark with { Count = 0 });
        }

        return line with { Actual = said };
    }

    private static Dictionary<int, DayMark> Known(IReadOnlyDictionary<int, DayMark> marks) => marks.Where(mark => mark.Value.Count > 0).ToDictionary();

    private static IEnumerable<(Guid Line, int Day, bool Actual)> Sides(SlipLine line, IReadOnlyDictionary<int, DayMark> marks, bool actual) =>
        marks.Values.Where(mark => mark.Count > 0).Select(mark => (line.Id, mark.Day, actual));

    private static IEnumerable<(Guid Line, int Day, bool Actual)> Visits(IEnumerable<Difference> found) => found.SelectMany(Sides);

    private static IEnumerable<(Guid Line, int Day, bool Actual)> Sides(Difference found) => found switch
    {
        VisitDifference visit =>
        [
            .. visit.Planned is { } planned ? new[] { (planned.LineId, planned.Day, false) } : [],
            .. visit.Actual is { } actual ? new[] { (actual.LineId, actual.Day, true) } : [],
            .. visit.Followers.SelectMany(Sides),
        ],
        Implausible => [],
        VisitsDifference visits => [.. visits.Planned.Select(visit => (visit.LineId, visit.Day, false)), .. visits.Actual.Select(visit => (visit.LineId, visit.Day, true))],
        _ => [],
    };

    // An office without a plan and a visit written down twice are seen from the side of what was done only.
    private static bool HasSides(MonthToReconcile month) =>
        Reconciler.DifferencesOf(month).Any(found => found.Kind is DifferenceKind.OfficeNotPlanned or DifferenceKind.Duplicated);

    private static List<(string One, string Other)> Pairs(MonthToReconcile month, bool swap) =>
    [
        .. Reconciler.DifferencesOf(month).OfType<VisitDifference>().Where(found => found.Kind is DifferenceKind.DateMoved or DifferenceKind.TimeMoved or DifferenceKind.CodeMoved)
            .Select(found => swap ? (Name(found.Actual!), Name(found.Planned!)) : (Name(found.Planned!), Name(found.Actual!))).Order(),
    ];

    private static string Name(Visit visit) => $"{visit.Service.ServiceOfficeNumber} {visit.Service.ServiceCode} {visit.Day} {visit.Time} {visit.Count}";
}
