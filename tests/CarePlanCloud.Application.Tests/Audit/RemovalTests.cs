using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Audit.Retention;
using CarePlanCloud.Application.Audit.Verifying;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Domain;
using CarePlanCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace CarePlanCloud.Application.Tests.Audit;

/// <summary>Four entries of six years ago, three of yesterday: what goes, what stays, and that nobody can help himself.</summary>
public sealed class RemovalTests : CareTest
{
    private readonly SettableClock clock = new();
    private Guid tenant;

    [Fact]
    public async Task What_is_older_than_five_years_goes_and_the_rest_still_verifies()
    {
        Assert.Equal(4, await RemoveAsync());
        Assert.Equal(["5", "6", "7", "8"], await NumbersAsync());
        Assert.Equal(new TrailVerdict(4, null), await VerdictAsync());
        Assert.Equal(0, await RemoveAsync());
        await LookAsync();
        Assert.Equal(new TrailVerdict(5, null), await VerdictAsync());
    }

    [Fact]
    public async Task The_removal_stands_in_the_trail()
    {
        await RemoveAsync();
        Assert.Equal(["RemoveOldAuditEntries job"], await Care.WordsAsync($"select act || ' ' || actor_kind from audit.entry where tenant_id = '{tenant}' and number = 8"));
    }

    [Fact]
    public async Task While_it_is_held_nothing_goes()
    {
        Assert.True((await HoldAsync("運営指導が終わるまで")).IsDone);
        Assert.Equal(0, await RemoveAsync());
        Assert.Equal(AuditRefusals.AlreadyHeld, (await HoldAsync("もう一度")).Refusal);
        Assert.True((await LiftAsync()).IsDone);
        Assert.Equal(AuditRefusals.NotHeld, (await LiftAsync()).Refusal);
        Assert.Equal(4, await RemoveAsync());
        Assert.Equal(["HoldAuditTrail", "LiftAuditHold", "RemoveOldAuditEntries"], await Care.WordsAsync($"select act from audit.entry where tenant_id = '{tenant}' and number > 7 order by number"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("　")]
    public async Task A_hold_says_why(string reason) => Assert.Equal(AuditRefusals.ReasonNeeded, (await HoldAsync(reason)).Refusal);

    [Theory]
    [InlineData("delete from audit.entry where number <= 4", "", "behind no mark")]
    [InlineData("delete from audit.entry where number <= 5", "mark", "too young")]
    [InlineData("delete from audit.entry where number <= 4", "mark, hold", "held")]
    [InlineData("insert into audit.removal select tenant_id, number, hash, now() from audit.entry where number = 5", "", "a mark behind what is too young")]
    [InlineData("insert into audit.removal select tenant_id, number, sha256('x'), now() from audit.entry where number = 4", "", "a mark that is not the entry's")]
    [InlineData("insert into audit.removal select tenant_id, number, hash, now() from audit.entry where number = 4", "hold", "a mark while held")]
    public async Task The_products_own_role_removes_nothing_else(string sql, string before, string why)
    {
        _ = why;
        await using var connection = await Care.ConnectAsAppAsync(tenant);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        if (before.Contains("mark", StringComparison.Ordinal))
        {
            await ExecuteAsync(connection, "insert into audit.removal select tenant_id, number, hash, now() from audit.entry where number = 4");
        }

        if (before.Contains("hold", StringComparison.Ordinal))
        {
            await ExecuteAsync(connection, $"insert into audit.hold (tenant_id, id, reason, set_at) values ('{tenant}', gen_random_uuid(), 'x', now())");
        }

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(connection, sql))).SqlState);
    }

    [Fact]
    public async Task A_beginning_that_somebody_cut_off_behind_a_mark_of_his_own_is_found()
    {
        await Care.TamperAsync(
            $"""
            set session_replication_role = replica;
            insert into audit.removal select tenant_id, number, hash, now() from audit.entry where number = 4 and tenant_id = '{tenant}';
            delete from audit.entry where number <= 4 and tenant_id = '{tenant}'
            """);
        Assert.Equal(new TrailBreak(TrailFault.RemovalUnproved, 4, null), (await VerdictAsync()).Break);
    }

    [Fact]
    public async Task What_should_be_gone_and_is_there_is_found()
    {
        await RemoveAsync();
        await Care.TamperAsync(
            $"""
            set session_replication_role = replica;
            insert into audit.entry select tenant_id, 2, at, actor_kind, actor_id, act, subject_id, previous_hash, hash from audit.entry where number = 5 and tenant_id = '{tenant}'
            """);
        Assert.Equal((TrailFault.OutOfPlace, 2L), ((await VerdictAsync()).Break!.Fault, (await VerdictAsync()).Break!.Number));
    }

    [Fact]
    public void The_setting_can_lengthen_the_time_and_not_shorten_it() =>
        Assert.Equal([5, 5, 10], new[] { 1, 5, 10 }.Select(years => new RetentionOptions { RetentionYears = years }.Years));

    protected override void Change(IServiceCollection services) => services.AddSingleton<TimeProvider>(clock);

    // The database counts from its own clock: what is old has to be old for it as well.
    protected override async Task ArrangeAsync()
    {
        tenant = await Care.TenantIdAsync(TestCare.HomeHelp);
        clock.Now = DateTimeOffset.UtcNow.AddYears(-6);
        for (var look = 0; look < 4; look++)
        {
            await LookAsync();
        }

        clock.Now = DateTimeOffset.UtcNow.AddDays(-1);
        for (var look = 0; look < 3; look++)
        {
            await LookAsync();
        }
    }

    private Task<Outcome<ClientListing>> LookAsync() =>
        Care.Door.RunAsync<ListClients, ClientListing>(HomeHelp, use => use.RunAsync(new ClientQuery(), CancellationToken.None));

    private async Task<int> RemoveAsync() =>
        (await Care.Door.RunAsync<RemoveOldAuditEntries, int>(new Caller.Job(tenant), use => use.RunAsync(CancellationToken.None))).Value;

    private Task<Outcome<Done>> HoldAsync(string reason) => Care.Door.RunAsync<HoldAuditTrail, Done>(HomeHelp, use => use.RunAsync(reason, CancellationToken.None));

    private Task<Outcome<Done>> LiftAsync() => Care.Door.RunAsync<LiftAuditHold, Done>(HomeHelp, use => use.RunAsync(CancellationToken.None));

    private Task<IReadOnlyList<string>> NumbersAsync() => Care.WordsAsync($"select number from audit.entry where tenant_id = '{tenant}' order by number");

    private async Task<TrailVerdict> VerdictAsync() => (await Care.TrailsAsync()).Single(trail => trail.OfficeNumber == TestCare.HomeHelp).Verdict;

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
