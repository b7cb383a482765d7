using CarePlanCloud.Application;
using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Testing;

namespace CarePlanCloud.Web.Tests.Startup;

/// <summary>What a newcomer finds: last month closed, this month with differences to decide.</summary>
public sealed class DemoMonthsTests : IAsyncLifetime
{
    private static readonly ServiceMonth Month = ServiceMonth.Of(TimeProvider.System.TodayInJapan());

    private TestCare care = null!;
    private Caller planner = null!;

    public async ValueTask InitializeAsync()
    {
        care = TestCare.On(await TestHost.MigrateWithMonthsAsync());
        planner = await care.AdminAsync(TestCare.Planner);
    }

    public ValueTask DisposeAsync() => care.DisposeAsync();

    [Fact]
    public async Task The_demonstration_has_a_closed_month_and_one_with_a_difference_of_each_common_kind()
    {
        var closed = await ListAsync(Month.Previous);
        Assert.Equal("例示 計子", closed.Closing!.ClosedBy);
        Assert.Equal((0, 0), (closed.Open, closed.NotReceived));
        Assert.Equal((1, 4), (closed.Asked, closed.Decided));
        Assert.Empty(closed.ChangedAfterClosing);
        Assert.True(closed.Clients.Count >= 20, $"{closed.Clients.Count} clients");

        var open = await ListAsync(Month);
        Assert.Null(open.Closing);
        Assert.False(open.CanClose);
        Assert.Contains(open.Deferred, item => item.Month == Month.Previous);
        Assert.Contains(open.Partners, partner => partner.OfficeNumber == "9970000052" && partner.Waiting == partner.Clients);
        Assert.Contains(open.Clients, client => client.State == ReconciliationState.Matches);
        Assert.Equal((1, 1), (open.Asked, open.Decided));

        var undecided = new HashSet<DifferenceKind>();
        foreach (var client in open.Clients)
        {
            var opened = (await care.Door.RunAsync<OpenReconciliation, ClientReconciliation>(
                planner, use => use.RunAsync(client.ClientId, Month, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken)).Value;
            undecided.UnionWith(opened.Differences.Where(difference => difference.State == DifferenceState.Open).Select(difference => difference.Kind));
        }

        Assert.Equal(
            [
                DifferenceKind.NotDone, DifferenceKind.NotPlanned, DifferenceKind.DateMoved, DifferenceKind.TimeMoved, DifferenceKind.CodeMoved,
                DifferenceKind.CountDiffers, DifferenceKind.AddOnDiffers, DifferenceKind.EquipmentDiffers, DifferenceKind.LimitExceeded,
                DifferenceKind.NothingReceived,
            ],
            undecided.Order());
    }

    private async Task<ReconciliationMonth> ListAsync(ServiceMonth month) =>
        (await care.Door.RunAsync<ListReconciliation, ReconciliationMonth>(planner, use => use.RunAsync(month, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken)).Value;
}
