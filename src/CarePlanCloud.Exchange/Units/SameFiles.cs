using System.Security.Cryptography;

namespace CarePlanCloud.Exchange.Units;

/// <summary>
/// One file that lies beside its ZIP and in it, or in two ZIPs, is one file: same name, same bytes. One name with different bytes stays
/// two files, because nobody here can know which is right.
/// </summary>
internal static class SameFiles
{
    /// <summary>Each file once, with the number of its copies.</summary>
    public static IEnumerable<(RawFile File, int Copies)> Once(IEnumerable<RawFile> unpacked)
    {
        foreach (var name in unpacked.GroupBy(file => file.Name, StringComparer.OrdinalIgnoreCase))
        {
            // Upper case, as the standard writes it, comes first. Different bytes: in an order that does not depend on the upload's.
            var files = name.OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
            foreach (var same in files.GroupBy(file => files.Count == 1 ? "" : Digest(file)).OrderBy(same => same.Key, StringComparer.Ordinal))
            {
                yield return (same.First(), same.Count());
            }
        }
    }

    // Two thousand files that differ in their last byte only are not compared two by two.
    private static string Digest(RawFile file) => Convert.ToHexString(SHA256.HashData(file.Content.Span));
}
