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
            return FromUnicode(Encoding.UTF8.GetBytes(utf16));
        }

        if (Foreign(bytes) is { } what)
        {
            sink.Add(FindingCodes.NotCsv, file.Name, facts: what);
            return null;
        }

        var trimmed = bytes.TrimEnd(EndOfFile);
        if (trimmed.Length < bytes.Length)
        {
            sink.Add(FindingCodes.EndOfFileMark, file.Name);
        }

        var mark = trimmed.StartsWith("\uFEFF"u8) ? 3 : 0;
        if (mark > 0 || IsJapaneseUtf8(trimmed))
        {
            sink.Add(FindingCodes.ReadAsUtf8, file.Name);
            return FromUnicode(file.Content[mark..trimmed.Length]);
        }

        var problems = new List<Ms932Problem>();
        return new TextSource(Ms932.DecodeToUtf8(trimmed, problems), problems);
    }

    /// <summary>Japanese letters take three bytes in UTF-8. MS932 text is that and valid throughout only by an extreme accident.</summary>
    private static bool IsJapaneseUtf8(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOfAnyInRange((byte)0xE0, (byte)0xEF) >= 0 && Utf8.IsValid(bytes);

    private static string? Utf16(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        _ => null,
    };

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

    private static TextSource FromUnicode(ReadOnlyMemory<byte> utf8)
    {
        var problems = new List<Ms932Problem>();
        var bytes = utf8.Span;
        // A byte order mark promises Unicode; broken sequences behind it are told like broken MS932.
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out var rune, out var length) is var status)
        {
            if (status != OperationStatus.Done)
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
}
