using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Domain.Reconciliation;
using Xunit;

namespace CarePlanCloud.Application.Tests.Reconciliation;

/// <summary>The most urgent word wins: 未着 before 差異, before 照会中, before 一致 and 確定.</summary>
public sealed class ReconciliationStatesTests
{
    [Theory]
    [InlineData(1, 2, 1, 1, true, ReconciliationState.NotReceived)]
    [InlineData(0, 2, 1, 1, true, ReconciliationState.Differs)]
    [InlineData(0, 0, 1, 1, true, ReconciliationState.Asked)]
    [InlineData(0, 0, 0, 1, false, ReconciliationState.Settled)]
    [InlineData(0, 0, 0, 0, true, ReconciliationState.Settled)]
    [InlineData(0, 0, 0, 0, false, ReconciliationState.Matches)]
    public void The_most_urgent_word_wins(int waiting, int open, int asked, int decided, bool isConfirmed, ReconciliationState state) =>
        Assert.Equal(state, new DifferenceCounts(open, asked, decided, waiting).StateOf(isConfirmed));

    [Fact]
    public void What_has_not_come_is_counted_by_itself_until_it_is_decided() => Assert.Equal(
        new DifferenceCounts(Open: 1, Asked: 1, Decided: 2, Waiting: 1),
        DifferenceCounts.Of([
            (DifferenceKind.NotDone, DifferenceState.Open), (DifferenceKind.NotDone, DifferenceState.Asked), (DifferenceKind.NotDone, DifferenceState.Decided),
            (DifferenceKind.NothingReceived, DifferenceState.Open), (DifferenceKind.NothingReceived, DifferenceState.Decided),
        ]));
}
