using CarePlanCloud.Domain.Reconciliation;

namespace CarePlanCloud.Application.Reconciliation;

/// <summary>How far a client is, from the counts of the differences.</summary>
public static class ReconciliationStates
{
    internal static ReconciliationState Of(bool waits, int open, int asked, int decided, bool isConfirmed) =>
        waits ? ReconciliationState.NotReceived
        : open > 0 ? ReconciliationState.Differs
        : asked > 0 ? ReconciliationState.Asked
        : isConfirmed || decided > 0 ? ReconciliationState.Settled
        : ReconciliationState.Matches;

    /// <summary>The row of the list after something was decided in the client's month: the list need not be read again.</summary>
    public static ReconciliationRow After(this ReconciliationRow row, ClientReconciliation month)
    {
        var partners = row.Partners.Select(partner => partner.After([.. month.Differences.Where(each => each.OfficeNumber == partner.OfficeNumber)])).ToList();
        var waiting = month.Differences.Count(IsWaiting);
        var (open, asked, decided) = Count(month.Differences);
        return row with
        {
            Partners = partners, Open = open, Asked = asked, Decided = decided, NotReceived = waiting,
            State = Of(waiting > 0, open, asked, decided, partners.TrueForAll(partner => partner.State == ReconciliationState.Settled)),
        };
    }

    /// <summary>未着 that nobody has decided: there is nothing to compare yet.</summary>
    public static bool IsWaiting(DifferenceView difference) => difference is { Kind: DifferenceKind.NothingReceived, State: DifferenceState.Open };

    private static PartnerReconciliation After(this PartnerReconciliation partner, IReadOnlyList<DifferenceView> differences)
    {
        var waits = differences.Any(IsWaiting);
        var (open, asked, decided) = Count(differences);
        var isConfirmed = partner.State == ReconciliationState.Settled && partner.Decided == 0;
        return partner with { Open = open, Asked = asked, Decided = decided, NotReceived = waits, State = Of(waits, open, asked, decided, isConfirmed) };
    }

    private static (int Open, int Asked, int Decided) Count(IReadOnlyList<DifferenceView> differences) => (
        differences.Count(each => each.State == DifferenceState.Open && !IsWaiting(each)),
        differences.Count(each => each.State == DifferenceState.Asked),
        differences.Count(each => each.State == DifferenceState.Decided));
}
