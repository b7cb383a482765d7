using System.Diagnostics;

namespace CarePlanCloud.Fuzz;

/// <summary>
/// Fuzzing without AFL: inputs of the corpus, changed blindly. It learns nothing from coverage, so it finds less; but it runs wherever
/// .NET does.
/// </summary>
internal sealed class MutationLoop(IReadOnlyList<byte[]> corpus, int seed)
{
    private static readonly byte[] Nasty = [.. "\",\r\n\0\t 09AHZ_-.\u001A"u8, 0x5C, 0x7E, 0x80, 0x82, 0xA0, 0xB1, 0xE3, 0xEF, 0xBB, 0xBF, 0xF0, 0xFC, 0xFD, 0xFE, 0xFF];

    // Not for secrets: a run must be repeatable.
#pragma warning disable CA5394
    private readonly Random _random = new(seed);

    /// <summary>The inputs that break an invariant or take longer than <paramref name="limit"/>.</summary>
    public List<(byte[] Input, string Why)> Run(int executions, TimeSpan limit)
    {
        var failures = new List<(byte[], string)>();
        for (var i = 0; i < executions; i++)
        {
            var input = Mutated(corpus[_random.Next(corpus.Count)]);
            var start = Stopwatch.GetTimestamp();
            if (Harness.Fault(input) is { } fault)
            {
                failures.Add((input, fault.ToString()));
            }
            else if (Stopwatch.GetElapsedTime(start) > limit)
            {
                failures.Add((input, $"took {Stopwatch.GetElapsedTime(start)}"));
            }
        }

        return failures;
    }

    private byte[] Mutated(byte[] sound)
    {
        var input = sound.ToList();
        for (var edits = _random.Next(1, 9); edits > 0; edits--)
        {
            var at = _random.Next(input.Count + 1);
            var length = Math.Min(_random.Next(1, 64), input.Count - at);
            switch (_random.Next(6))
            {
                case 0 when at < input.Count:
                    input[at] = Any();
                    break;
                case 1:
                    input.Insert(at, Any());
                    break;
                case 2:
                    input.RemoveRange(at, length);
                    break;
                case 3:
                    input.InsertRange(at, input.GetRange(at, length));
                    break;
                case 4 when at < input.Count:
                    input[at] ^= (byte)(1 << _random.Next(8));
                    break;
                default:
                    var other = corpus[_random.Next(corpus.Count)];
                    var from = _random.Next(other.Length);
                    input.InsertRange(at, other[from..Math.Min(other.Length, from + length)]);
                    break;
            }
        }

        return [.. input];
    }

    private byte Any() => _random.Next(2) == 0 ? Nasty[_random.Next(Nasty.Length)] : (byte)_random.Next(256);
#pragma warning restore CA5394
}
