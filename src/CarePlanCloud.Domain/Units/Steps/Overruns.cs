using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Masters;
using CarePlanCloud.Domain.Units.Sheet;

namespace CarePlanCloud.Domain.Units.Steps;

/// <summary>種類支給限度 first, then 区分支給限度 of what remains. Marks the rows with what is over.</summary>
internal static class Overruns
{
    public static OverrunResult Allot(IReadOnlyList<ItemGroup> groups, BenefitSheetInput input)
    {
        var kinds = new List<KindLimitUse>();
        var used = new List<Allotment>();
        var problems = new List<AllotmentProblem>();
        var byHand = input.Allotments.ToLookup(allotment => allotment.Scope);
        var limits = input.KindLimits.GroupBy(limit => KindRules.LimitKindOf(limit.Kind)).ToDictionary(same => same.Key, same => same.Min(limit => limit.Units));
        foreach (var (kind, units) in limits)
        {
            var ofKind = groups.Where(group => KindRules.LimitKindOf(group.Kind) == kind).ToList();
            var use = new KindLimitUse(kind, KindRules.Find(kind)?.Name ?? kind, units, ofKind.Sum(group => group.Managed));
            kinds.Add(use);
            var rows = OverrunRow.Of(ofKind, item => item.Managed, (item, over) => item.OverKindLimit += over);
            Put(LimitScope.Kind, kind, rows, use.Over, [.. byHand[LimitScope.Kind].Where(allotment => LimitKindOf(allotment) == kind)], used, problems);
        }

        problems.AddRange(byHand[LimitScope.Kind].Where(allotment => !limits.ContainsKey(LimitKindOf(allotment)))
            .Select(allotment => new AllotmentRowMissing(allotment.Row, allotment.Units)));

        var level = new LimitUse(input.LimitUnits, groups.Sum(group => group.ManagedWithin));
        var all = OverrunRow.Of(groups, item => item.Managed - item.OverKindLimit, (item, over) => item.OverLimit += over);
        Put(LimitScope.Level, "", all, level.Over, [.. byHand[LimitScope.Level]], used, problems);
        return new OverrunResult(level, kinds, used, problems);
    }

    private static void Put(
        LimitScope scope, string kind, IReadOnlyList<OverrunRow> rows, int over, IReadOnlyList<Allotment> byHand,
        List<Allotment> used, List<AllotmentProblem> problems)
    {
        problems.AddRange(AllotmentByHand.Put(scope, kind, rows, over, byHand));
        AllotmentProposal.Put(rows, over - rows.Sum(row => row.Over));
        foreach (var row in rows.Where(row => row.Over > 0))
        {
            row.Write();
            used.Add(new Allotment(scope, row.Item.Key, row.Over));
        }
    }

    private static string LimitKindOf(Allotment allotment) => KindRules.LimitKindOf(allotment.Row.Code.Length >= 2 ? allotment.Row.Code[..2] : allotment.Row.Code);
}

internal sealed record OverrunResult(
    LimitUse Level, IReadOnlyList<KindLimitUse> Kinds, IReadOnlyList<Allotment> Allotments, IReadOnlyList<AllotmentProblem> Problems);
