namespace CarePlanCloud.Exchange.Units;

/// <summary>
/// One file that lies beside its ZIP and in it, or in two ZIPs, is one file: same name, same bytes. One name with different bytes stays
/// two files, because nobody here can know which is right.
/// </summary>
internal static class SameFiles
{
    /// <summary>Each file once, with the number of its copies.</summary>
    public static IEnumerable<(RawFile File, int Copies)> Once(IEnumerable<RawFile> files)
    {
        foreach (var name in files.GroupBy(file => file.Name, StringComparer.OrdinalIgnoreCase))
        {
            var different = new List<(RawFile File, int Copies)>();

            // Upper case, as the standard writes it, comes first.
            foreach (var file in name.OrderBy(file => file.Name, StringComparer.Ordinal))
            {
                var known = different.FindIndex(other => other.File.Content.Span.SequenceEqual(file.Content.Span));
                if (known < 0)
                {
                    different.Add((file, 1));
                }
                else
                {
                    different[known] = (different[known].File, different[known].Copies + 1);
                }
            }

            // Different bytes of one name: in an order that does not depend on the upload's.
            different.Sort((one, other) => one.File.Content.Span.SequenceCompareTo(other.File.Content.Span));
            foreach (var one in different)
            {
                yield return one;
            }
        }
    }
}
