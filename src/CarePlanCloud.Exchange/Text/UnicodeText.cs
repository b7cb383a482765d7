using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace CarePlanCloud.Exchange.Text;

/// <summary>
/// A file that came in UTF-8 or UTF-16. What MS932 does not have is told like broken MS932, with its place in the received bytes. It
/// stays in the text as received, even where <see cref="Substitutions"/> knows a common form: that form is for sending on, and only
/// the office may decide that a person's name is written in another way in its own books.
/// </summary>
internal sealed class UnicodeText
{
    private const int Mark = 0xFEFF;
    private readonly ProblemLog _problems = [];

    /// <param name="bytes">The file.</param>
    /// <param name="start">Length of the byte order mark.</param>
    /// <param name="marks">Byte order marks at the beginning of lines, which were left out: joined files keep the mark of each.</param>
    public static TextSource FromUtf8(ReadOnlyMemory<byte> bytes, int start, out int marks)
    {
        var text = new UnicodeText();
        var utf8 = bytes.Span[start..];
        var copy = utf8.IndexOf("\uFEFF"u8) < 0 ? null : new byte[utf8.Length];
        var o = 0;
        marks = 0;
        for (var at = 0; at < utf8.Length;)
        {
            // A byte order mark promises Unicode; broken sequences behind it are told like broken MS932.
            var status = Rune.DecodeFromUtf8(utf8[at..], out var rune, out var length);
            if (rune.Value == Mark && (at == 0 || utf8[at - 1] is (byte)'\n' or (byte)'\r'))
            {
                marks++;
            }
            else
            {
                text.Meet(status == OperationStatus.Done ? rune : null, start + at, o);
                if (copy is not null)
                {
                    utf8.Slice(at, length).CopyTo(copy.AsSpan(o));
                }

                o += length;
            }

            at += length;
        }

        return new TextSource(copy is null ? bytes[start..] : copy.AsMemory(0, o), text._problems);
    }

    /// <param name="bytes">The file.</param>
    /// <param name="start">Length of the byte order mark.</param>
    /// <param name="littleEndian">Order of the bytes.</param>
    /// <param name="marks">Byte order marks at the beginning of lines, which were left out.</param>
    public static TextSource FromUtf16(ReadOnlySpan<byte> bytes, int start, bool littleEndian, out int marks)
    {
        var text = new UnicodeText();
        var units = new char[(bytes.Length - start + 1) / 2];
        for (var i = 0; i < units.Length; i++)
        {
            // A lonely last byte stands for no character.
            var unit = bytes[((i * 2) + start)..];
            units[i] = unit.Length == 1 ? '\uDC00' : (char)(littleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(unit) : BinaryPrimitives.ReadUInt16BigEndian(unit));
        }

        var utf8 = new byte[checked(units.Length * 3)];
        var o = 0;
        marks = 0;
        for (var at = 0; at < units.Length;)
        {
            // The replacement of a lone surrogate is U+FFFD.
            var status = Rune.DecodeFromUtf16(units.AsSpan(at), out var rune, out var length);
            if (rune.Value == Mark && (at == 0 || units[at - 1] is '\n' or '\r'))
            {
                marks++;
            }
            else
            {
                text.Meet(status == OperationStatus.Done ? rune : null, (at * 2) + start, o);
                o += rune.EncodeToUtf8(utf8.AsSpan(o));
            }

            at += length;
        }

        return new TextSource(utf8.AsMemory(0, o), text._problems);
    }

    private void Meet(Rune? met, int offset, int outputOffset)
    {
        Ms932ProblemKind? problem = met switch
        {
            null => Ms932ProblemKind.Invalid,
            { Value: 0x7F or (< 0x20 and not (9 or 10 or 13)) } => Ms932ProblemKind.Control,
            { IsBmp: true } rune when Ms932Table.IsUserDefined(rune.Value) => Ms932ProblemKind.UserDefined,
            { IsBmp: true } rune when Ms932.CanEncode((char)rune.Value) => null,
            _ => Ms932ProblemKind.Outside,
        };
        if (problem is { } kind)
        {
            _problems.Add(new Ms932Problem(kind, offset, outputOffset));
        }
    }
}
