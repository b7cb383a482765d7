using CarePlanCloud.Application.Audit.Verifying;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Testing;
using Npgsql;
using Xunit;

namespace CarePlanCloud.Application.Tests.Audit;

public sealed class AuditTests : CareTest
{
    private Guid tenant;
    private Guid incomingId;
    private SlipView slip = null!;

    [Fact]
    public async Task Every_act_and_every_look_leaves_an_entry()
    {
        await EnterAsync(HomeHelp, slip.Id, new CellChange(slip.Lines[0].Id, 3, null, new CellValue(1)));
        await AsPlannedAsync(HomeHelp, slip.Id);
        await AddLineAsync(HomeHelp, slip.Id, new UnplannedLine("111211", null));
        var outgoing = (await RequestAsync(HomeHelp, TestCare.Planner)).Value;
        await Care.RunWorkAsync();
        await DownloadAsync(HomeHelp, outgoing);
        await SendAsync(HomeHelp, outgoing);
        await Care.RunWorkAsync();
        Assert.Equal(
            ["ReceiveFiles", "PreviewImport", "ImportIncoming", "ListSlips", "OpenSlip", "EnterActuals", "EnterAsPlanned", "AddUnplannedLine",
                "RequestOutgoing", "DownloadOutgoing", "SendOutgoing", "RecordDelivery"],
            await Care.WordsAsync($"select act from audit.entry where tenant_id = '{tenant}' order by number"));
    }

    [Fact]
    public async Task The_receiver_has_an_entry_of_the_delivery()
    {
        await EnterEverythingAsync(HomeHelp);
        var outgoing = (await RequestAsync(HomeHelp, TestCare.Planner)).Value;
        await Care.RunWorkAsync();
        await SendAsync(HomeHelp, outgoing);
        await Care.RunWorkAsync();
        Assert.Equal(1, await Care.CountAsync($"audit.entry where tenant_id = '{await Care.TenantIdAsync(TestCare.Planner)}' and act = 'AcceptDelivery'"));
    }

    [Fact]
    public async Task An_entry_says_who() =>
        Assert.Equal(
            [$"member {((Caller.Member)HomeHelp).UserId} {incomingId}"],
            await Care.WordsAsync($"select concat_ws(' ', actor_kind, actor_id, subject_id) from audit.entry where tenant_id = '{tenant}' and act = 'ImportIncoming'"));

    [Fact]
    public async Task A_refused_act_leaves_no_entry()
    {
        var before = await Care.CountAsync("audit.entry");
        await EnterAsync(HomeHelp, slip.Id, new CellChange(slip.Lines[0].Id, 31, null, new CellValue(1)));
        Assert.Equal(before, await Care.CountAsync("audit.entry"));
    }

    [Fact]
    public async Task An_untouched_trail_holds() => Assert.Equal(new TrailVerdict(5, null), await VerifyAsync());

