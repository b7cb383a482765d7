using System.Text;
using System.Text.Unicode;
using CarePlanCloud.Exchange.Findings;

namespace CarePlanCloud.Exchange.Text;

/// <summary>A file's bytes as UTF-8 text, whatever they were, with the problems met on the way.</summary>
/// <param name="Text">The text, without byte order mark and end-of-file mark.</param>
/// <param name="Problems">In order of offset, which counts in the received bytes.</param>
internal sealed record TextSource(ReadOnlyMemory<byte> Text, ProblemLog Problems)
{
    private const byte EndOfFile = 0x1A;
    private const int LookedAt = 64;
    private const int MostTextPerControl = 16;

    /// <summary>Opens the bytes, or reports why they are no text and answers null.</summary>
    public static TextSource? Open(RawFile file, FindingSink sink)
    {
        var bytes = file.Content.Span;
        if (bytes.Trim(" \r\n\t\u001A"u8).Length == 0)
        {
            sink.Add(FindingCodes.FileEmpty, file.Name);
            return null;
        }

        if (Utf16(bytes) is { } utf16)
        {
            sink.Add(FindingCodes.ReadAsUtf16, file.Name);
            var units = bytes[..Length(bytes, utf16.LittleEndian ? 2 : -2, file, sink)];
            return Told(UnicodeText.FromUtf16(units, utf16.Mark, utf16.LittleEndian, out var inner), inner, file, sink);
        }

        if (Foreign(bytes) is { } what)
        {
            sink.Add(FindingCodes.NotCsv, file.Name, facts: what);
            return null;
        }

        var length = Length(bytes, 1, file, sink);
        var mark = bytes.StartsWith("\uFEFF"u8) ? 3 : 0;
        if (mark > 0 || IsJapaneseUtf8(bytes[..length]))
        {
            sink.Add(FindingCodes.ReadAsUtf8, file.Name);
            return Told(UnicodeText.FromUtf8(file.Content[..length], mark, out var inner), inner, file, sink);
        }

        var problems = new ProblemLog();
        return new TextSource(Ms932.DecodeToUtf8(bytes[..length], problems), problems);
    }

    private static TextSource Told(TextSource source, int innerMarks, RawFile file, FindingSink sink)
    {
        if (innerMarks > 0)
        {
            sink.Add(FindingCodes.InnerByteOrderMark, file.Name, facts: innerMarks);
        }

        return source;
    }

    /// <summary>The length without end-of-file marks, which may themselves stand before line ends.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="unit">Bytes of a character; negative when the high byte comes first.</param>
    /// <param name="file">Its name.</param>
    /// <param name="sink">Where a mark is told.</param>
    private static int Length(ReadOnlySpan<byte> bytes, int unit, RawFile file, FindingSink sink)
    {
        var length = bytes.Length;
        var low = unit < 0 ? 1 : 0;
        var size = Math.Abs(unit);
        for (var at = bytes.Length - size; at >= 0 && bytes.Length % size == 0; at -= size)
        {
            if (bytes[at + low] is not (EndOfFile or (byte)'\r' or (byte)'\n') || (size == 2 && bytes[at + 1 - low] != 0))
            {
                break;
            }

            length = bytes[at + low] == EndOfFile ? at : length;
        }

        if (length < bytes.Length)
        {
            sink.Add(FindingCodes.EndOfFileMark, file.Name);
        }

        return length;
    }

    private static (bool LittleEndian, int Mark)? Utf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return (bytes[0] == 0xFF, 2);
        }

        // Without a mark: rows begin with digits and commas, and in UTF-16 one half of each of those is zero.
        var (first, second) = (0, 0);
        var looked = Math.Min(bytes.Length, LookedAt) / 2;
        for (var i = 0; i < looked; i++)
        {
            first += bytes[2 * i] == 0 ? 1 : 0;
            second += bytes[(2 * i) + 1] == 0 ? 1 : 0;
        }

        return first == 0 && second * 2 > looked ? (true, 0)
            : second == 0 && first * 2 > looked ? (false, 0)
            : null;
    }

    /// <summary>
    /// Japanese letters take three bytes in UTF-8. MS932 text is that and valid throughout only by accident, in a file of very few
    /// letters; then it mostly shows letters that no sender could have meant.
    /// </summary>
    private static bool IsJapaneseUtf8(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOfAnyInRange((byte)0xE0, (byte)0xEF) >= 0 && Utf8.IsValid(bytes) && !IsCleanerAsMs932(bytes);

    private static bool IsCleanerAsMs932(ReadOnlySpan<byte> utf8)
    {
        foreach (var c in Encoding.UTF8.GetString(utf8))
        {
            if (!Ms932.CanEncode(c))
            {
                var problems = new List<Ms932Problem>();
                Ms932.DecodeToUtf8(utf8, problems);
                return problems.Count == 0;
            }
        }

        return false;
    }

    private static string? Foreign(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF"u8))
        {
            return "PDF";
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return "画像";
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) || bytes.StartsWith("PK\u0003\u0004"u8))
        {
            return "ExcelなどのファイルまたはZIP";
        }

        return bytes[0] is (byte)'<' or (byte)'{' or (byte)'[' ? "HTML・XML・JSON" : IsBinary(bytes) ? "文字ではないデータ" : null;
    }

    /// <summary>Text may hold a zero byte by damage, which is told where it stands. Data that are no text are full of control characters.</summary>
    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.Contains((byte)0))
        {
            return false;
        }

        var controls = 0;
        foreach (var value in bytes)
        {
            controls += value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r') ? 1 : 0;
        }

        return controls > bytes.Length / MostTextPerControl;
    }
}
