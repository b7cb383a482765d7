using CarePlanCloud.Domain.Reconciliation;

namespace CarePlanCloud.Application.Reconciliation;

/// <summary>How many differences are how far.</summary>
/// <param name="Waiting">未着 that nobody has decided; counted by itself, for there is nothing to compare yet.</param>
internal readonly record struct DifferenceCounts(int Open, int Asked, int Decided, int Waiting)
{
    public static DifferenceCounts Of(IReadOnlyCollection<(DifferenceKind Kind, DifferenceState State)> differences)
    {
        var waiting = differences.Count(each => ReconciliationStates.IsWaiting(each.Kind, each.State));
        return new DifferenceCounts(
            differences.Count(each => each.State == DifferenceState.Open) - waiting,
            differences.Count(each => each.State == DifferenceState.Asked),
            differences.Count(each => each.State == DifferenceState.Decided),
            waiting);
    }

    public ReconciliationState StateOf(bool isConfirmed) => this switch
    {
        { Waiting: > 0 } => ReconciliationState.NotReceived,
        { Open: > 0 } => ReconciliationState.Differs,
        { Asked: > 0 } => ReconciliationState.Asked,
        { Decided: > 0 } => ReconciliationState.Settled,
        _ => isConfirmed ? ReconciliationState.Settled : ReconciliationState.Matches,
    };
}

/// <summary>How far a client is, from the counts of the differences.</summary>
public static class ReconciliationStates
{
    /// <summary>The row of the list after something was decided in the client's month: the list need not be read again.</summary>
    public static ReconciliationRow After(this ReconciliationRow row, ClientReconciliation month)
    {
        var partners = row.Partners.Select(partner => partner.After(CountsOf(month.Differences.Where(each => each.OfficeNumber == partner.OfficeNumber)))).ToList();
        var counts = CountsOf(month.Differences);
        return row with
        {
            Partners = partners, Open = counts.Open, Asked = counts.Asked, Decided = counts.Decided, NotReceived = counts.Waiting,
            State = counts.StateOf(partners.TrueForAll(partner => partner.State == ReconciliationState.Settled)),
        };
    }

    /// <summary>未着 that nobody has decided: there is nothing to compare yet.</summary>
    public static bool IsWaiting(DifferenceView difference) => IsWaiting(difference.Kind, difference.State);

    internal static bool IsWaiting(DifferenceKind kind, DifferenceState state) => kind == DifferenceKind.NothingReceived && state == DifferenceState.Open;

    private static PartnerReconciliation After(this PartnerReconciliation partner, DifferenceCounts counts) => partner with
    {
        Open = counts.Open, Asked = counts.Asked, Decided = counts.Decided, NotReceived = counts.Waiting > 0,
        State = counts.StateOf(partner.State == ReconciliationState.Settled && partner.Decided == 0),
    };

    private static DifferenceCounts CountsOf(IEnumerable<DifferenceView> differences) =>
        DifferenceCounts.Of([.. differences.Select(each => (each.Kind, each.State))]);
}
