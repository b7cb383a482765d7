using System.Collections.Concurrent;
using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Checking;
using CarePlanCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Outbox;

public sealed class OutboxTests : CareTest
{
    [Fact]
    public async Task A_busy_office_does_not_keep_another_waiting()
    {
        await FillAsync(TestCare.HomeHelp, 250);
        await FillAsync(TestCare.DayCare, 1);
        var first = await DispatchAsync();
        Assert.Contains(first, entry => entry.OfficeId == Care.TenantIdAsync(TestCare.DayCare).Result);
    }

    [Fact]
    public async Task Parallel_dispatchers_hand_out_each_entry_once()
    {
        await FillAsync(TestCare.HomeHelp, 150);
        await FillAsync(TestCare.DayCare, 150);
        var handed = new ConcurrentBag<long>();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            while (await Care.CountAsync("ops.outbox where dispatched_at is null") > 0)
            {
                foreach (var entry in await DispatchAsync())
                {
                    handed.Add(entry.Id);
                }
            }
        }));
        Assert.Equal(await Care.WordsAsync("select id from ops.outbox order by id"), handed.Order().Select(id => id.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task What_could_not_be_handed_out_waits()
    {
        await FillAsync(TestCare.HomeHelp, 3);
        var waiting = await Care.CountAsync("ops.outbox where dispatched_at is null");
        await Assert.ThrowsAsync<IOException>(() => Care.Door.RunAsync<OutboxDispatch, int>(
            new Caller.Nobody(), use => use.RunAsync(_ => throw new IOException("The queue is away."), CancellationToken.None)));
        Assert.Equal(waiting, await Care.CountAsync("ops.outbox where dispatched_at is null"));
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
        insert into ops.outbox (office_id, kind, subject_id, created_at)
        select '{await Care.TenantIdAsync(officeNumber)}', 'check_incoming', gen_random_uuid(), now() from generate_series(1, {count})
        """);

    private async Task<List<OutboxEntry>> DispatchAsync()
    {
        var entries = new List<OutboxEntry>();
        await Care.Door.RunAsync<OutboxDispatch, int>(new Caller.Nobody(), use => use.RunAsync(entries.Add, CancellationToken.None));
        return entries;
    }

    private async Task CheckAsync(Guid tenantId, Guid incomingId)
    {
        await using var scope = Care.Scope();
        await scope.ServiceProvider.GetRequiredService<IncomingCheck>().RunAsync(tenantId, incomingId, CancellationToken.None);
    }
}
