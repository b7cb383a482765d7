using CarePlanCloud.Fuzz;

namespace CarePlanCloud.Exchange.Tests.BadInput;

/// <summary>What every upload must survive: the invariants of the fuzzer, within a second.</summary>
internal static class Ordeal
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    // Not on the test's own thread: what hangs must fail, not wait.
    public static async Task<IReadOnlyList<FileSet>> Survive(params IReadOnlyList<RawFile> files) => await Task.Run(() => Invariants.Check(files)).WaitAsync(Limit);
}
