using System.Diagnostics;
using CarePlanCloud.Application.Reports;
using CarePlanCloud.Testing.Papers;
using Microsoft.Extensions.Options;

namespace CarePlanCloud.Benchmarks;

/// <summary>Printed forms: values to PDF, one document at a time and a batch of a hundred clients.</summary>
internal sealed class Forms : IBenchmark
{
    private const int Rounds = 31;
    private const int Clients = 100;
    private const double Goal = 150;

    private readonly FormPrinter _printer = new(
        Options.Create(new PaperOptions { FontFile = Environment.GetEnvironmentVariable("Paper__FontFile") ?? new PaperOptions().FontFile }), TimeProvider.System);

    public string Id => "forms";

    public IEnumerable<BenchResult> Run()
    {
        var first = Measure(() => _printer.Print([InventedSlips.Slip()]));
        yield return new BenchResult(
            Id, "第６表, the first of a process: reads the font, compiles the code", FormattableString.Invariant($"{first:0} ms"), null, null, "for comparison", true);
        yield return Single("第６表, 6 lines", InventedSlips.Slip());
        yield return Single("第６表, 45 lines, 3 pages", InventedSlips.LongSlip(45));
        yield return Single("第７表", InventedBenefits.Sheet());
        yield return Single("第１表", InventedPlans.Overview());
        yield return Single("第２表, 40 needs, 7 pages", InventedPlans.ManyNeeds(40));
        yield return Single("第３表", InventedPlans.Week());
        yield return Single("利用者基本情報, 2 pages", InventedPrevention.Profile());
        yield return Single("介護予防サービス・支援計画書, 2 pages", InventedPrevention.Plan());
        var batch = Enumerable.Range(0, Clients).SelectMany(_ => new Paper[] { InventedSlips.Slip(), InventedBenefits.Sheet() }).ToList();
        yield return Line($"第６表 and 第７表 of {Clients} clients in one file, each document", Measure(() => _printer.Print(batch)) / batch.Count);
    }

    private BenchResult Single(string work, Paper paper)
    {
        var times = Enumerable.Range(0, Rounds).Select(_ => Measure(() => _printer.Print([paper]))).Order().ToList();
        return Line($"{work}, {_printer.Print([paper]).Pdf.Length / 1024} KiB", times[Rounds / 2]);
    }

    private static double Measure(Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed.TotalMilliseconds;
    }

    private BenchResult Line(string work, double milliseconds) =>
        new(Id, work, FormattableString.Invariant($"{milliseconds:0.0} ms"), null, null, $"at most {Goal:0} ms", milliseconds <= Goal);
}
