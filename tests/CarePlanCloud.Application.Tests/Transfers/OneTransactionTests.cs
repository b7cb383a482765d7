using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Transfers;

public sealed class OneTransactionTests : CareTest
{
    private readonly BreakingClock clock = new();

    /// <summary>The clock is read at every step of an import, so a clock that breaks cuts the import short at each of them in turn.</summary>
    [Fact]
    public async Task An_import_that_breaks_at_any_step_leaves_nothing_behind() =>
        Assert.InRange(await BreakEverywhereAsync(await ReceiveAsync(HomeHelp, Samples.Of(Samples.Slips))), 5, 99);

    [Fact]
    public async Task A_withdrawal_that_breaks_at_any_step_removes_nothing()
    {
        await TakeOverAsync(HomeHelp, Samples.Of(Samples.Slips));
        Assert.InRange(await BreakEverywhereAsync(await ReceiveAsync(HomeHelp, Samples.Of(Samples.Deletions, "DLTPLAN"))), 2, 99);
    }

    [Fact]
    public async Task A_broken_import_can_be_done_again()
    {
        var unit = await ReceiveAsync(HomeHelp, Samples.Of(Samples.Slips));
        clock.BreakAfter(4);
        await Assert.ThrowsAsync<IOException>(() => ImportAsync(HomeHelp, unit.Id));
        clock.Mend();
        Assert.True((await ImportAsync(HomeHelp, unit.Id)).IsDone);
    }

    /// <returns>At how many steps it broke before it went through.</returns>
    private async Task<int> BreakEverywhereAsync(ReceivedUnit unit)
    {
        var tenant = await Care.TenantIdAsync(TestCare.HomeHelp);
        var before = await Care.RowsOfAsync(tenant);
        var broken = 0;
        for (; broken < 100; broken++)
        {
            clock.BreakAfter(broken);
            try
            {
                await ImportAsync(HomeHelp, unit.Id);
                break;
            }
            catch (IOException)
            {
                clock.Mend();
                Assert.Equal(before, await Care.RowsOfAsync(tenant));
                Assert.Equal(IncomingState.Checked, (await IncomingAsync(HomeHelp, unit.Id)).Summary.State);
            }
        }

        return broken;
    }

    protected override void Change(IServiceCollection services) => services.AddSingleton<TimeProvider>(clock);

    private sealed class BreakingClock : TimeProvider
    {
        private int left = int.MaxValue;

        public void BreakAfter(int readings) => left = readings;

        public void Mend() => left = int.MaxValue;

        public override DateTimeOffset GetUtcNow() => left-- > 0 ? base.GetUtcNow() : throw new IOException("The clock broke.");
    }
}
