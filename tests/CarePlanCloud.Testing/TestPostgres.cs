using System.Buffers.Binary;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Web.Startup;
using Npgsql;

namespace CarePlanCloud.Testing;

/// <summary>
/// The PostgreSQL server of the test run, given by <c>./test</c> in CAREPLAN_TEST_POSTGRES. Never a fallback: without it the tests say
/// how to start them.
/// </summary>
public static class TestPostgres
{
    private static readonly Lazy<Task> TemplateIsThere = new(EnsureTemplateAsync);

    private static string Server => Environment.GetEnvironmentVariable("CAREPLAN_TEST_POSTGRES")
        ?? throw new InvalidOperationException("CAREPLAN_TEST_POSTGRES is not set. Run ./test, which starts PostgreSQL.");

    // One template for each build of the product: migrated, with the demonstration offices. The migrations are in the application's
    // assembly; a change of theirs does not always make a new web assembly.
    private static string Template { get; } =
        $"careplan_template_{BuildOf(typeof(Verbs)) ^ BuildOf(typeof(CareDb)):x32}";

    private static UInt128 BuildOf(Type type) =>
        BinaryPrimitives.ReadUInt128BigEndian(type.Assembly.ManifestModule.ModuleVersionId.ToByteArray());

    public static string AsAdmin(string database) => new NpgsqlConnectionStringBuilder(Server) { Database = database }.ConnectionString;

    public static string AsOwner(string database) => As(database, "careplan_owner", "CAREPLAN_TEST_OWNER_PASSWORD", "careplan-test-owner");

    public static string AsApp(string database) => As(database, "careplan_app", "CAREPLAN_TEST_APP_PASSWORD", "careplan-test-app");

    /// <summary>A new database of its own with the demonstration offices in it.</summary>
    internal static async Task<string> CreateDatabaseAsync()
    {
        await TemplateIsThere.Value;
        var name = $"careplan_test_{Guid.NewGuid():N}";
        // As files: through the log every page would be written twice, and the caches of the system tables would be missing.
        await RunAsync($"create database {name} template {Template} owner careplan_owner strategy file_copy");
        return name;
    }

    /// <summary>A new database without a table.</summary>
    internal static async Task<string> CreateEmptyDatabaseAsync()
    {
        // The roles come with the template.
        await TemplateIsThere.Value;
        var name = $"careplan_test_{Guid.NewGuid():N}";
        await RunAsync($"create database {name} owner careplan_owner");
        return name;
    }

    /// <summary>Rows of every table of the product, as the superuser sees them; Hangfire's own bookkeeping left out.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> RowCountsAsync(string database)
    {
        await using var connection = new NpgsqlConnection(AsAdmin(database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            select n.nspname || '.' || c.relname,
                (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I.%I', n.nspname, c.relname), false, true, '')))[1]::text::bigint
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'hangfire')
            """,
            connection);
        await using var reader = await command.ExecuteReaderAsync();
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        while (await reader.ReadAsync())
        {
            counts.Add(reader.GetString(0), reader.GetInt64(1));
        }

        return counts;
    }

    internal static Task DropDatabaseAsync(string name) => RunAsync($"drop database if exists {name} with (force)");

    private static async Task EnsureTemplateAsync()
    {
        await using var connection = new NpgsqlConnection(AsAdmin("postgres"));
        await connection.OpenAsync();
        // Test projects run side by side: the first builds the template, the others wait here until its session ends.
        await using (var wait = new NpgsqlCommand("select pg_advisory_lock(hashtext(@name))", connection) { CommandTimeout = 120 })
        {
            wait.Parameters.AddWithValue("name", Template);
            await wait.ExecuteNonQueryAsync();
        }

        await using var find = new NpgsqlCommand("select count(*) from pg_database where datname = @name", connection);
        find.Parameters.AddWithValue("name", Template);
        if ((long)(await find.ExecuteScalarAsync())! == 0)
        {
            await BuildTemplateAsync($"{Template}_new");
        }

        await using var free = new NpgsqlCommand("select pg_advisory_unlock_all()", connection);
        await free.ExecuteNonQueryAsync();
    }

    private static async Task BuildTemplateAsync(string building)
    {
        await DropDatabaseAsync(building);
        await RunAsync($"create database {building} owner careplan_owner");
        await TestHost.MigrateAsync(building);
        await RunAsync($"alter database {building} rename to {Template}");
    }

    private static async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(AsAdmin("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
    }

    private static string As(string database, string role, string passwordVariable, string fallback) =>
        new NpgsqlConnectionStringBuilder(Server)
        {
            Database = database,
            Username = role,
            Password = Environment.GetEnvironmentVariable(passwordVariable) ?? fallback,
            Pooling = true,
            MaxPoolSize = 20,
        }.ConnectionString;
}
