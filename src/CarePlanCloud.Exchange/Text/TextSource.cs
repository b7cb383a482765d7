using System.Buffers;
using System.Text;
using System.Text.Unicode;
using CarePlanCloud.Exchange.Findings;

namespace CarePlanCloud.Exchange.Text;

/// <summary>A file's bytes as UTF-8 text, whatever they were, with the problems met on the way.</summary>
/// <param name="Text">The text, without byte order mark and end-of-file mark.</param>
/// <param name="Problems">In order of offset; offsets count in the received bytes where they are MS932, else in the text.</param>
internal sealed record TextSource(ReadOnlyMemory<byte> Text, IReadOnlyList<Ms932Problem> Problems)
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
            var utf8 = Encoding.UTF8.GetBytes(utf16.GetString(bytes));
            return FromUnicode(utf8.AsMemory(0, Length(utf8, file, sink)), file, sink);
        }

        if (Foreign(bytes) is { } what)
        {
            sink.Add(FindingCodes.NotCsv, file.Name, facts: what);
            return null;
        }

        var length = Length(bytes, file, sink);
        if (bytes.StartsWith("\uFEFF"u8) || IsJapaneseUtf8(bytes[..length]))
        {
            sink.Add(FindingCodes.ReadAsUtf8, file.Name);
            return FromUnicode(file.Content[..length], file, sink);
        }

        var problems = new List<Ms932Problem>();
        return new TextSource(Ms932.DecodeToUtf8(bytes[..length], problems), problems);
    }

    /// <summary>Japanese letters take three bytes in UTF-8. MS932 text is that and valid throughout only by an extreme accident.</summary>
    private static bool IsJapaneseUtf8(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOfAnyInRange((byte)0xE0, (byte)0xEF) >= 0 && Utf8.IsValid(bytes);

    private static Encoding? Utf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..])
        {
            return Encoding.Unicode;
        }

        if (bytes is [0xFE, 0xFF, ..])
        {
            return Encoding.BigEndianUnicode;
        }

        // Without a mark: rows begin with digits and commas, and in UTF-16 one half of each of those is zero.
        var (first, second) = (0, 0);
        var looked = Math.Min(bytes.Length, LookedAt) / 2;
        for (var i = 0; i < looked; i++)
        {
            first += bytes[2 * i] == 0 ? 1 : 0;
            second += bytes[(2 * i) + 1] == 0 ? 1 : 0;
        }

        return first == 0 && second * 2 > looked ? Encoding.Unicode
            : second == 0 && first * 2 > looked ? Encoding.BigEndianUnicode
            : null;
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

    /// <summary>The length without end-of-file marks, which may themselves stand before line ends.</summary>
    private static int Length(ReadOnlySpan<byte> bytes, RawFile file, FindingSink sink)
    {
        var end = bytes.TrimEnd("\r\n\u001A"u8).Length;
        var mark = bytes[end..].IndexOf(EndOfFile);
        if (mark < 0)
        {
            return bytes.Length;
        }

        sink.Add(FindingCodes.EndOfFileMark, file.Name);
        return end + mark;
    }

    private static TextSource FromUnicode(ReadOnlyMemory<byte> utf8, RawFile file, FindingSink sink)
    {
        utf8 = WithoutMarks(utf8[(utf8.Span.StartsWith("\uFEFF"u8) ? 3 : 0)..], file, sink);
        var problems = new List<Ms932Problem>();
        var bytes = utf8.Span;
        // A byte order mark promises Unicode; broken sequences behind it are told like broken MS932.
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out var rune, out var length) is var status)
        {
            // U+FFFD says that a character was lost before the file came here.
            if (status != OperationStatus.Done || rune == Rune.ReplacementChar)
            {
                problems.Add(new Ms932Problem(Ms932ProblemKind.Invalid, at, at));
            }
            else if (rune.Value is 0x7F or (< 0x20 and not (9 or 10 or 13)))
            {
                problems.Add(new Ms932Problem(Ms932ProblemKind.Control, at, at));
            }
            else if (rune.IsBmp && Ms932Table.IsUserDefined(rune.Value))
            {
                problems.Add(new Ms932Problem(Ms932ProblemKind.UserDefined, at, at));
            }

            at += length;
        }

        return new TextSource(utf8, problems);
    }

    /// <summary>Files that were joined end to end keep the byte order mark of each, at the beginning of a line.</summary>
    private static ReadOnlyMemory<byte> WithoutMarks(ReadOnlyMemory<byte> utf8, RawFile file, FindingSink sink)
    {
        var bytes = utf8.Span;
        var kept = new ArrayBufferWriter<byte>();
        var (at, marks) = (0, 0);
        while (bytes[at..].IndexOf("\uFEFF"u8) is >= 0 and var run)
        {
            var mark = at + run;
            var begins = mark == 0 || bytes[mark - 1] is (byte)'\n' or (byte)'\r';
            kept.Write(bytes[at..(begins ? mark : mark + 3)]);
            (at, marks) = (mark + 3, marks + (begins ? 1 : 0));
        }

        if (marks == 0)
        {
            return utf8;
        }

        kept.Write(bytes[at..]);
        sink.Add(FindingCodes.InnerByteOrderMark, file.Name, facts: marks);
        return kept.WrittenMemory;
    }
}
