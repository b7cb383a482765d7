using CarePlanCloud.Testing;

namespace CarePlanCloud.Benchmarks.Circuits;

/// <summary>P9: what one open 第6表 with its 別表 holds in the memory of the server, beside an empty page of Blazor Server.</summary>
internal sealed class CircuitMemory : IBenchmark
{
    private const int Warm = 4;
    private const int Pages = 24;
    private const long Goal = 400_000;
    private const string Grid = "table[data-grid=ready]";

    public string Id => "P9";

    public IEnumerable<BenchResult> Run()
    {
        var (ours, lines) = OursAsync().GetAwaiter().GetResult();
        var empty = EmptyAsync().GetAwaiter().GetResult();
        yield return new BenchResult(
            Id,
            $"memory per open 第6表, {lines} lines × 30 days with 別表, {Pages} circuits, live managed heap",
            FormattableString.Invariant($"{ours / 1000} kB"),
            FormattableString.Invariant($"an empty Blazor Server page {empty / 1000} kB"),
            (double)ours / empty,
            FormattableString.Invariant($"≤ {Goal / 1000} kB"),
            ours <= Goal);
    }

    private static async Task<(long Bytes, int Lines)> OursAsync()
    {
        await using var host = await TestHost.StartAsync("web", settings: WatchedHeap.Settings);
        await using var laptop = await Laptop.OpenAsync(host.Address);
        var slip = await laptop.FindSlipAsync();
        var lines = await (await laptop.LookAsync(slip, Grid)).Locator("tbody[data-line]").CountAsync();
        return (await PerPageAsync(laptop, slip, Grid, () => host.Log), lines);
    }

    private static async Task<long> EmptyAsync()
    {
        await using var host = await TestHost.StartOtherAsync([typeof(EmptyPage).Assembly.Location, EmptyPage.Verb], WatchedHeap.Settings);
        await using var laptop = await Laptop.OpenAsync(host.Address);
        return await PerPageAsync(laptop, "/", "#here", () => host.Log);
    }

    // The first pages pay for what all share: compiled code, models, caches. They stay open, so that nothing of theirs goes meanwhile.
    private static async Task<long> PerPageAsync(Laptop laptop, string path, string drawn, Func<string> log)
    {
        await OpenAsync(laptop, path, drawn, Warm);
        var before = await WatchedHeap.AtRestAsync(log());
        await OpenAsync(laptop, path, drawn, Pages);
        return (await WatchedHeap.AtRestAsync(log()) - before) / Pages;
    }

    private static async Task OpenAsync(Laptop laptop, string path, string drawn, int count)
    {
        for (var page = 0; page < count; page++)
        {
            await laptop.LookAsync(path, drawn);
        }
    }
}
