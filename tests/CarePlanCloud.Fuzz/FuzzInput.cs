using System.Text;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Fuzz;

/// <summary>One input of the fuzzer: the first line is a file's name, the rest are its bytes.</summary>
internal static class FuzzInput
{
    /// <summary>The input files of a folder, or the one file.</summary>
    public static IReadOnlyList<string> Paths(string path) =>
        Directory.Exists(path) ? [.. Directory.GetFiles(path).Order(StringComparer.Ordinal)] : [path];

    /// <summary>The upload that the input stands for.</summary>
    public static RawFile File(ReadOnlySpan<byte> input)
    {
        var end = input.IndexOf((byte)'\n');
        return end < 0
            ? new RawFile(Encoding.Latin1.GetString(input), Array.Empty<byte>())
            : new RawFile(Encoding.Latin1.GetString(input[..end]), input[(end + 1)..].ToArray());
    }
}
