using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Reconciliation;

/// <summary>The planner's November, done as planned apart from what a test changes.</summary>
public abstract class DeskTests : CareTest
{
    /// <summary>Visits in the morning at HomeHelp; the first client of the month.</summary>
    protected const string Visit = "111111";

    protected SlipView Slip { get; private set; } = null!;

    protected Guid Client => Slip.Client.Id;

    protected override async Task ArrangeAsync()
    {
        foreach (var slip in await SlipsAsync(Planner))
        {
            Assert.True((await AsPlannedAsync(Planner, slip.Id)).IsDone);
        }

        Slip = await SlipOfAsync(Planner, "9900000001");
    }

    protected LineView Line(string code) => Slip.Lines.First(line => line.ServiceCode == code);

    /// <summary>A planned day of a line, the first or a later one.</summary>
    protected int Day(string code, int at = 0) => Line(code).Planned.Keys.Order().ElementAt(at);

    /// <summary>As somebody enters it over what stands there.</summary>
    protected async Task SayAsync(string code, int day, int? count)
    {
        var entered = await EnterAsync(Planner, Slip.Id, new CellChange(Line(code).Id, day, null, count is { } times ? new CellValue(times) : null, AnyBefore: true));
        Assert.True(entered.IsDone, entered.Refusal?.Message);
    }

    protected async Task<ReconciliationMonth> MonthAsync(Caller? caller = null) =>
        (await Care.Door.RunAsync<ListReconciliation, ReconciliationMonth>(caller ?? Planner, use => use.RunAsync(November, CancellationToken.None))).Value;

    protected async Task<ReconciliationRow> RowAsync() => (await MonthAsync()).Clients.Single(row => row.ClientId == Client);

    protected async Task<ClientReconciliation> DeskAsync() =>
        (await Care.Door.RunAsync<OpenReconciliation, ClientReconciliation>(Planner, use => use.RunAsync(Client, November, CancellationToken.None))).Value;

    protected Task<Outcome<ClientReconciliation>> TryDecideAsync(string key, Resolution resolution, string reason = "", Caller? caller = null) =>
        Care.Door.RunAsync<DecideDifference, ClientReconciliation>(
            caller ?? Planner, use => use.RunAsync(Client, November, new DecisionDraft(key, resolution, reason), CancellationToken.None));

    protected async Task<ClientReconciliation> DecideAsync(DifferenceView difference, Resolution resolution, string reason = "理由")
    {
        var decided = await TryDecideAsync(difference.Key, resolution, reason);
        Assert.True(decided.IsDone, decided.Refusal?.Message);
        return decided.Value;
    }

    protected Task<Outcome<ClientReconciliation>> WithdrawAsync(Guid decisionId) =>
        Care.Door.RunAsync<WithdrawDecision, ClientReconciliation>(Planner, use => use.RunAsync(Client, November, decisionId, CancellationToken.None));

    protected Task<Outcome<ClosingView>> CloseAsync(ServiceMonth? month = null) =>
        Care.Door.RunAsync<CloseMonth, ClosingView>(Planner, use => use.RunAsync(month ?? November, CancellationToken.None));

    protected Task<Outcome<ClosingView>> ReopenAsync(string reason) =>
        Care.Door.RunAsync<ReopenMonth, ClosingView>(Planner, use => use.RunAsync(November, reason, CancellationToken.None));

    /// <summary>Whatever stands open is taken as it was done.</summary>
    protected async Task DecideEverythingAsync()
    {
        foreach (var row in (await MonthAsync()).Clients)
        {
            var client = (await Care.Door.RunAsync<OpenReconciliation, ClientReconciliation>(Planner, use => use.RunAsync(row.ClientId, November, CancellationToken.None))).Value;
            foreach (var open in client.Differences.Where(each => each.State == DifferenceState.Open))
            {
                var draft = new DecisionDraft(open.Key, open.Resolutions.Contains(Resolution.TakeActual) ? Resolution.TakeActual : Resolution.SetAside, "試験");
                var decided = await Care.Door.RunAsync<DecideDifference, ClientReconciliation>(Planner, use => use.RunAsync(row.ClientId, November, draft, CancellationToken.None));
                Assert.True(decided.IsDone, decided.Refusal?.Message);
            }
        }
    }
}
