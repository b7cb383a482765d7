using System.Diagnostics;
using System.Globalization;
using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Testing;

namespace CarePlanCloud.Benchmarks;

/// <summary>
/// P7page: 予実突合 of an office's month from the door to the rows on a real PostgreSQL, 100 clients near their limit, 5 lines, 31 days, one visit in twenty
/// not done; and what one decision takes, from the door to the client's month as it then stands.
/// </summary>
internal sealed class ReconcilePage : IBenchmark
{
    private const int Clients = 100;
    private const int Lines = 5;
    private const int Warm = 3;
    private const int Rounds = 15;
    private const double GoalPage = 300;
    private const double GoalDecision = 100;

    private static readonly ServiceMonth Month = new(2026, 12);

    public string Id => "P7page";

    public IEnumerable<BenchResult> Run() => MeasureAsync().GetAwaiter().GetResult();

    private async Task<IReadOnlyList<BenchResult>> MeasureAsync()
    {
        await using var care = await TestCare.StartAsync();
        await SeedAsync(care);
        var planner = await care.AdminAsync(TestCare.Planner);
        ReconciliationMonth? month = null;
        var pages = await TimesAsync(async () => month = (await care.Door.RunAsync<ListReconciliation, ReconciliationMonth>(
            planner, use => use.RunAsync(Month, CancellationToken.None))).Value);
        if (month!.Clients.Count != Clients || month.Open < Clients)
        {
            throw new InvalidOperationException(FormattableString.Invariant($"The measured work is not the intended work: {month.Clients.Count} clients, {month.Open} differences."));
        }

        var row = month.Clients.MaxBy(client => client.Open)!;
        var desk = (await care.Door.RunAsync<OpenReconciliation, ClientReconciliation>(planner, use => use.RunAsync(row.ClientId, Month, CancellationToken.None))).Value;
        var at = 0;
        var decisions = await TimesAsync(async () =>
        {
            var draft = new DecisionDraft(desk.Differences[at++ % desk.Differences.Count].Key, Domain.Reconciliation.Resolution.TakeActual, "");
            var decided = await care.Door.RunAsync<DecideDifference, ClientReconciliation>(planner, use => use.RunAsync(row.ClientId, Month, draft, CancellationToken.None));
            GC.KeepAlive(decided.Value);
        });
        return
        [
            Result(FormattableString.Invariant($"予実突合の月, {Clients} clients × {Lines} lines × 31 days, {month.Open} differences"), pages, GoalPage),
            Result("one decision, with the client's month after it", decisions, GoalDecision),
        ];
    }

    private BenchResult Result(string what, IReadOnlyList<double> times, double goal) => new(
        Id, what, FormattableString.Invariant($"{times[times.Count / 2]:0} ms (slowest {times[^1]:0} ms)"),
        FormattableString.Invariant($"load of the machine {Board.Load()}"), null, FormattableString.Invariant($"≤ {goal:0} ms"), times[times.Count / 2] <= goal);

    private static async Task<IReadOnlyList<double>> TimesAsync(Func<Task> act)
    {
        var times = new List<double>();
        for (var round = 0; round < Rounds + Warm; round++)
        {
            var watch = Stopwatch.StartNew();
            await act();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return [.. times.Skip(Warm).Order()];
    }

    // Straight into the database: what is measured is the reading.
    private static Task<int> SeedAsync(TestCare care) => care.ScalarAsync<int>(string.Create(CultureInfo.InvariantCulture, $"""
        do $$
        declare office uuid := (select id from offices.office where office_number = '{TestCare.Planner}');
        begin
        create temp table c on commit drop as select gen_random_uuid() as id, gen_random_uuid() as slip, n from generate_series(1, {Clients}) n;
        create temp table l on commit drop as select gen_random_uuid() as id, c.slip, c.n, p, '998' || lpad(((c.n + p) % 40)::text, 7, '0') as number
            from c cross join generate_series(1, {Lines}) p;
        insert into clients.client (tenant_id, id, insurer_number, insured_number, name, kana, sex, birth_date, search_key, postal_code,
                                    address1, address2, phone, contacts, status, status_reason, note)
            select office, id, '990011', (9800000000 + n)::text, '例示 ' || n, 'レイジ', '2', '1945-03-03', 'レイジ', '', '', '', '', '[]', 'in_use', '', '' from c;
        insert into clients.certification (tenant_id, id, client_id, insurer_number, insured_number, status, care_level, valid_from, valid_to, kind_limits, review_board_opinion, short_stay_days_before)
            select office, gen_random_uuid(), id, '990011', (9800000000 + n)::text, 'certified', '25', '2026-04-01', '2027-03-31', '[]', '', 0 from c;
        insert into schedules.service_slip (tenant_id, id, client_id, service_month, created_on, care_management_office_number, care_management_service_kind, care_manager_name)
            select office, slip, id, '2026-12-01', '2026-11-25', '{TestCare.Planner}', '43', '' from c;
        insert into schedules.service_line (tenant_id, id, slip_id, position, service_code, start_time, end_time, units, service_office_number, service_office_name, satellite_number,
                                            tais_code, equipment_notification_code, equipment_name, detail_discriminator_code, pro_rata_days, over30days)
            select office, id, slip, p, '111111', make_time(8 + p, 0, 0), make_time(8 + p, 30, 0), 244, number, '例示の事業所', '', '', '', '', '', '', false from l;
        insert into schedules.day_mark (tenant_id, service_month, line_id, phase, day, count, start_time, end_time, units, written_at)
            select office, '2026-12-01', id, phase, d, case when phase = 1 and (n * 155 + p * 31 + d) % 20 = 0 then 0 else 1 end, make_time(8 + p, 0, 0), make_time(8 + p, 30, 0), 244, now()
            from l cross join generate_series(1, 31) d cross join generate_series(0, 1) phase;
        analyze schedules.day_mark; analyze schedules.service_line; analyze schedules.service_slip; analyze clients.client;
        end $$;
        select 1;
        """));
}
