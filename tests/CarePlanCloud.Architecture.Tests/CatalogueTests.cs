using CarePlanCloud.Testing;
using Npgsql;
using Xunit;

namespace CarePlanCloud.Architecture.Tests;

/// <summary>
/// The second and third wall, asked of the database's own catalogue. Each rule is shown to bite: a transaction breaks the wall, the rule
/// names it, and the transaction is rolled back.
/// </summary>
public sealed class CatalogueTests : IAsyncLifetime
{
    private const string TenantTables =
        "select c.oid, c.relispartition, a.attnum, c.oid::regclass::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' "
        + "where c.relkind in ('r', 'p')";

    private const string Wall = "(tenant_id = (NULLIF(current_setting(''app.tenant_id''::text, true), ''''::text))::uuid)";

    /// <summary>Each gives one row for each thing that breaks it.</summary>
    private static readonly Dictionary<string, string> Rules = new()
    {
        ["row security is on and forced"] =
            $"select name from ({TenantTables}) t join pg_class c using (oid) where not (c.relrowsecurity and c.relforcerowsecurity)",
        ["exactly the one policy"] =
            $"""
            select name from ({TenantTables}) t where not relispartition and (
                select count(*) filter (where polcmd = '*' and polpermissive and 0 = any(polroles)
                    and pg_get_expr(polqual, polrelid) = '{Wall}' and pg_get_expr(polwithcheck, polrelid) = '{Wall}') <> 1 or count(*) <> 1
                from pg_policy where polrelid = t.oid)
            """,
        ["every key and index begins with the office"] =
            $"""
            select i.indexrelid::regclass::text from ({TenantTables}) t join pg_index i on i.indrelid = t.oid where i.indkey[0] <> t.attnum
            union all select name from ({TenantTables}) t where not exists (select 1 from pg_index i where i.indrelid = t.oid and i.indisprimary)
            """,
        ["every foreign key takes the office along"] =
            $"""
            select k.conrelid::regclass::text || '.' || k.conname from pg_constraint k join ({TenantTables}) target on target.oid = k.confrelid
            left join ({TenantTables}) source on source.oid = k.conrelid
            where k.contype = 'f' and not exists (
                select 1 from unnest(k.conkey, k.confkey) as pair (here, there) where pair.here = source.attnum and pair.there = target.attnum)
            union all
            select k.conrelid::regclass::text || '.' || k.conname from pg_constraint k join ({TenantTables}) source on source.oid = k.conrelid
            where k.contype = 'f' and k.confrelid not in (select oid from ({TenantTables}) t)
                and not (k.confrelid = 'offices.office'::regclass and k.conkey = array[source.attnum])
            """,
        ["the product's role may not truncate, refer or attach triggers"] =
            """
            select c.oid::regclass::text || ' ' || command from pg_class c
            cross join unnest(array['truncate', 'references', 'trigger']) command
            where c.relkind in ('r', 'p', 'v', 'm') and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'hangfire')
                and has_table_privilege('careplan_app', c.oid, command)
            """,
        ["the product's role owns nothing"] =
            """
            select oid::regclass::text from pg_class where relowner = 'careplan_app'::regrole and relnamespace::regnamespace::text not like 'pg\_%'
                and relnamespace::regnamespace::text <> 'hangfire'
            union all select nspname from pg_namespace where nspowner = 'careplan_app'::regrole and nspname <> 'hangfire'
            union all select proname from pg_proc where proowner = 'careplan_app'::regrole and pronamespace::regnamespace::text <> 'hangfire'
            """,
        ["the product's role is nobody special"] =
            """
            select rolname from pg_roles where rolname = 'careplan_app' and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication)
            union all select roleid::regrole::text from pg_auth_members where member = 'careplan_app'::regrole
            """,
        ["the owner cannot go past the walls"] =
            "select rolname from pg_roles where rolname = 'careplan_owner' and (rolsuper or rolbypassrls)",
        ["a view looks with the eyes of the one who asks"] =
            """
            select oid::regclass::text from pg_class where relkind in ('v', 'm') and relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
                and not coalesce(reloptions::text like '%security_invoker=true%', false)
            """,
        ["no function runs with its owner's rights"] =
            // Decision 0030: but the one that ends an office, as long as nobody else may call it and nobody can put other tables under its names.
            """
            select proname from pg_proc where prosecdef and pronamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
                and not (oid = to_regprocedure('ops.delete_office(uuid)') and coalesce('search_path=pg_catalog, pg_temp' = any(proconfig), false)
                    and not has_function_privilege('public', oid, 'execute'))
            """,
    };

