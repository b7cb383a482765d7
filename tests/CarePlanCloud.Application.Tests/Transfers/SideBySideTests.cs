using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Checking;
using CarePlanCloud.Application.Transfers.Sending;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Npgsql;
using Xunit;

namespace CarePlanCloud.Application.Tests.Transfers;

/// <summary>Two acts on the same thing at the same moment, stopped where it matters by a lock from outside.</summary>
public sealed class SideBySideTests : CareTest
{
    private static readonly RawFile[] Moved = Samples.Of(Samples.Slips).Replace(",1000,1045,", ",1100,1145,").WithSerial("20261025093200");

    [Fact]
    public async Task What_is_entered_while_an_import_takes_the_line_away_keeps_the_line()
    {
        var slip = await SlipOfAsync(HomeHelp, "9900000001");
        var line = slip.Lines.Single(line => line.ServiceCode == "117211");
        var unit = await ReceiveAsync(HomeHelp, Moved);
        var trail = await HoldTrailAsync();

        var entering = EnterAsync(HomeHelp, slip.Id, new CellChange(line.Id, line.Planned.Keys.Min(), null, new CellValue(1)));
        await UntilWaitingAsync(1);
        var importing = ImportAsync(HomeHelp, unit.Id);
        await UntilWaitingAsync(2);
        await trail.DisposeAsync();

        Assert.Equal((true, true), ((await entering).IsDone, (await importing).IsDone));
        Assert.Single((await SlipOfAsync(HomeHelp, "9900000001")).Lines.Single(kept => kept.Id == line.Id).Actual);
    }

    [Fact]
    public async Task A_line_added_while_an_import_brings_it_stands_once()
    {
        var slip = await SlipOfAsync(HomeHelp, "9900000001");
        var unit = await ReceiveAsync(HomeHelp, Moved);
        var trail = await HoldTrailAsync();

        var adding = AddLineAsync(HomeHelp, slip.Id, new UnplannedLine("117211", new ServiceTime(new TimeOnly(11, 0), new TimeOnly(11, 45))));
        await UntilWaitingAsync(1);
        var importing = ImportAsync(HomeHelp, unit.Id);
        await UntilWaitingAsync(2);
        await trail.DisposeAsync();

        Assert.Equal((true, true), ((await adding).IsDone, (await importing).IsDone));
        Assert.Single((await SlipOfAsync(HomeHelp, "9900000001")).Lines, line => line.ServiceCode == "117211" && line.Time!.Start == new TimeOnly(11, 0));
    }

    [Fact]
    public async Task Two_who_press_send_at_once_send_once()
    {
        await EnterEverythingAsync(HomeHelp);
        var id = (await RequestAsync(HomeHelp, TestCare.Planner)).Value;
        await Care.RunWorkAsync();
        var trail = await HoldTrailAsync();

        var first = SendAsync(HomeHelp, id);
        await UntilWaitingAsync(1);
        var second = SendAsync(HomeHelp, id);
        await UntilWaitingAsync(2);
        await trail.DisposeAsync();

        Assert.Equal((true, true), ((await first).IsDone, (await second).IsDone));
        Assert.Equal(1, await Care.CountAsync("ops.outbox where kind = 'relay_outgoing'"));
    }

    [Fact]
    public async Task A_check_that_comes_late_does_not_write_over_what_has_become_of_the_unit()
    {
        var tenant = await Care.TenantIdAsync(TestCare.HomeHelp);
        var received = await Care.Door.RunAsync<ReceiveFiles, IReadOnlyList<ReceivedUnit>>(
            HomeHelp, use => use.RunAsync(Moved, IncomingChannel.Api, CancellationToken.None));
        var id = received.Value[0].Id;
        var begun = await Care.Door.RunAsync<BeginCheck, SendingUnit>(new Caller.Job(tenant), use => use.RunAsync(id, CancellationToken.None));
        var other = await ChangeAsync($"update exchange.incoming set state = 'imported' where id = '{id}'");

        var late = Care.Door.RunAsync<RecordCheck, Done>(
            new Caller.Job(tenant), use => use.RunAsync(id, ExchangeFiles.Read(begun.Value), CancellationToken.None));
        await UntilWaitingAsync(1);
        await other();

        Assert.Equal("not_this_step", (await late).Refusal?.Code);
    }

    [Fact]
    public async Task A_validation_that_comes_late_does_not_take_a_sent_unit_back()
    {
        await EnterEverythingAsync(HomeHelp);
        var tenant = await Care.TenantIdAsync(TestCare.HomeHelp);
        var id = (await RequestAsync(HomeHelp, TestCare.Planner)).Value;
        await Care.Door.RunAsync<GenerateOutgoing, Done>(new Caller.Job(tenant), use => use.RunAsync(id, CancellationToken.None));
        var other = await ChangeAsync($"update exchange.outgoing set state = 'sent' where id = '{id}'");

        var late = Care.Door.RunAsync<ValidateOutgoing, Done>(new Caller.Job(tenant), use => use.RunAsync(id, CancellationToken.None));
        await UntilWaitingAsync(1);
        await other();

        Assert.Equal("not_this_step", (await late).Refusal?.Code);
    }

    protected override Task ArrangeAsync() => TakeOverAsync(HomeHelp, Samples.Of(Samples.Slips));

    // Every act of the office ends at its trail: whoever holds it stops them all before they commit.
    private async Task<NpgsqlConnection> HoldTrailAsync()
    {
        var connection = await OutsideAsync();
        await using var command = new NpgsqlCommand("select pg_advisory_lock(hashtextextended('audit:' || $1, 0))", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = (await Care.TenantIdAsync(TestCare.HomeHelp)).ToString() });
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    // A change by somebody else, begun here and committed by the answer.
    private async Task<Func<Task>> ChangeAsync(string sql)
    {
        var connection = await OutsideAsync();
        var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand(sql, connection, transaction);
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
        return async () =>
        {
            await transaction.CommitAsync();
            await connection.DisposeAsync();
        };
    }

    private async Task<NpgsqlConnection> OutsideAsync()
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(TestPostgres.AsAdmin(Care.Database)) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    private async Task UntilWaitingAsync(int sessions)
    {
        var end = DateTime.UtcNow.AddSeconds(30);
        while (await Care.CountAsync("pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'") < sessions)
        {
            Assert.True(DateTime.UtcNow < end, $"{sessions} sessions waiting for a lock were expected.");
            await Task.Delay(20);
        }
    }
}
