namespace CarePlanCloud.Exchange.Csv;

/// <summary>
/// Where rows begin when quotes cannot be trusted: every record kind starts with its CSV version (R39), six digits and a comma.
/// </summary>
internal static class RowStarts
{
    /// <summary>The first line after <paramref name="from"/> that begins like a row; the end of the text when there is none.</summary>
    public static int Next(ReadOnlySpan<byte> text, int from)
    {
        var at = from;
        while (at < text.Length && text[at..].IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var run)
        {
            at += run;
            at += LineEnd(text[at..]);
            if (IsStart(text[at..]))
            {
                return at;
            }
        }

        return text.Length;
    }

    /// <summary>Whether nothing but empty lines stands between the beginning of <paramref name="text"/> and the next row, or the end.</summary>
    public static bool Follows(ReadOnlySpan<byte> text)
    {
        var rest = text.TrimStart("\r\n, \t"u8);
        return rest.Length == 0 || IsStart(rest);
    }

    /// <summary>Length of the line end at the beginning of <paramref name="text"/>: CRLF, CR, LF, or nothing.</summary>
    public static int LineEnd(ReadOnlySpan<byte> text) => text.StartsWith("\r\n"u8) ? 2 : text is [(byte)'\r' or (byte)'\n', ..] ? 1 : 0;

    /// <summary>How many lines end in the text.</summary>
    public static int LineEnds(ReadOnlySpan<byte> text)
    {
        var count = 0;
        while (text.IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var run)
        {
            count++;
            text = text[run..];
            text = text[LineEnd(text)..];
        }

        return count;
    }

    /// <summary>
    /// Whether a later line of a text begins with a CSV version and an insurer number, as every row does and nothing else that people write.
    /// </summary>
    public static bool StandIn(ReadOnlySpan<byte> text)
    {
        for (var at = Next(text, 0); at < text.Length; at = Next(text, at))
        {
            var line = text[at..];
            if (TakeNumber(ref line) && TakeNumber(ref line))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsStart(ReadOnlySpan<byte> line) => (line.StartsWith("20"u8) || line.StartsWith("\"20"u8)) && TakeNumber(ref line);

    /// <summary>Takes an item of six digits, with or without quotes, and its comma from the beginning of the line.</summary>
    private static bool TakeNumber(ref ReadOnlySpan<byte> line)
    {
        var digits = line is [(byte)'"', ..] ? line[1..] : line;
        if (digits.Length <= 6 || digits[..6].IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0
            || digits[6..] is not ([(byte)',', ..] or [(byte)'"', (byte)',', ..]))
        {
            return false;
        }

        line = digits[(6 + (digits[6] == (byte)',' ? 1 : 2))..];
        return true;
    }
}
