namespace CarePlanCloud.Domain.Claims;

/// <summary>A file for 国保連, read back. Reads what <see cref="ClaimText"/> writes; of anything else it keeps what there is.</summary>
/// <param name="Records">Items of each record.</param>
/// <param name="HasLineEnds">Every record, the last too, ends with CRLF.</param>
internal sealed record WrittenFile(IReadOnlyList<IReadOnlyList<string>> Records, bool HasLineEnds)
{
    public static WrittenFile Read(string text)
    {
        var lines = text.Split(ClaimText.LineEnd);
        var hasEnds = lines[^1].Length == 0 && !lines.Any(line => line.AsSpan().IndexOfAny('\r', '\n') >= 0);
        return new WrittenFile([.. lines.Where(line => line.Length > 0).Select(ItemsOf)], hasEnds);
    }

    private static List<string> ItemsOf(string line)
    {
        var (items, item, isQuoted) = (new List<string>(), new System.Text.StringBuilder(), false);
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == '"' && isQuoted && at + 1 < line.Length && line[at + 1] == '"')
            {
                item.Append(line[at++]);
            }
            else if (line[at] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (line[at] == ',' && !isQuoted)
            {
                items.Add(item.ToString());
                item.Clear();
            }
            else
            {
                item.Append(line[at]);
            }
        }

        return [.. items, item.ToString()];
    }
}
