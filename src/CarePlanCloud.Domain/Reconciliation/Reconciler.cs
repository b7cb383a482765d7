namespace CarePlanCloud.Domain.Reconciliation;

/// <summary>
/// 予実突合: from what was planned and what was done to the differences somebody must decide. Knows nothing but its input, and answers the same
/// to the same, so that decisions stay with their differences.
/// </summary>
public static class Reconciler
{
    public static ReconciledMonth Reconcile(MonthToReconcile month, IEnumerable<Decision> decisions)
    {
        var byKey = decisions.GroupBy(decision => decision.Key).ToDictionary(same => same.Key, same => same.MaxBy(decision => decision.At)!);
        var judged = DifferencesOf(month).Select(difference => new JudgedDifference(difference, byKey.GetValueOrDefault(difference.Key))).ToList();
        var standing = judged.Select(each => each.Difference.Key).ToHashSet();
        return new ReconciledMonth(judged, [.. byKey.Values.Where(decision => !standing.Contains(decision.Key)).OrderBy(decision => decision.At)]);
    }

    public static IReadOnlyList<Difference> DifferencesOf(MonthToReconcile month)
    {
        var open = OpenVisits.Of(month);
        List<Difference> found =
        [
            .. ImplausibleVisits.Of(month),
            .. OfficePairs.TakeUnplanned(open),
            .. EquipmentPairs.Take(open),
            .. WholeMonthPairs.Take(open),
        ];
        var services = VisitPairs.Take(open).ToList();
        found.AddRange(AddOnPairs.Follow(services, open));
        found.AddRange(OfficePairs.TakeUnsaid(open));
        found.AddRange(month.Facts);
        return
        [
            .. found.GroupBy(difference => difference.Key).SelectMany(same => same.Select((difference, at) => difference with { Repeat = at }))
                .OrderBy(difference => difference.Days.Count == 0 ? 0 : difference.Days[0]).ThenBy(difference => difference.Key, StringComparer.Ordinal),
        ];
    }
}
