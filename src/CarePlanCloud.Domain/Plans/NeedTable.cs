namespace CarePlanCloud.Domain.Plans;

/// <summary>A row of the paper and what begins in it: how many rows each cell to the left spans, 0 where it began above.</summary>
public sealed record NeedRow(
    NeedPlace Place, Need Need, LongGoal LongGoal, ShortGoal ShortGoal, Support Support, int NeedSpan, int LongGoalSpan, int ShortGoalSpan)
{
    /// <summary>How many rows the cell of a column takes, from this one on; 0 when it began above.</summary>
    public int Span(NeedColumn column) => column.Level() switch
    {
        NeedLevel.Need => NeedSpan,
        NeedLevel.LongGoal => LongGoalSpan,
        NeedLevel.ShortGoal => ShortGoalSpan,
        _ => 1,
    };

    /// <summary>What the cell says; a covered service is 〇.</summary>
    public string Text(NeedColumn column) => column switch
    {
        NeedColumn.Need => Need.Text,
        NeedColumn.LongGoal => LongGoal.Text,
        NeedColumn.LongGoalPeriod => LongGoal.Period,
        NeedColumn.ShortGoal => ShortGoal.Text,
        NeedColumn.ShortGoalPeriod => ShortGoal.Period,
        NeedColumn.Support => Support.Text,
        NeedColumn.Covered => Support.Covered ? "〇" : "",
        NeedColumn.ServiceKind => Support.ServiceKindText,
        NeedColumn.ServiceOffice => Support.ServiceOfficeName,
        NeedColumn.Frequency => Support.Frequency,
        _ => Support.Period,
    };
}

/// <summary>第2表 as rows and cells, and what can be done to it. Every act gives a new tree; a place that is not there changes nothing.</summary>
public static class NeedTable
{
    /// <summary>A need with one empty goal of each kind and one empty support: what stands on an empty row.</summary>
    public static Need EmptyNeed { get; } = new() { LongGoals = [EmptyLongGoal] };

    private static LongGoal EmptyLongGoal => new() { ShortGoals = [EmptyShortGoal] };

    private static ShortGoal EmptyShortGoal => new() { Supports = [new Support()] };

    /// <summary>The same tree with no branch that ends early, so that every cell of the paper is there to be written in.</summary>
    public static IReadOnlyList<Need> Whole(IReadOnlyList<Need> needs) => needs.Count == 0
        ? [EmptyNeed]
        : [.. needs.Select(need => need with
        {
            LongGoals = need.LongGoals.Count == 0 ? [EmptyLongGoal] : [.. need.LongGoals.Select(goal => goal with
            {
                ShortGoals = goal.ShortGoals.Count == 0 ? [EmptyShortGoal] : [.. goal.ShortGoals.Select(shorter => shorter.Supports.Count == 0
                    ? shorter with { Supports = [new Support()] }
                    : shorter)],
            })],
        })];

    public static IReadOnlyList<NeedRow> Rows(IReadOnlyList<Need> needs)
    {
        var rows = new List<NeedRow>();
        foreach (var (need, n) in Whole(needs).Select((need, n) => (need, n)))
        {
            var needSpan = need.LongGoals.Sum(goal => goal.ShortGoals.Sum(shorter => shorter.Supports.Count));
            foreach (var (goal, l) in need.LongGoals.Select((goal, l) => (goal, l)))
            {
                var goalSpan = goal.ShortGoals.Sum(shorter => shorter.Supports.Count);
                foreach (var (shorter, s) in goal.ShortGoals.Select((shorter, s) => (shorter, s)))
                {
                    foreach (var (support, p) in shorter.Supports.Select((support, p) => (support, p)))
                    {
                        rows.Add(new NeedRow(
                            new(n, l, s, p), need, goal, shorter, support,
                            (l, s, p) == (0, 0, 0) ? needSpan : 0, (s, p) == (0, 0) ? goalSpan : 0, p == 0 ? shorter.Supports.Count : 0));
                    }
                }
            }
        }

        return rows;
    }

