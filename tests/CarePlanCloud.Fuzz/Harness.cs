namespace CarePlanCloud.Fuzz;

/// <summary>What is fuzzed.</summary>
internal static class Harness
{
    /// <summary>One execution; an exception is a crash.</summary>
    public static void Run(ReadOnlySpan<byte> input) => Invariants.Check([FuzzInput.File(input)]);

    /// <summary>The exception of one execution, or null.</summary>
    public static Exception? Fault(ReadOnlySpan<byte> input)
    {
        try
        {
            Run(input);
            return null;
        }
#pragma warning disable CA1031 // Whatever comes out is the result.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return fault;
        }
    }
}
