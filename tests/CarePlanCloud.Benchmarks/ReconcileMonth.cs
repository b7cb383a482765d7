using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Domain.Units;

namespace CarePlanCloud.Benchmarks;

/// <summary>P7: 予実突合 of an office's month: 100 clients, 5 lines, every day planned, one day in twenty done otherwise.</summary>
internal sealed class ReconcileMonth : IBenchmark
{
    private const int Clients = 100;
    private const int Lines = 5;
    private const int Rounds = 31;
    private const int OneIn = 20;
    private const double Goal = 50;

    public string Id => "P7";

    public IEnumerable<BenchResult> Run()
    {
        var office = Enumerable.Range(0, Clients).Select(Month).ToList();
        var found = office.Sum(month => Reconciler.DifferencesOf(month).Count);
        if (found < Clients * Lines)
        {
            throw new InvalidOperationException("The measured work is not the intended work.");
        }

        var milliseconds = Contest.Run(Rounds, () => All(office))[0].Processor * 1000;
        yield return new BenchResult(
            Id, $"予実突合, {Clients} clients × {Lines} lines × 31 days, {found} differences, processor time", $"{milliseconds:0.0} ms", null, null, $"≤ {Goal:0} ms", milliseconds <= Goal);
    }

    private static void All(List<MonthToReconcile> office)
    {
        foreach (var month in office)
        {
            GC.KeepAlive(Reconciler.Reconcile(month, []));
        }
    }

    private static MonthToReconcile Month(int client) => new(
        new ServiceMonth(2026, 12), [.. Enumerable.Range(0, Lines).Select(line => Line(client, line))],
        new Dictionary<string, ServiceNature> { ["111111"] = new(CountUnit.Time) });

    // In turn: not done, done twice, done an hour later, done on the day of nobody.
    private static SlipLine Line(int client, int line)
    {
        var time = new ServiceTime(new TimeOnly(8 + line, 0), new TimeOnly(8 + line, 30));
        var planned = Enumerable.Range(1, 31).Where(day => day % 7 != line).ToDictionary(day => day, day => new DayMark(day, 1, time, 244));
        var actual = Enumerable.Range(1, 31).Select(day => Done(day, (client * Lines * 31) + (line * 31) + day)).OfType<DayMark>().ToDictionary(mark => mark.Day);
        return new SlipLine(Guid.NewGuid(), new LineKey(new ServiceIdentity("9970000029", "", "111111", "", "", ""), time), 244, planned, actual);

        DayMark? Done(int day, int turn)
        {
            var mark = planned.GetValueOrDefault(day);
            var later = new ServiceTime(time.Start.AddHours(1), time.End.AddHours(1));
            return turn % OneIn != 0 ? mark : (turn / OneIn % 3, mark) switch
            {
                (_, null) => new DayMark(day, 1, time, 244),
                (0, _) => mark with { Count = 0 },
                (1, _) => mark with { Count = 2 },
                _ => mark with { Time = later },
            };
        }
    }
}
