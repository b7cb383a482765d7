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

        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            sink.Add(FindingCodes.ReadAsUtf16, file.Name);
            return UnicodeText.FromUtf16(bytes);
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
            return UnicodeText.FromUtf8(file.Content[..trimmed.Length], mark);
        }

        var problems = new ProblemLog();
        return new TextSource(Ms932.DecodeToUtf8(trimmed, problems), problems);
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
