using System.Text;
using CarePlanCloud.Application.Reports;
using CarePlanCloud.Application.Reports.Running;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Domain;
using CarePlanCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Reports;

public sealed class PrintRunTests : CareTest
{
    private IReadOnlyList<PrintableClient> clients = [];

    protected override async Task ArrangeAsync()
    {
        await TakeOverAsync(HomeHelp, Samples.Of(Samples.Slips));
        clients = await PrintableAsync(HomeHelp);
    }

    [Fact]
    public async Task A_batch_is_drawn_in_the_background()
    {
        var id = (await RequestAsync(HomeHelp, [FormName.ServiceSlip], Ids)).Value;
        Assert.Equal(PrintState.Requested, (await RunAsync(HomeHelp, id)).State);
        Assert.Equal("print_run_not_ready", (await PagesAsync(HomeHelp, id)).Refusal?.Code);

        await Care.RunWorkAsync();

        var run = await RunAsync(HomeHelp, id);
        Assert.Equal((PrintState.Printed, clients.Count, clients.Count), (run.State, run.Done, run.Clients));
        Assert.True(run.Pages >= clients.Count);
        Assert.Equal("%PDF-", Encoding.ASCII.GetString((await PagesAsync(HomeHelp, id)).Value, 0, 5));
    }

    [Fact]
    public async Task What_a_client_does_not_have_is_said_by_name()
    {
        var id = (await RequestAsync(HomeHelp, [FormName.ServiceSlip, FormName.PlanOverview], Ids)).Value;
        await Care.RunWorkAsync();
        var notes = (await RunAsync(HomeHelp, id)).Notes;
        Assert.Equal(clients.Select(client => $"{client.Name}様の第1表はまだありません。"), notes);
    }

    [Theory]
    [InlineData(FormName.ClientProfile, 2)]
    [InlineData(FormName.PreventivePlan, 2)]
    public async Task Documents_of_prevention_come_to_paper(FormName form, int pages)
    {
        var visiting = await Care.AdminAsync(TestCare.VisitingService);
        await TakeOverAsync(visiting, [.. Samples.Of(Samples.Prevention).Where(file => file.Name.StartsWith("UPKIHON", StringComparison.Ordinal) || file.Name.StartsWith("UPYOBO", StringComparison.Ordinal))]);
        var client = Assert.Single(await PrintableAsync(visiting));
        var printed = await OneAsync(visiting, client.Id, form);
        Assert.True(printed.IsDone, printed.Refusal?.Message);
        Assert.True(Assert.Single(printed.Value.Pages) >= pages);
        Assert.Empty(printed.Value.MissingCharacters);
    }

    [Fact]
    public async Task A_batch_with_nothing_to_draw_says_so_and_has_no_pages()
    {
        var id = (await RequestAsync(HomeHelp, [FormName.PlanOverview], Ids)).Value;
        await Care.RunWorkAsync();
        Assert.Equal((PrintState.Failed, 0), ((await RunAsync(HomeHelp, id)).State, (await RunAsync(HomeHelp, id)).Pages));
        Assert.Equal("print_run_not_ready", (await PagesAsync(HomeHelp, id)).Refusal?.Code);
    }

    [Fact]
    public async Task A_worker_that_died_half_way_begins_again()
    {
        var id = (await RequestAsync(HomeHelp, [FormName.ServiceSlip], Ids)).Value;
        var office = await Care.TenantIdAsync(TestCare.HomeHelp);
        await Care.Door.RunAsync<BeginPrintRun, BegunPrintRun>(new Caller.Job(office), step => step.RunAsync(id, CancellationToken.None));
        await Care.RunWorkAsync();
        Assert.Equal(PrintState.Printed, (await RunAsync(HomeHelp, id)).State);
    }

    [Fact]
    public async Task What_is_printed_stays_printed_when_the_job_runs_twice()
    {
        var id = (await RequestAsync(HomeHelp, [FormName.ServiceSlip], Ids)).Value;
        await Care.RunWorkAsync();
        var office = await Care.TenantIdAsync(TestCare.HomeHelp);
        var again = await Care.Door.RunAsync<BeginPrintRun, BegunPrintRun>(new Caller.Job(office), step => step.RunAsync(id, CancellationToken.None));
        Assert.Equal("print_run_not_this_step", again.Refusal?.Code);
        Assert.Equal(PrintState.Printed, (await RunAsync(HomeHelp, id)).State);
    }

    [Fact]
    public async Task Another_office_sees_neither_clients_nor_batches_nor_pages()
    {
        var id = (await RequestAsync(HomeHelp, [FormName.ServiceSlip], Ids)).Value;
        await Care.RunWorkAsync();
        Assert.Equal("no_client_chosen", (await RequestAsync(DayCare, [FormName.ServiceSlip], Ids)).Refusal?.Code);
        Assert.Equal("print_run_not_found", (await PagesAsync(DayCare, id)).Refusal?.Code);
        Assert.Equal("client_not_found", (await OneAsync(DayCare, clients[0].Id, FormName.ServiceSlip)).Refusal?.Code);
        Assert.Empty(await PrintableAsync(DayCare));
    }

    [Fact]
    public async Task Nothing_chosen_is_nothing_to_print()
    {
        Assert.Equal("no_form_chosen", (await RequestAsync(HomeHelp, [], Ids)).Refusal?.Code);
        Assert.Equal("no_client_chosen", (await RequestAsync(HomeHelp, [FormName.ServiceSlip], [])).Refusal?.Code);
        var crowd = Enumerable.Range(0, RequestPrintRun.MostClients + 1).Select(_ => Guid.NewGuid()).ToList();
        Assert.Equal("too_many_clients_to_print", (await RequestAsync(HomeHelp, [FormName.ServiceSlip], crowd)).Refusal?.Code);
    }

    [Fact]
    public async Task Every_printing_leaves_a_trace()
    {
        await OneAsync(HomeHelp, clients[0].Id, FormName.ServiceSlip);
        Assert.Equal(1L, await Care.ScalarAsync<long>(
            "select count(*) from audit.entry where act = 'PrintClientForms' and subject_id = $1", clients[0].Id));
    }

    private IReadOnlyList<Guid> Ids => [.. clients.Select(client => client.Id)];

    private async Task<IReadOnlyList<PrintableClient>> PrintableAsync(Caller caller) =>
        (await Care.Door.RunAsync<ListPrintableClients, IReadOnlyList<PrintableClient>>(caller, use => use.RunAsync(November, CancellationToken.None))).Value;

    private Task<Outcome<Guid>> RequestAsync(Caller caller, IReadOnlyCollection<FormName> forms, IReadOnlyCollection<Guid> ids) =>
        Care.Door.RunAsync<RequestPrintRun, Guid>(caller, use => use.RunAsync(November, forms, ids, CancellationToken.None));

    private async Task<PrintRunView> RunAsync(Caller caller, Guid id) =>
        (await Care.Door.RunAsync<OpenPrintRun, PrintRunView>(caller, use => use.RunAsync(id, CancellationToken.None))).Value;

    private Task<Outcome<byte[]>> PagesAsync(Caller caller, Guid id) =>
        Care.Door.RunAsync<DownloadPrintRun, byte[]>(caller, use => use.RunAsync(id, CancellationToken.None));

    private Task<Outcome<PrintedForms>> OneAsync(Caller caller, Guid clientId, FormName form) =>
        Care.Door.RunAsync<PrintClientForms, PrintedForms>(caller, use => use.RunAsync(clientId, November, [form], CancellationToken.None));
}
