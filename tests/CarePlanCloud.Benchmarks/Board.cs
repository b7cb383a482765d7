using System.Diagnostics;
using System.Globalization;
using CarePlanCloud.Application.Transfers.Board;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Testing;

namespace CarePlanCloud.Benchmarks;

/// <summary>
/// board: opening 送受信ボード of 100 clients and 40 partners on a real PostgreSQL, from the door to the rows. Once as offices are, eight services
/// a client; once with every client at every partner. Every slip was sent once before, so that there is something to compare with.
/// </summary>
internal sealed class Board : IBenchmark
{
    private const int Clients = 100;
    private const int Partners = 40;
    private const int DaysOfALine = 8;
    private const int Warm = 3;
    private const int Rounds = 15;
    private const double Goal = 300;

    public string Id => "board";

    public IEnumerable<BenchResult> Run()
    {
        foreach (var served in new[] { 8, Partners })
        {
            yield return MeasureAsync(served).GetAwaiter().GetResult();
        }
    }

    private async Task<BenchResult> MeasureAsync(int served)
    {
        await using var care = await TestCare.StartAsync();
        await SeedAsync(care, served);
        var planner = await care.AdminAsync(TestCare.Planner);
        var month = new ServiceMonth(2026, 10);
        var times = new List<double>();
        var rows = 0;
        var before = TimeSpan.Zero;
        for (var round = 0; round < Rounds + Warm; round++)
        {
            before = round == Warm ? Environment.CpuUsage.TotalTime : before;
            var watch = Stopwatch.StartNew();
            var board = await care.Door.RunAsync<OpenBoard, BoardView>(planner, use => use.RunAsync(month, CancellationToken.None));
            times.Add(watch.Elapsed.TotalMilliseconds);
            rows = board.Value.Partners.Sum(partner => partner.Rows.Count);
        }

        var processor = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / Rounds;

        // One row for the slip and one for the actuals of each pair.
        if (rows != Clients * served * 2)
        {
            throw new InvalidOperationException(FormattableString.Invariant($"The measured work is not the intended work: {rows} rows."));
        }

        var sorted = times.Skip(Warm).Order().ToList();
        var (median, slowest) = (sorted[sorted.Count / 2], sorted[^1]);
        return new BenchResult(
            Id,
            FormattableString.Invariant($"送受信ボード, {Clients} clients × {Partners} partners, {served} of them at each client, {rows} rows"),
            FormattableString.Invariant($"{median:0} ms (slowest {slowest:0} ms)"),
            FormattableString.Invariant($"processor of the web process {processor:0} ms; load of the machine {Load()}"),
            null,
            FormattableString.Invariant($"≤ {Goal:0} ms"),
            median <= Goal);
    }

    internal static string Load() => File.ReadAllText("/proc/loadavg").Split(' ')[0];

    // Straight into the database: what is measured is the reading.
    private static Task<int> SeedAsync(TestCare care, int served) => care.ScalarAsync<int>(string.Create(CultureInfo.InvariantCulture, $"""
        do $$
        declare office uuid := (select id from offices.office where office_number = '{TestCare.Planner}');
        begin
        create temp table c on commit drop as select gen_random_uuid() as id, gen_random_uuid() as slip, n from generate_series(1, {Clients}) n;
        create temp table l on commit drop as select gen_random_uuid() as id, c.slip, c.id as client, p, '998' || lpad(((c.n + p) % {Partners})::text, 7, '0') as number
            from c cross join generate_series(1, {served}) p;
        insert into clients.client (tenant_id, id, insurer_number, insured_number, name, kana, sex, birth_date, search_key, postal_code,
                                    address1, address2, phone, contacts, status, status_reason, note)
            select office, id, '990011', (9800000000 + n)::text, '例示 ' || n, 'レイジ', '2', '1945-03-03', 'レイジ', '', '', '', '', '[]', 'in_use', '', '' from c;
        insert into schedules.service_slip (tenant_id, id, client_id, service_month, created_on, care_management_office_number, care_management_service_kind, care_manager_name)
            select office, slip, id, '2026-10-01', '2026-09-25', '{TestCare.Planner}', '43', '' from c;
        insert into schedules.service_line (tenant_id, id, slip_id, position, service_code, units, service_office_number, service_office_name, satellite_number,
                                            tais_code, equipment_notification_code, equipment_name, detail_discriminator_code, pro_rata_days, over30days)
            select office, id, slip, p, '111111', 244, number, '例示の事業所', '', '', '', '', '', '', false from l;
        insert into schedules.day_mark (tenant_id, service_month, line_id, phase, day, count, units, written_at)
            select office, '2026-10-01', id, 0, d, 1, 244, now() from l cross join generate_series(1, {DaysOfALine}) d;
        create temp table u on commit drop as select gen_random_uuid() as id, number, row_number() over () as n from (select distinct number from l) x;
        insert into exchange.outgoing (tenant_id, id, kind, channel, service_month, sender_service_kind, receiver_office_number, receiver_service_kind, serial_number,
                                       created_on, state, state_since, send_when_valid, state_note, attempts, requested_at, client_count, record_count, findings)
            select office, id, 'slip', 'fax', '2026-10-01', '43', number, '11', (20261001000000 + n)::text, '2026-10-01', 'dispatched', now(), false, '', 0, now(), 1, 1, '[]' from u;
        insert into exchange.outgoing_client (tenant_id, outgoing_id, client_id, fingerprint) select distinct office, u.id, l.client, '\x00'::bytea from l join u on u.number = l.number;
        end $$;
        select 1;
        """));
}