    [Fact]
    public async Task A_trail_written_by_many_at_once_holds()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => OpenAsync(HomeHelp, slip.Id)));
        Assert.Equal(new TrailVerdict(25, null), await VerifyAsync());
    }

    public static TheoryData<string, TrailFault, int> Tampering => new()
    {
        { "update audit.entry set act = 'ListSlips' where number = 2 and tenant_id = @t", TrailFault.Changed, 2 },
        { "update audit.entry set actor_id = gen_random_uuid() where number = 3 and tenant_id = @t", TrailFault.Changed, 3 },
        { "update audit.entry set at = at - interval '1 microsecond' where number = 1 and tenant_id = @t", TrailFault.Changed, 1 },
        { "update audit.entry set subject_id = null where number = 3 and tenant_id = @t", TrailFault.Changed, 3 },
        { "update audit.entry set hash = sha256('x') where number = 4 and tenant_id = @t", TrailFault.Changed, 4 },
        { "update audit.entry set previous_hash = sha256('x') where number = 4 and tenant_id = @t", TrailFault.OutOfPlace, 4 },
        { "delete from audit.entry where number = 2 and tenant_id = @t", TrailFault.Missing, 2 },
        { "delete from audit.entry where number = 1 and tenant_id = @t", TrailFault.Missing, 1 },
        { "delete from audit.entry where number = 5 and tenant_id = @t", TrailFault.CutOff, 5 },
        { "delete from audit.head where tenant_id = @t", TrailFault.NoHead, 5 },
        { "update audit.head set hash = sha256('x') where tenant_id = @t", TrailFault.BeyondHead, 5 },
        {
            """
            insert into audit.entry (tenant_id, number, at, actor_kind, act, previous_hash, hash)
            select tenant_id, 6, now(), 'member', 'OpenSlip', hash, sha256('x') from audit.entry where number = 5 and tenant_id = @t
            """, TrailFault.Changed, 6
        },
        {
            """
            insert into audit.entry (tenant_id, number, at, actor_kind, act, previous_hash, hash)
            select tenant_id, -1, at, actor_kind, act, previous_hash, hash from audit.entry where number = 1 and tenant_id = @t
            """, TrailFault.OutOfPlace, -1
        },
    };

    [Theory]
    [MemberData(nameof(Tampering))]
    public async Task Tampering_past_the_wall_is_named(string sql, TrailFault fault, int broken)
    {
        Assert.Equal(1, await Care.TamperAsync("set session_replication_role = replica; " + sql.Replace("@t", $"'{tenant}'", StringComparison.Ordinal)));
        var found = (await VerifyAsync()).Break;
        Assert.Equal((fault, broken), (found?.Fault, found?.Number));
    }

    [Fact]
    public async Task Whoever_owns_the_table_meets_the_same_guards()
    {
        foreach (var sql in new[] { "delete from audit.entry where number = 5", "update audit.head set number = number - 1", "insert into audit.removal select tenant_id, number, hash, now() from audit.head" })
        {
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => Care.TamperAsync(sql))).SqlState);
        }
    }

    [Fact]
    public async Task What_was_cut_off_at_the_end_stays_a_gap_whatever_is_written_after_it()
    {
        await Care.TamperAsync($"set session_replication_role = replica; delete from audit.entry where number > 3 and tenant_id = '{tenant}'");
        await OpenAsync(HomeHelp, slip.Id);
        Assert.Equal(new TrailBreak(TrailFault.Missing, 4, null), (await VerifyAsync()).Break);
    }

    [Theory]
    [InlineData("update audit.entry set act = 'nothing'")]
    [InlineData("delete from audit.entry")]
    [InlineData("truncate audit.entry")]
    [InlineData("delete from audit.head")]
    [InlineData("update audit.head set number = number - 1")]
    [InlineData("update audit.head set number = number + 1")]
    [InlineData("update audit.head set hash = sha256('x')")]
    [InlineData("insert into audit.removal select tenant_id, number, hash, now() from audit.head")]
    [InlineData("update audit.removal set number = 1")]
    [InlineData("delete from audit.hold")]
    public async Task The_products_own_role_cannot_change_the_trail(string sql)
    {
        await using var connection = await Care.ConnectAsAppAsync(tenant);
        await using var command = new NpgsqlCommand(sql, connection);
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState);
    }

    [Fact]
    public async Task An_act_that_cannot_be_recorded_is_not_done()
    {
        var before = await Care.RowsOfAsync(tenant);
        await Care.TamperAsync("revoke insert on audit.entry from careplan_app");
        await Assert.ThrowsAsync<PostgresException>(() => EnterAsync(HomeHelp, slip.Id, new CellChange(slip.Lines[0].Id, 3, null, new CellValue(1))));
        Assert.Equal(before, await Care.RowsOfAsync(tenant));
    }

    [Fact]
    public async Task A_look_that_cannot_be_recorded_shows_nothing()
    {
        await Care.TamperAsync("revoke insert on audit.entry from careplan_app");
        await Assert.ThrowsAsync<PostgresException>(() => OpenAsync(HomeHelp, slip.Id));
    }

    protected override async Task ArrangeAsync()
    {
        tenant = await Care.TenantIdAsync(TestCare.HomeHelp);
        incomingId = (await ReceiveAsync(HomeHelp, Samples.Of(Samples.Slips))).Id;
        await PreviewAsync(HomeHelp, incomingId);
        await ImportAsync(HomeHelp, incomingId);
        slip = await SlipOfAsync(HomeHelp, "H990000003");
    }

    private async Task<TrailVerdict> VerifyAsync() => (await Care.TrailsAsync()).Single(trail => trail.OfficeNumber == TestCare.HomeHelp).Verdict;
}
