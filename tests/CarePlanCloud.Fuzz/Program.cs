using System.Globalization;
using CarePlanCloud.Fuzz;
using SharpFuzz;

// docs/fuzzing.md says how each is used.
switch (args)
{
    case ["afl"]:
        Fuzzer.Run(stream =>
        {
            using var input = new MemoryStream();
            stream.CopyTo(input);
            Harness.Run(input.ToArray());
        });
        return 0;

    case ["libfuzzer"]:
        Fuzzer.LibFuzzer.Run(Harness.Run);
        return 0;

    case ["replay", .. var paths] when paths.Length > 0:
        var broken = 0;
        foreach (var path in paths.SelectMany(FuzzInput.Paths))
        {
            if (Harness.Fault(File.ReadAllBytes(path)) is { } fault)
            {
                Console.WriteLine($"{path}: {fault}");
                broken++;
            }
        }

        return broken == 0 ? 0 : 1;

    case ["blind", var executions, var corpus, var findings]:
        var seed = Environment.TickCount;
        var loop = new MutationLoop([.. FuzzInput.Paths(corpus).Select(File.ReadAllBytes)], seed);
        var failures = loop.Run(int.Parse(executions, CultureInfo.InvariantCulture), TimeSpan.FromSeconds(1));
        Directory.CreateDirectory(findings);
        foreach (var ((input, why), index) in failures.Take(100).Select((failure, index) => (failure, index)))
        {
            File.WriteAllBytes(Path.Combine(findings, $"{index:000}"), input);
            Console.WriteLine($"{index:000}: {why}");
        }

        Console.WriteLine($"{executions} executions, {failures.Count} failures, seed {seed}");
        return failures.Count == 0 ? 0 : 1;

    default:
        Console.Error.WriteLine("afl | libfuzzer | replay PATH… | blind EXECUTIONS CORPUS FINDINGS");
        return 2;
}
