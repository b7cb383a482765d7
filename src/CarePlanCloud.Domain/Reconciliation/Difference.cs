namespace CarePlanCloud.Domain.Reconciliation;

/// <summary>One thing in which 実績 differ from 予定, and which somebody must decide.</summary>
public abstract record Difference(DifferenceKind Kind)
{
    /// <summary>The same for the same difference, however often a month is reconciled and whatever else in it changes; another as soon as what was compared is another.</summary>
    public string Key => Repeat == 0 ? Compared : $"{Compared}#{Repeat + 1}";

    /// <summary>What is compared, as a text.</summary>
    protected abstract string Compared { get; }

    /// <summary>0, or counted on where the very same stands more than once in a month.</summary>
    internal int Repeat { get; init; }

    /// <summary>Days of the month, in order; none when it is about the month as a whole.</summary>
    public abstract IReadOnlyList<int> Days { get; }

    /// <summary>Units of 実績 less those of 予定, before rates on the month.</summary>
    public virtual int UnitsChange => 0;

    /// <summary>All visits it is about, those of add-ons that go with it included; none when it is about the month as a whole.</summary>
    public virtual (IReadOnlyList<Visit> Planned, IReadOnlyList<Visit> Actual) Visits => ([], []);

    /// <summary>What is compared, after the number of the kind.</summary>
    protected string KeyOf(IEnumerable<Visit?> planned, IEnumerable<Visit?> actual) =>
        $"{(int)Kind}:{Join(planned)}>{Join(actual)}";

    private static string Join(IEnumerable<Visit?> visits) => string.Join('+', visits.OfType<Visit>().Select(visit => visit.Key).Order(StringComparer.Ordinal));
}

/// <summary>A difference of one visit, or of two that belong together; either side may be missing, not both.</summary>
public abstract record VisitDifference(DifferenceKind Kind, Visit? Planned, Visit? Actual) : Difference(Kind)
{
    /// <summary>Add-ons that go the way of their service: decided with it.</summary>
    public IReadOnlyList<VisitDifference> Followers { get; init; } = [];

    protected override string Compared => KeyOf([Planned], [Actual]);

    public override (IReadOnlyList<Visit> Planned, IReadOnlyList<Visit> Actual) Visits => (
        [.. Followers.Prepend(this).Select(one => one.Planned).OfType<Visit>()], [.. Followers.Prepend(this).Select(one => one.Actual).OfType<Visit>()]);

    public override IReadOnlyList<int> Days => [.. new[] { Planned?.Day, Actual?.Day }.OfType<int>().Distinct().Order()];

    public override int UnitsChange => (Actual?.TotalUnits ?? 0) - (Planned?.TotalUnits ?? 0) + Followers.Sum(follower => follower.UnitsChange);

    /// <summary>The visit to name it by: what was done, else what was planned.</summary>
    public Visit Shown => Actual ?? Planned!;
}

/// <summary>A difference of several visits of the month.</summary>
public abstract record VisitsDifference(DifferenceKind Kind, IReadOnlyList<Visit> Planned, IReadOnlyList<Visit> Actual) : Difference(Kind)
{
    protected override string Compared => KeyOf(Planned, Actual);

    public override (IReadOnlyList<Visit> Planned, IReadOnlyList<Visit> Actual) Visits => (Planned, Actual);

    public override IReadOnlyList<int> Days => [.. Planned.Concat(Actual).Select(visit => visit.Day).Distinct().Order()];

    public override int UnitsChange => Actual.Sum(visit => visit.TotalUnits) - Planned.Sum(visit => visit.TotalUnits);
}
