using System.Collections.Concurrent;
using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Checking;
using CarePlanCloud.Domain;
using CarePlanCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Outbox;

public sealed class OutboxTests : CareTest
{
    private static readonly OutboxKind[] Every = Enum.GetValues<OutboxKind>();

    [Fact]
    public async Task A_busy_office_does_not_keep_another_waiting()
    {
        await FillAsync(TestCare.HomeHelp, 250);
        await FillAsync(TestCare.DayCare, 1);
        var first = await ClaimAsync(2);
        Assert.Equal(
            new[] { await Care.TenantIdAsync(TestCare.HomeHelp), await Care.TenantIdAsync(TestCare.DayCare) }.Order(), first.Select(claim => claim.OfficeId).Order());
    }

    [Fact]
    public async Task Parallel_dispatchers_claim_each_entry_once()
    {
        await FillAsync(TestCare.HomeHelp, 60);
        await FillAsync(TestCare.DayCare, 60);
        var claims = new ConcurrentBag<WorkClaim>();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            while (await Care.CountAsync("ops.outbox where claim is null") > 0)
            {
                foreach (var claim in await ClaimAsync(5))
                {
                    claims.Add(claim);
                }
            }
        }));
        Assert.Equal(120, claims.Count);
        Assert.Equal(0, await Care.CountAsync("ops.outbox where attempts <> 1"));
        Assert.Equal(claims.Select(claim => claim.Id.ToString()).Order(), (await Care.WordsAsync("select claim::text from ops.outbox")).Order());
    }

    [Fact]
    public async Task What_reached_no_worker_waits_as_if_nothing_had_been()
    {
        await FillAsync(TestCare.HomeHelp, 1);
        var claim = Assert.Single(await ClaimAsync(1));
        Assert.Empty(await ClaimAsync(1));
        await Care.Door.RunAsync<ReleaseClaim, Done>(new Caller.Nobody(), use => use.RunAsync(claim.Id, CancellationToken.None));
        Assert.Equal(1, await Care.CountAsync("ops.outbox where attempts = 0 and claim is null"));
        Assert.Single(await ClaimAsync(1));
    }

    [Fact]
    public async Task What_is_done_leaves_the_outbox()
    {
        await ReceiveAsync(HomeHelp, Samples.Of(Samples.Slips));
        Assert.Equal(0, await Care.CountAsync("ops.outbox"));
    }

    [Fact]
    public async Task A_check_that_runs_twice_finds_the_same()
    {
        var unit = await ReceiveAsync(HomeHelp, Samples.Of(Samples.Slips));
        var tenant = await Care.TenantIdAsync(TestCare.HomeHelp);
        var before = await Care.RowsOfAsync(tenant);
        await CheckAsync(tenant, unit.Id);
        Assert.Equal(before, await Care.RowsOfAsync(tenant));
    }

    [Fact]
    public async Task A_check_cut_short_begins_again()
    {
        var unit = await ReceiveAsync(HomeHelp, Samples.Of(Samples.Slips));
        await Care.TamperAsync("update exchange.incoming set state = 'checking', records_total = null");
        await CheckAsync(await Care.TenantIdAsync(TestCare.HomeHelp), unit.Id);
        Assert.Equal(IncomingState.Checked, (await IncomingAsync(HomeHelp, unit.Id)).Summary.State);
    }

    [Fact]
    public async Task Parallel_checks_of_one_unit_do_no_harm()
    {
        var unit = await ReceiveAsync(HomeHelp, Samples.Of(Samples.Slips));
        await Care.TamperAsync("update exchange.incoming set state = 'received'");
        var tenant = await Care.TenantIdAsync(TestCare.HomeHelp);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => CheckAsync(tenant, unit.Id)));
        Assert.Equal(IncomingState.Checked, (await IncomingAsync(HomeHelp, unit.Id)).Summary.State);
    }

    [Fact]
    public async Task A_check_does_not_undo_an_import()
    {
        var id = await TakeOverAsync(HomeHelp, Samples.Of(Samples.Slips));
        await CheckAsync(await Care.TenantIdAsync(TestCare.HomeHelp), id);
        Assert.Equal(IncomingState.Imported, (await IncomingAsync(HomeHelp, id)).Summary.State);
    }

    private async Task FillAsync(string officeNumber, int count) => await Care.TamperAsync(
        $"""
        insert into ops.outbox (office_id, kind, subject_id, created_at, due_at, attempts, faults, deaths, last_fault)
        select '{await Care.TenantIdAsync(officeNumber)}', 'check_incoming', gen_random_uuid(), now(), now(), 0, 0, 0, '' from generate_series(1, {count})
        """);

    private async Task<IReadOnlyList<WorkClaim>> ClaimAsync(int most) =>
        (await Care.Door.RunAsync<ClaimWork, ClaimedWork>(new Caller.Nobody(), use => use.RunAsync(Every, most, CancellationToken.None))).Value.Claims;

    private async Task CheckAsync(Guid tenantId, Guid incomingId)
    {
        await using var scope = Care.Scope();
        await scope.ServiceProvider.GetRequiredService<IncomingCheck>().RunAsync(tenantId, incomingId, CancellationToken.None);
    }
}
