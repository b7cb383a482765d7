namespace CarePlanCloud.Benchmarks;

/// <summary>One family of measurements. Add a class and name it in Program.cs.</summary>
internal interface IBenchmark
{
    string Id { get; }

    IEnumerable<BenchResult> Run();
}

/// <summary>One line of the table.</summary>
/// <param name="Id">Such as "P1".</param>
/// <param name="Work">What was done.</param>
/// <param name="Ours">Our figure, with its unit.</param>
/// <param name="Beside">The peer and its figure, or null.</param>
/// <param name="Ratio">Ours compared with the peer, as the goal counts it.</param>
/// <param name="Goal">The promise, in words.</param>
/// <param name="Met">Whether it is kept.</param>
internal sealed record BenchResult(string Id, string Work, string Ours, string? Beside, double? Ratio, string Goal, bool Met);
