using CarePlanCloud.Application.Reconciliation;
using Xunit;

namespace CarePlanCloud.Application.Tests.Reconciliation;

/// <summary>The most urgent word wins: 未着 before 差異, before 照会中, before 一致 and 確定.</summary>
public sealed class ReconciliationStatesTests
{
    [Theory]
    [InlineData(true, 2, 1, 1, true, ReconciliationState.NotReceived)]
    [InlineData(false, 2, 1, 1, true, ReconciliationState.Differs)]
    [InlineData(false, 0, 1, 1, true, ReconciliationState.Asked)]
    [InlineData(false, 0, 0, 1, false, ReconciliationState.Settled)]
    [InlineData(false, 0, 0, 0, true, ReconciliationState.Settled)]
    [InlineData(false, 0, 0, 0, false, ReconciliationState.Matches)]
    public void The_most_urgent_word_wins(bool waits, int open, int asked, int decided, bool isConfirmed, ReconciliationState state) =>
        Assert.Equal(state, ReconciliationStates.Of(waits, open, asked, decided, isConfirmed));
}
