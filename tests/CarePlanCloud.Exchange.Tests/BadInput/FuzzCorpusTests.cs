using CarePlanCloud.Fuzz;

namespace CarePlanCloud.Exchange.Tests.BadInput;

/// <summary>What the fuzzer starts from and what it has found holds in every run; docs/fuzzing.md says how to let it search.</summary>
public sealed class FuzzCorpusTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Data", "fuzz-corpus");

    public static TheoryData<string> Corpus => [.. FuzzInput.Paths(Folder).Select(path => Path.GetFileName(path)!)];

    [Theory]
    [MemberData(nameof(Corpus))]
    public async Task An_input_of_the_corpus_keeps_every_invariant(string name)
    {
        var input = await File.ReadAllBytesAsync(Path.Combine(Folder, name), TestContext.Current.CancellationToken);
        await Within.ASecond(() => Harness.Run(input));
    }

    [Fact]
    public void A_few_thousand_blind_changes_of_the_corpus_break_nothing()
    {
        var loop = new MutationLoop([.. FuzzInput.Paths(Folder).Select(File.ReadAllBytes)], seed: 20261122);

        // A slow one is a matter of AFL's own limit; here the machine may be busy.
        var failures = loop.Run(5_000, TimeSpan.FromSeconds(30));

        Assert.True(failures.Count == 0, string.Join('\n', failures.Take(3).Select(failure => $"{failure.Why}\n{Convert.ToHexString(failure.Input)}")));
    }
}
