using System.Globalization;
using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Audit.Verifying;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Testing;
using Npgsql;
using Xunit;

namespace CarePlanCloud.Application.Tests.Audit;

/// <summary>
/// A thousand tamperings past the wall, each of a random kind at a random place, each in a transaction that is rolled back. The verifier has
/// to find every one and to name the first entry that is not what it was.
/// </summary>
public sealed class RandomTamperingTests : CareTest
{
    private const int Tamperings = 1000;
    private const int Seed = 20261123;
    private const string Wide = "tenant_id, number, at, actor_kind, actor_id, act, subject_id, previous_hash, hash";

    private Guid tenant;
    private Guid other;
    private int length;

    [Fact]
    public async Task Every_one_of_a_thousand_is_found()
    {
        var random = new Random(Seed);
        var missed = new List<string>();
        var kinds = new SortedDictionary<string, int>(StringComparer.Ordinal);
        await using var connection = new NpgsqlConnection(TestPostgres.AsAdmin(Care.Database));
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await ExecuteAsync(connection, "set session_replication_role = replica");
        for (var turn = 0; turn < Tamperings; turn++)
        {
            var (kind, sql, first) = Next(random);
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
            await ExecuteAsync(connection, sql);
            var (found, _) = await new TrailReader(connection, tenant).WalkAsync(new TrailWalk(), int.MaxValue, null, CancellationToken.None);
            if (found?.Number != first)
            {
                missed.Add($"{kind}: {sql} → {found}");
            }

            await transaction.RollbackAsync();
        }

        Assert.Empty(missed);
        Assert.Equal(12, kinds.Count);
        Assert.All(kinds, kind => Assert.True(kind.Value > 30, $"{kind.Key}: {kind.Value}"));
    }

    [Fact]
    public async Task Untouched_it_holds() =>
        Assert.Equal(new TrailVerdict(length, null), (await Care.TrailsAsync()).Single(trail => trail.OfficeNumber == TestCare.HomeHelp).Verdict);

    protected override async Task ArrangeAsync()
    {
        (tenant, other) = (await Care.TenantIdAsync(TestCare.HomeHelp), await Care.TenantIdAsync(TestCare.Planner));
        for (var turn = 0; turn < 60; turn++)
        {
            await Care.Door.RunAsync<ListClients, ClientListing>(HomeHelp, use => use.RunAsync(new ClientQuery(), CancellationToken.None));
        }

        length = (int)await Care.CountAsync($"audit.entry where tenant_id = '{tenant}'");
    }

    // What is done, and the first entry that is not what it was.
    private (string Kind, string Sql, long First) Next(Random random)
    {
        long at = random.Next(1, length + 1), far = 1 + ((at - 1 + random.Next(1, length)) % length);
        var here = string.Create(CultureInfo.InvariantCulture, $"where tenant_id = '{tenant}' and number = {at}");
        string Set(string change) => $"update audit.entry set {change} {here}";
        return random.Next(11) switch
        {
            0 => ("act", Set("act = act || 'x'"), at),
            1 => ("actor", Set(random.Next(2) == 0 ? $"actor_id = '{Guid.NewGuid()}'" : "actor_kind = 'job'"), at),
            2 => ("subject", Set($"subject_id = '{Guid.NewGuid()}'"), at),
            3 => ("time", Set($"at = at + interval '{random.Next(1, 1_000_000)} microseconds'"), at),
            4 => ("hash", Set("hash = sha256(hash)"), at),
            5 => ("previous hash", Set("previous_hash = sha256(previous_hash)"), at),
            6 => ("number or office", Set(random.Next(2) == 0 ? "number = number + 100000" : $"tenant_id = '{other}', number = 100000"), at),
            7 => ("taken out", $"delete from audit.entry {here}", at),
            8 => ("swapped", Swap(at, far, random.Next(2) == 0), Math.Min(at, far)),
            9 when random.Next(2) == 0 => ("put in", PutIn(at, chained: false), at),
            9 => ("put in with a right hash", PutIn(at, chained: true), at + 1),
            _ => ("cut off", $"delete from audit.entry where tenant_id = '{tenant}' and number >= {at}", at),
        };
    }

    // Two entries change places: with their numbers only, or with everything but their numbers and hashes.
    private string Swap(long one, long two, bool numbersOnly) => numbersOnly
        ? FormattableString.Invariant($"""
            update audit.entry set number = -number where tenant_id = '{tenant}' and number in ({one}, {two});
            update audit.entry set number = case -number when {one} then {two} else {one} end where tenant_id = '{tenant}' and number < 0
            """)
        : FormattableString.Invariant($"""
            update audit.entry e set at = f.at, act = f.act, subject_id = f.subject_id from audit.entry f
            where e.tenant_id = '{tenant}' and f.tenant_id = '{tenant}' and (e.number, f.number) in (({one}, {two}), ({two}, {one}))
            """);

    // All behind it move on by one. With a right hash of its own only the entry after it gives it away.
    private string PutIn(long at, bool chained)
    {
        var columns = $"'{tenant}'::uuid, {at}, now(), 'member', null::uuid, 'OpenClient', null::uuid";
        var hash = chained
            ? """
              sha256(convert_to(concat_ws(E'\n', p.tenant_id, p.number + 1, to_char(date_trunc('microseconds', now()) at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US') || '0Z',
                  'member', '', 'OpenClient', '', upper(encode(p.hash, 'hex'))), 'utf8'))
              """
            : "sha256('x')";
        return string.Create(CultureInfo.InvariantCulture, $"""
            update audit.entry set number = -number where tenant_id = '{tenant}' and number >= {at};
            update audit.entry set number = 1 - number where tenant_id = '{tenant}' and number < 0;
            insert into audit.entry ({Wide})
            select {columns}, p.hash, {hash} from (select '{tenant}'::uuid as tenant_id, {at - 1}::bigint as number,
                coalesce((select hash from audit.entry where tenant_id = '{tenant}' and number = {at - 1}), decode(repeat('00', 32), 'hex')) as hash) p
            """);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
