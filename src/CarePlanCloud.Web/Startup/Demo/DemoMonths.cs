using CarePlanCloud.Application;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Plans;
using CarePlanCloud.Web.Startup.Demo.Plans;

namespace CarePlanCloud.Web.Startup.Demo;

/// <summary>
/// Plans of the demonstration's clients with the slips of the last month and this one, written as a care manager would: begun, filled in,
/// agreed, handed over, unfolded. Every ninth plan is still a draft; who was certified only last month begins with this one.
/// </summary>
internal sealed class DemoMonths(UseCases door, TimeProvider clock)
{
    private const int DraftEvery = 9;

    public async Task PutAsync(Caller office, CancellationToken cancel)
    {
        var servers = Servers();
        var listed = Demonstration.Must(await door.RunAsync<ListClients, ClientListing>(
            office, use => use.RunAsync(new ClientQuery { Status = ClientStatus.InUse, PageSize = ClientQuery.LargestPage }, cancel), cancel));
        var invented = DemoTable.Read("clients.tsv").ToDictionary(row => row["insured_number"]);
        var turn = 0;
        foreach (var client in listed.Rows.Where(client => invented.ContainsKey(client.InsuredNumber)))
        {
            var row = invented[client.InsuredNumber];
            if (DemoPlans.For(row["level"], turn) is { } plan)
            {
                await PutAsync(office, client, plan, servers, MonthsOf(row), isDraft: ++turn % DraftEvery == 0, cancel);
            }
        }
    }

    private IReadOnlyList<ServiceMonth> MonthsOf(DemoRow row)
    {
        var month = ServiceMonth.Of(clock.TodayInJapan());
        return row.Number("certified_months_ago") > 1 ? [month.Previous, month] : [month];
    }

    private async Task PutAsync(
        Caller office, ClientSummary client, DemoPlan plan, IReadOnlyDictionary<string, DemoServer> servers, IReadOnlyList<ServiceMonth> months, bool isDraft,
        CancellationToken cancel)
    {
        var begin = months[0].FirstDay;
        var planDate = begin.AddDays(-12);
        var begun = Demonstration.Must(await door.RunAsync<StartPlan, PlanView>(office, use => use.RunAsync(client.Id, null, planDate, cancel), cancel));
        var period = PeriodText.Of(begin, begin.AddMonths(6).AddDays(-1));
        var id = begun.Label.Id;
        var saved = Demonstration.Must(await door.RunAsync<SavePlanForms, PlanSaved>(
            office, use => use.RunAsync(id, begun.Version, planDate, DemoPlanForms.Of(plan, begun.Forms, planDate, period, servers), cancel), cancel));
        if (isDraft)
        {
            return;
        }

        var consent = new Consent(planDate.AddDays(3), client.Name, begun.Forms.Overview.AuthorName, AcceptGaps: true);
        var agreed = Demonstration.Must(await door.RunAsync<AgreePlan, PlanView>(office, use => use.RunAsync(id, saved.Version, consent, cancel), cancel));
        Demonstration.Must(await door.RunAsync<HandOverPlan, PlanView>(
            office, use => use.RunAsync(id, agreed.Version, consent.AgreedOn, consent.ExplainedBy, cancel), cancel));
        foreach (var month in months)
        {
            await PutMonthAsync(office, client, plan, servers, month, cancel);
        }
    }

    private async Task PutMonthAsync(
        Caller office, ClientSummary client, DemoPlan plan, IReadOnlyDictionary<string, DemoServer> servers, ServiceMonth month, CancellationToken cancel)
    {
        var slip = Demonstration.Must(await door.RunAsync<StartSlip, StartedSlip>(
            office, use => use.RunAsync(client.Id, month, MonthOrigin.WeeklyPlan, cancel), cancel));
        if (plan.Stay is { } stay)
        {
            var server = servers["21"];
            var nights = new PlannedService(stay.Code, null, server.OfficeNumber)
            {
                AddOnCodes = server.AddOnCodes, Days = [.. Enumerable.Range(stay.FirstDay, stay.Nights + 1)],
            };
            Demonstration.Must(await door.RunAsync<AddPlannedLine, ChangedLines>(office, use => use.RunAsync(slip.Id, nights, cancel), cancel));
        }
    }

    // The first partner of each kind, with what it charges for that kind.
    private static Dictionary<string, DemoServer> Servers() => DemoTable.Read("partners.tsv")
        .SelectMany(row => row.List("kinds").Select(kind => (Kind: kind, Row: row)))
        .DistinctBy(pair => pair.Kind)
        .ToDictionary(pair => pair.Kind, pair => new DemoServer(
            pair.Row["number"], pair.Row["name"], [.. pair.Row.List("add_ons").Where(code => code.StartsWith(pair.Kind, StringComparison.Ordinal))]));
}
