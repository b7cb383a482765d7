using CarePlanCloud.Benchmarks;
using CarePlanCloud.Benchmarks.Circuits;
using CarePlanCloud.Benchmarks.Grid;

if (args is [EmptyPage.Verb])
{
    return await EmptyPage.RunAsync();
}

IReadOnlyList<IBenchmark> all =
[
    new ReadPlan(), new CheckMemory(), new CodePage(), new WriteMonth(), new GridKeystroke(), new CircuitMemory(), new UnitsOfMonth(), new ReconcileMonth(), new ReconcilePage(), new Forms(), new Board(),
    new Uploads(), new Relaying(), new WhoViewed(),
];
var wanted = args.Length == 0 ? all : [.. all.Where(benchmark => args.Contains(benchmark.Id, StringComparer.OrdinalIgnoreCase))];
if (wanted.Count == 0)
{
    Console.Error.WriteLine($"Known benchmarks: {string.Join(' ', all.Select(benchmark => benchmark.Id))}");
    return 2;
}

var results = wanted.SelectMany(benchmark => benchmark.Run()).Select(Report.Tell).ToList();
Report.Print(results, Console.Out);
Report.WriteJson(results, "bench-results.json");
return results.All(result => result.Met) ? 0 : 1;