    private TestCare? care;

    public static TheoryData<string, string> Breaches => new()
    {
        { "row security is on and forced", "create table clients.open_table (tenant_id uuid primary key)" },
        { "row security is on and forced", "alter table clients.client disable row level security" },
        { "row security is on and forced", "alter table clients.client no force row level security" },
        { "row security is on and forced", "alter table schedules.day_mark_2026 disable row level security" },
        { "row security is on and forced", "create table schedules.day_mark_2031 partition of schedules.day_mark for values from ('2031-04-01') to ('2032-04-01')" },
        { "exactly the one policy", "drop policy tenant on clients.client" },
        { "exactly the one policy", "alter policy tenant on clients.client using (true)" },
        { "exactly the one policy", "alter policy tenant on clients.client with check (true)" },
        { "exactly the one policy", "create policy all_may_read on clients.client for select using (true)" },
        { "every key and index begins with the office", "create unique index by_number on clients.client (insured_number)" },
        { "every key and index begins with the office", "create index by_name on clients.client (name, tenant_id)" },
        { "every key and index begins with the office", "create table clients.keyless (tenant_id uuid)" },
        {
            "every foreign key takes the office along",
            "create unique index by_id on clients.client (id); alter table schedules.service_slip add constraint bare foreign key (client_id) references clients.client (id)"
        },
        {
            "every foreign key takes the office along",
            "create table offices.guest (office_id uuid, client_id uuid, foreign key (office_id, client_id) references clients.client (tenant_id, id))"
        },
        { "every foreign key takes the office along", "alter table clients.client add column written_by uuid references identity.\"user\" (id)" },
        { "the product's role may not truncate, refer or attach triggers", "grant truncate on clients.client to careplan_app" },
        { "the product's role may not truncate, refer or attach triggers", "grant references on offices.office to careplan_app" },
        { "the product's role owns nothing", "grant create on schema clients to careplan_app; alter table clients.client owner to careplan_app" },
        { "the product's role is nobody special", "alter role careplan_app bypassrls" },
        { "the product's role is nobody special", "grant careplan_owner to careplan_app" },
        { "the owner cannot go past the walls", "alter role careplan_owner bypassrls" },
        { "a view looks with the eyes of the one who asks", "create view clients.everybody as select * from clients.client" },
        {
            "no function runs with its owner's rights",
            "create function clients.number() returns bigint language sql security definer as 'select count(*) from clients.client'"
        },
        { "no function runs with its owner's rights", "create function ops.delete_office(text) returns bigint language sql security definer as 'select count(*) from clients.client'" },
        { "no function runs with its owner's rights", "grant execute on function ops.delete_office(uuid) to public" },
        { "no function runs with its owner's rights", "alter function ops.delete_office(uuid) reset search_path" },
    };

    public async ValueTask InitializeAsync() => care = await TestCare.StartAsync();

    public async ValueTask DisposeAsync() => await care!.DisposeAsync();

    [Fact]
    public async Task All_walls_stand()
    {
        await using var connection = await ConnectAsync();
        var broken = new List<string>();
        foreach (var (rule, sql) in Rules)
        {
            broken.AddRange((await RowsAsync(connection, sql)).Select(row => $"{rule}: {row}"));
        }

        Assert.Empty(broken);
    }

    [Fact]
    public async Task There_are_tables_to_judge()
    {
        await using var connection = await ConnectAsync();
        Assert.InRange((await RowsAsync(connection, $"select name from ({TenantTables}) t")).Count, 20, 500);
    }

    [Fact]
    public async Task Every_breach_is_named_by_its_rule()
    {
        await using var connection = await ConnectAsync();
        var missed = new List<string>();
        foreach (var (rule, breach) in Breaches.Select(row => row.Data))
        {
            await using var transaction = await connection.BeginTransactionAsync();
            await using (var command = new NpgsqlCommand(breach, connection))
            {
                await command.ExecuteNonQueryAsync();
            }

            if ((await RowsAsync(connection, Rules[rule])).Count == 0)
            {
                missed.Add(breach);
            }

            await transaction.RollbackAsync();
        }

        Assert.Empty(missed);
    }

    [Fact]
    public void Every_rule_has_a_breach() => Assert.Empty(Rules.Keys.Except(Breaches.Select(row => row.Data.Item1)));

    private static async Task<List<string>> RowsAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    private async Task<NpgsqlConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection(TestPostgres.AsAdmin(care!.Database));
        await connection.OpenAsync();
        return connection;
    }
}