    /// <summary>One cell written. <see cref="NeedColumn.Covered"/> takes any text as 〇 and none as empty.</summary>
    public static IReadOnlyList<Need> Write(IReadOnlyList<Need> needs, NeedPlace place, NeedColumn column, string text) => column switch
    {
        NeedColumn.Need => OnNeed(needs, place, need => need with { Text = text }),
        NeedColumn.LongGoal => OnLongGoal(needs, place, goal => goal with { Text = text }),
        NeedColumn.LongGoalPeriod => OnLongGoal(needs, place, goal => goal with { Period = text }),
        NeedColumn.ShortGoal => OnShortGoal(needs, place, goal => goal with { Text = text }),
        NeedColumn.ShortGoalPeriod => OnShortGoal(needs, place, goal => goal with { Period = text }),
        NeedColumn.Support => OnSupport(needs, place, support => support with { Text = text }),
        NeedColumn.Covered => OnSupport(needs, place, support => support with { Covered = text.Length > 0 }),
        NeedColumn.ServiceKind => OnSupport(needs, place, support => support with { ServiceKindText = text }),

        // The number belongs to the office that was named; another name is another office.
        NeedColumn.ServiceOffice => OnSupport(needs, place, support => support.ServiceOfficeName == text
            ? support
            : support with { ServiceOfficeName = text, ServiceOfficeNumber = "" }),
        NeedColumn.Frequency => OnSupport(needs, place, support => support with { Frequency = text }),
        _ => OnSupport(needs, place, support => support with { Period = text }),
    };

    /// <summary>The office of a support by number and name together.</summary>
    public static IReadOnlyList<Need> WriteOffice(IReadOnlyList<Need> needs, NeedPlace place, string number, string name) =>
        OnSupport(needs, place, support => support with { ServiceOfficeNumber = number, ServiceOfficeName = name });

    /// <summary>A new empty branch after the one at a place.</summary>
    public static IReadOnlyList<Need> InsertAfter(IReadOnlyList<Need> needs, NeedPlace place, NeedLevel level) =>
        OnSiblings(needs, place, level, new Insertion());

    /// <summary>Without the branch; where it was the only one an empty one stays, because the paper has a cell there.</summary>
    public static IReadOnlyList<Need> Delete(IReadOnlyList<Need> needs, NeedPlace place, NeedLevel level) =>
        OnSiblings(needs, place, level, new Deletion());

    /// <summary>The branch one place up (-1) or down (1) among its siblings.</summary>
    public static IReadOnlyList<Need> Move(IReadOnlyList<Need> needs, NeedPlace place, NeedLevel level, int step) =>
        OnSiblings(needs, place, level, new Shift(step));

    private static IReadOnlyList<Need> OnSiblings(IReadOnlyList<Need> needs, NeedPlace place, NeedLevel level, ISiblings act) => level switch
    {
        NeedLevel.Need => act.On(Whole(needs), place.Need, EmptyNeed),
        NeedLevel.LongGoal => OnNeed(needs, place, need => need with { LongGoals = act.On(need.LongGoals, place.LongGoal, EmptyLongGoal) }),
        NeedLevel.ShortGoal => OnLongGoal(needs, place, goal => goal with { ShortGoals = act.On(goal.ShortGoals, place.ShortGoal, EmptyShortGoal) }),
        _ => OnShortGoal(needs, place, goal => goal with { Supports = act.On(goal.Supports, place.Support, new Support()) }),
    };

    private static IReadOnlyList<Need> OnNeed(IReadOnlyList<Need> needs, NeedPlace place, Func<Need, Need> change) =>
        At(Whole(needs), place.Need, change);

    private static IReadOnlyList<Need> OnLongGoal(IReadOnlyList<Need> needs, NeedPlace place, Func<LongGoal, LongGoal> change) =>
        OnNeed(needs, place, need => need with { LongGoals = At(need.LongGoals, place.LongGoal, change) });

    private static IReadOnlyList<Need> OnShortGoal(IReadOnlyList<Need> needs, NeedPlace place, Func<ShortGoal, ShortGoal> change) =>
        OnLongGoal(needs, place, goal => goal with { ShortGoals = At(goal.ShortGoals, place.ShortGoal, change) });

    private static IReadOnlyList<Need> OnSupport(IReadOnlyList<Need> needs, NeedPlace place, Func<Support, Support> change) =>
        OnShortGoal(needs, place, goal => goal with { Supports = At(goal.Supports, place.Support, change) });

    private static IReadOnlyList<T> At<T>(IReadOnlyList<T> all, int place, Func<T, T> change) =>
        [.. all.Select((one, index) => index == place ? change(one) : one)];
}
