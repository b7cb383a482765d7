using CarePlanCloud.Application;
using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Reconciliation;

namespace CarePlanCloud.Web.Startup.Demo;

/// <summary>
/// 予実突合 to look at: last month is decided and closed; of this month the actuals have come early, with a difference of each common kind, two
/// of them decided. 見本ショートステイ has not sent, and nobody has for the clients of the walk through the product.
/// </summary>
internal sealed class DemoReconciliation(UseCases door, DemoWork work, TimeProvider clock)
{
    private readonly IReadOnlyList<DemoRow> acts = DemoTable.Read("actuals.tsv");

    public async Task PutAsync(Caller planner, Caller dayCare, CancellationToken cancel)
    {
        var month = ServiceMonth.Of(clock.TodayInJapan());
        var actuals = new DemoActuals(door, work, clock);
        var previous = acts.Where(act => act["month"] == "previous").ToList();
        await actuals.PutAsync(planner, dayCare, month.Previous, previous, isWhole: true, cancel);
        await DecideAsync(planner, month.Previous, previous, cancel);
        await CloseAsync(planner, month.Previous, cancel);

        var current = acts.Where(act => act["month"] == "this").ToList();
        await actuals.PutAsync(planner, dayCare, month, current, isWhole: false, cancel);
        await DecideAsync(planner, month, current, cancel);
        await work.RunAsync(cancel);
    }

    private async Task DecideAsync(Caller planner, ServiceMonth month, IReadOnlyList<DemoRow> decided, CancellationToken cancel)
    {
        var clients = (await ListAsync(planner, month, cancel)).Clients.ToLookup(client => client.InsuredNumber);
        foreach (var act in decided.Where(act => act["resolution"].Length > 0))
        {
            var resolution = Enum.Parse<Resolution>(act["resolution"]);
            foreach (var client in clients[act["insured_number"]])
            {
                await DecideAsync(
                    planner, month, client.ClientId, difference => difference.Kind != DifferenceKind.NothingReceived && difference.Resolutions.Contains(resolution) ? resolution : null,
                    act["reason"], cancel);
            }
        }
    }

    private async Task CloseAsync(Caller planner, ServiceMonth month, CancellationToken cancel)
    {
        // Whatever else a month of another year brings along.
        foreach (var client in (await ListAsync(planner, month, cancel)).Clients.Where(client => client.Open + client.NotReceived > 0))
        {
            await DecideAsync(
                planner, month, client.ClientId, difference => difference.Resolutions.Contains(Resolution.TakeActual) ? Resolution.TakeActual : Resolution.SetAside,
                "電話で確認済み", cancel);
        }

        Demonstration.Must(await door.RunAsync<ConfirmMatches, int>(planner, use => use.RunAsync(month, cancel), cancel));
        Demonstration.Must(await door.RunAsync<CloseMonth, ClosingView>(planner, use => use.RunAsync(month, cancel), cancel));
    }

    private async Task DecideAsync(
        Caller planner, ServiceMonth month, Guid clientId, Func<DifferenceView, Resolution?> choose, string reason, CancellationToken cancel)
    {
        var opened = Demonstration.Must(await door.RunAsync<OpenReconciliation, ClientReconciliation>(planner, use => use.RunAsync(clientId, month, cancel), cancel));
        foreach (var difference in opened.Differences.Where(difference => difference.State == DifferenceState.Open))
        {
            if (choose(difference) is { } resolution)
            {
                Demonstration.Must(await door.RunAsync<DecideDifference, ClientReconciliation>(
                    planner, use => use.RunAsync(clientId, month, new DecisionDraft(difference.Key, resolution, reason), cancel), cancel));
            }
        }
    }

    private async Task<ReconciliationMonth> ListAsync(Caller planner, ServiceMonth month, CancellationToken cancel) =>
        Demonstration.Must(await door.RunAsync<ListReconciliation, ReconciliationMonth>(planner, use => use.RunAsync(month, cancel), cancel));
}
