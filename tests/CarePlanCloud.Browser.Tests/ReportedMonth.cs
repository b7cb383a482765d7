using System.Globalization;
using CarePlanCloud.Testing;
using Npgsql;

namespace CarePlanCloud.Browser.Tests;

/// <summary>The planner's November 2026 as it came back from the partners: done as planned, but for what a test changes.</summary>
internal sealed class ReportedMonth(TestHost host)
{
    private const string OwnLines =
        $"""
        schedules.service_line l join schedules.service_slip s on s.tenant_id = l.tenant_id and s.id = l.slip_id
        join clients.client c on c.tenant_id = s.tenant_id and c.id = s.client_id
        join offices.office o on o.id = l.tenant_id and o.office_number = '{TestCare.Planner}'
        """;

    /// <summary>More clients with the month of one of them: the same lines on the same days.</summary>
    public Task CopyClientAsync(string insuredNumber, int times) => DoAsync(
        string.Create(CultureInfo.InvariantCulture, $$"""
        do $do$
        declare
            tenant uuid := (select id from offices.office where office_number = '{{TestCare.Planner}}');
            model uuid := (select id from clients.client where tenant_id = tenant and insured_number = '{{insuredNumber}}');
            pattern uuid := (select id from schedules.service_slip where tenant_id = tenant and client_id = model and service_month = '2026-11-01');
            person uuid;
            slip uuid;
        begin
            for n in 1..{{times}} loop
                person := gen_random_uuid();
                slip := gen_random_uuid();
                insert into clients.client select (jsonb_populate_record(null::clients.client, to_jsonb(c) || jsonb_build_object(
                        'id', person, 'insured_number', '88' || lpad(n::text, 8, '0'), 'name', '架空 ' || n || '番', 'kana', 'ｶｸｳ ' || n, 'search_key', 'かくう' || lpad(n::text, 2, '0')))).*
                    from clients.client c where tenant_id = tenant and id = model;
                insert into clients.certification select (jsonb_populate_record(null::clients.certification, to_jsonb(c) || jsonb_build_object(
                        'id', gen_random_uuid(), 'client_id', person, 'insured_number', '88' || lpad(n::text, 8, '0')))).*
                    from clients.certification c where tenant_id = tenant and client_id = model;
                insert into schedules.service_slip select (jsonb_populate_record(null::schedules.service_slip, to_jsonb(s) || jsonb_build_object('id', slip, 'client_id', person))).*
                    from schedules.service_slip s where tenant_id = tenant and id = pattern;
                insert into schedules.service_line select (jsonb_populate_record(null::schedules.service_line, to_jsonb(l) || jsonb_build_object('id', gen_random_uuid(), 'slip_id', slip))).*
                    from schedules.service_line l where tenant_id = tenant and slip_id = pattern;
                insert into schedules.day_mark select (jsonb_populate_record(null::schedules.day_mark, to_jsonb(m) || jsonb_build_object('line_id', mine.id))).*
                    from schedules.day_mark m join schedules.service_line l on l.tenant_id = m.tenant_id and l.id = m.line_id
                    join schedules.service_line mine on mine.tenant_id = l.tenant_id and mine.slip_id = slip and mine.position = l.position
                    where m.tenant_id = tenant and l.slip_id = pattern;
            end loop;
        end $do$
        """));

    /// <summary>A line planned on every day of the month, as on the days it has.</summary>
    public Task PlanDailyAsync(string insuredNumber, int place) => DoAsync(
        string.Create(CultureInfo.InvariantCulture, $"""
        insert into schedules.day_mark (tenant_id, service_month, line_id, phase, day, count, start_time, end_time, units, written_at)
        select m.tenant_id, m.service_month, m.line_id, 0, d, m.count, m.start_time, m.end_time, m.units, now()
        from {OwnLines} join lateral (select * from schedules.day_mark m where m.tenant_id = l.tenant_id and m.line_id = l.id and m.phase = 0 order by day limit 1) m on true, generate_series(1, 30) d
        where s.service_month = '2026-11-01' and c.insured_number = '{insuredNumber}' and l.position = {place}
        on conflict do nothing
        """));

