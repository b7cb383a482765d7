using System.Globalization;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Npgsql;

namespace CarePlanCloud.Application.Tests;

/// <summary>What the database really holds, read past every wall, and what the files really say, split by hand.</summary>
internal static class Ledger
{
    /// <summary>Every table with a tenant_id, partitions left out.</summary>
    public static Task<IReadOnlyList<string>> TenantTablesAsync(this TestCare care) => care.WordsAsync(
        """
        select c.relnamespace::regnamespace || '.' || c.relname from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
        where c.relkind in ('r', 'p') and not c.relispartition order by 1
        """);

    /// <summary>For each tenant table the number of rows of an office and a hash over all of them. Without the trail also without what follows it.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> RowsOfAsync(this TestCare care, Guid tenantId, params string[] except)
    {
        var isWithTrail = !except.Contains("audit.entry");
        var tables = (await care.TenantTablesAsync()).Except(except).Where(table => isWithTrail || !table.StartsWith("audit.", StringComparison.Ordinal)).ToList();
        var sql = string.Join(" union all ", tables.Select(table =>
            $"select '{table}=' || count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from {table} t where tenant_id = '{tenantId}'"));
        return (await care.WordsAsync(sql)).Select(row => row.Split('=', 2)).ToDictionary(row => row[0], row => row[1]);
    }

    /// <summary>The marks of an office, one text for each: client, line, day, count, time, units.</summary>
    public static Task<IReadOnlyList<string>> MarksOfAsync(this TestCare care, Guid tenantId, int phase) => care.WordsAsync(
        $"""
        select concat_ws(' ', c.insured_number, l.service_code, coalesce(to_char(l.start_time, 'HH24MI'), '9999'), coalesce(to_char(l.end_time, 'HH24MI'), '9999'),
            l.service_office_number, nullif(l.tais_code, ''), nullif(l.detail_discriminator_code, '')) || ': ' ||
            concat_ws(' ', m.day, m.count || 'x', coalesce(to_char(m.start_time, 'HH24MI'), '9999'), m.units || 'u')
        from schedules.day_mark m join schedules.service_line l on l.tenant_id = m.tenant_id and l.id = m.line_id
        join schedules.service_slip s on s.tenant_id = l.tenant_id and s.id = l.slip_id
        join clients.client c on c.tenant_id = s.tenant_id and c.id = s.client_id
        where m.tenant_id = '{tenantId}' and m.phase = {phase} order by 1
        """);

    /// <summary>The same texts out of the rows of 第6表 or 実績.</summary>
    public static IReadOnlyList<string> MarksIn(RawFile[] files, string kind) =>
        [.. RowsIn(files, kind).Select(row => string.Join(' ',
            new[] { row[2], row[14], row[11], row[12], row[19], row[15], row[18] }.Where((cell, index) => index < 5 || cell.Length > 0))
            + $": {int.Parse(row[9][6..], CultureInfo.InvariantCulture)} {row[13]}x {row[11]} {row[7]}u").Order(StringComparer.Ordinal)];

    /// <summary>Lines of a file split at commas: the samples of these kinds have neither commas nor line breaks in their texts.</summary>
    public static IReadOnlyList<string[]> RowsIn(RawFile[] files, string kind) =>
        [.. files.Where(file => file.Name.StartsWith(kind, StringComparison.Ordinal))
            .SelectMany(file => file.Text().Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
            .Select(line => line.Split(',').Select(cell => cell.Trim('"')).ToArray())];

    /// <summary>The first column of all rows.</summary>
    public static async Task<IReadOnlyList<string>> WordsAsync(this TestCare care, string sql)
    {
        await using var connection = new NpgsqlConnection(TestPostgres.AsAdmin(care.Database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var words = new List<string>();
        while (await reader.ReadAsync())
        {
            words.Add(reader.GetValue(0).ToString()!);
        }

        return words;
    }

    public static Task<long> CountAsync(this TestCare care, string tableAndCondition) =>
        care.ScalarAsync<long>($"select count(*) from {tableAndCondition}");

    /// <summary>As the superuser, past every wall.</summary>
    public static async Task<int> TamperAsync(this TestCare care, string sql)
    {
        await using var connection = new NpgsqlConnection(TestPostgres.AsAdmin(care.Database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>Signed in as the role web and worker run as, for an office or for none.</summary>
    public static async Task<NpgsqlConnection> ConnectAsAppAsync(this TestCare care, Guid? tenantId)
    {
        var connection = new NpgsqlConnection(TestPostgres.AsApp(care.Database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select set_config('app.tenant_id', $1, false)", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = tenantId?.ToString() ?? "" });
        await command.ExecuteNonQueryAsync();
        return connection;
    }
}