    /// <summary>Every planned day of every client was done.</summary>
    public async Task ReportAsync()
    {
        await DoAsync("delete from schedules.day_mark m using offices.office o where o.id = m.tenant_id and o.office_number = $1 and m.phase = 1 and m.service_month = '2026-11-01'", TestCare.Planner);
        await DoAsync(
            """
            insert into schedules.day_mark (tenant_id, service_month, line_id, phase, day, count, start_time, end_time, units, written_at)
            select m.tenant_id, m.service_month, m.line_id, 1, m.day, m.count, m.start_time, m.end_time, m.units, now()
            from schedules.day_mark m join offices.office o on o.id = m.tenant_id
            where o.office_number = $1 and m.phase = 0 and m.service_month = '2026-11-01'
            """, TestCare.Planner);
    }

    /// <summary>Planned, and 0回 came.</summary>
    public Task NotDoneAsync(string insuredNumber, int place, int day) => ChangeAsync("update schedules.day_mark set count = 0 where phase = 1 and line_id = {0} and day = $1", insuredNumber, place, day);

    public Task TwiceAsync(string insuredNumber, int place, int day) => ChangeAsync("update schedules.day_mark set count = count + 1 where phase = 1 and line_id = {0} and day = $1", insuredNumber, place, day);

    public Task LaterAsync(string insuredNumber, int place, int day) => ChangeAsync(
        "update schedules.day_mark set start_time = start_time + interval '30 minutes', end_time = end_time + interval '30 minutes' where phase = 1 and line_id = {0} and day = $1", insuredNumber, place, day);

    /// <summary>Done on another day; 0回 came for the planned one.</summary>
    public async Task MovedAsync(string insuredNumber, int place, int from, int to)
    {
        await ChangeAsync(
            string.Create(CultureInfo.InvariantCulture, $$"""
            insert into schedules.day_mark (tenant_id, service_month, line_id, phase, day, count, start_time, end_time, units, written_at)
            select tenant_id, service_month, line_id, 1, {{to}}, count, start_time, end_time, units, now() from schedules.day_mark where phase = 1 and line_id = {0} and day = $1
            """), insuredNumber, place, from);
        await NotDoneAsync(insuredNumber, place, from);
    }

    /// <summary>Nothing has come of any line of an office.</summary>
    public Task NothingCameAsync(string insuredNumber, string officeNumber) => DoAsync(
        $"delete from schedules.day_mark where phase = 1 and line_id in (select l.id from {OwnLines} where s.service_month = '2026-11-01' and c.insured_number = $1 and l.service_office_number = $2)",
        insuredNumber, officeNumber);

    /// <summary>Services of the month, with the days they are planned on: 被保険者番号, place of the line, first days.</summary>
    public async Task<IReadOnlyList<(string InsuredNumber, int Position, string Code, string Office, int[] Days)>> LinesAsync()
    {
        await using var connection = new NpgsqlConnection(TestPostgres.AsAdmin(host.Database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            $"""
            select c.insured_number, l.position::int, l.service_code, l.service_office_number, array_agg(m.day::int order by m.day)
            from {OwnLines} join schedules.day_mark m on m.tenant_id = l.tenant_id and m.line_id = l.id and m.phase = 0
            where s.service_month = '2026-11-01' and s.care_management_office_number = '{TestCare.Planner}'
            group by 1, 2, 3, 4 order by 1, 2
            """, connection);
        await using var rows = await command.ExecuteReaderAsync();
        var lines = new List<(string, int, string, string, int[])>();
        while (await rows.ReadAsync())
        {
            lines.Add((rows.GetString(0), rows.GetInt32(1), rows.GetString(2), rows.GetString(3), rows.GetFieldValue<int[]>(4)));
        }

        return lines;
    }

    private async Task ChangeAsync(string sql, string insuredNumber, int place, int day)
    {
        var line = $"(select l.id from {OwnLines} where s.service_month = '2026-11-01' and c.insured_number = '{insuredNumber}' and l.position = {place.ToString(CultureInfo.InvariantCulture)})";
        var changed = await DoAsync(string.Format(CultureInfo.InvariantCulture, sql, line), (short)day);
        if (changed != 1)
        {
            throw new InvalidOperationException($"{insuredNumber} line {place} has nothing on day {day} to change ({changed}).");
        }
    }

    private async Task<int> DoAsync(string sql, params object[] values)
    {
        await using var connection = new NpgsqlConnection(TestPostgres.AsAdmin(host.Database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return await command.ExecuteNonQueryAsync();
    }
}
