using System.Buffers;
using System.Text;

namespace CarePlanCloud.Exchange.Text;

/// <summary>What is wrong at a place in MS932 bytes.</summary>
public enum Ms932ProblemKind
{
    /// <summary>No character: 80, A0, FD–FF, a lead byte without its trail, or an unassigned pair. Reads as U+FFFD.</summary>
    Invalid,

    /// <summary>User-defined area F040–F9FC (外字). Reads as U+E000 and up.</summary>
    UserDefined,

    /// <summary>A control character other than tab, CR and LF. Reads as itself.</summary>
    Control,
}

/// <summary>One problem met while decoding.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Offset">Byte offset in the source, 0-based.</param>
/// <param name="OutputOffset">Byte offset of its replacement in the UTF-8 result, 0-based.</param>
public readonly record struct Ms932Problem(Ms932ProblemKind Kind, int Offset, int OutputOffset);

/// <summary>
/// Strict MS932 (R34): one-byte JIS X 0201 and the two-byte WHATWG table, no guessing. Duplicate codes read alike and are written
/// canonically. A lead byte with an impossible trail consumes only itself, so it never swallows a quote, comma or line break.
/// </summary>
public static class Ms932
{
    private const int Replacement = 0xFFFD;
    private const int MostPerRound = 256;
    private static readonly SearchValues<byte> Plain = SearchValues.Create([.. Enumerable.Range(0x20, 0x5F).Select(value => (byte)value), 9, 10, 13]);
    private static readonly SearchValues<char> PlainChars = SearchValues.Create([.. Enumerable.Range(0x20, 0x5F).Select(value => (char)value), '\t', '\n', '\r']);

    /// <summary>Decodes to a string. Problems are added to <paramref name="problems"/> in order of their offset.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, ICollection<Ms932Problem>? problems = null) =>
        Encoding.UTF8.GetString(DecodeToUtf8(bytes, problems).Span);

    /// <summary>Decodes to UTF-8 bytes, without a detour over strings.</summary>
    public static ReadOnlyMemory<byte> DecodeToUtf8(ReadOnlySpan<byte> bytes, ICollection<Ms932Problem>? problems = null)
    {
        // Two bytes become at most three; only half-width kana grow more, and they make the buffer grow.
        var output = new byte[checked(bytes.Length + (bytes.Length / 2) + 16)];
        var o = 0;
        var i = 0;
        while (i < bytes.Length)
        {
            var run = bytes[i..].IndexOfAnyExcept(Plain);
            run = run < 0 ? bytes.Length - i : run;
            Reserve(ref output, o, run + MostPerRound);
            bytes.Slice(i, run).CopyTo(output.AsSpan(o));
            (i, o) = (i + run, o + run);
            DecodePairs(bytes, ref i, output, ref o);
            Reserve(ref output, o, MostPerRound);
            if (i < bytes.Length && !Plain.Contains(bytes[i]))
            {
                DecodeOne(bytes, ref i, output, ref o, problems);
            }
        }

        return output.AsMemory(0, o);
    }

    /// <summary>Encodes <paramref name="text"/> canonically, or tells the first character that has no code.</summary>
    /// <param name="text">UTF-16 text; substitute before (<see cref="Substitutions"/>).</param>
    /// <param name="output">Receives the bytes; on failure those before the character.</param>
    /// <returns>−1, or the 0-based UTF-16 index of the first character outside MS932.</returns>
    public static int Encode(ReadOnlySpan<char> text, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var span = output.GetSpan(checked((text.Length * 2) + 1));
        var o = 0;
        var i = 0;
        var table = Ms932Table.FromUnicode;
        while (i < text.Length)
        {
            var run = text[i..].IndexOfAnyExcept(PlainChars);
            run = run < 0 ? text.Length - i : run;
            Encoding.ASCII.GetBytes(text.Slice(i, run), span[o..]);
            (i, o) = (i + run, o + run);
            for (; i < text.Length && text[i] >= 0x80; i++)
            {
                var code = table[text[i]];
                if (code > 0xFF)
                {
                    span[o++] = (byte)(code >> 8);
                    span[o++] = (byte)(code & 0xFF);
                }
                else if (code != 0)
                {
                    span[o++] = (byte)(code & 0xFF);
                }
                else
                {
                    output.Advance(o);
                    return i;
                }
            }

            if (i < text.Length && table[text[i]] == 0)
            {
                output.Advance(o);
                return i;
            }
        }

        output.Advance(o);
        return -1;
    }

    /// <summary>Whether the UTF-16 unit has a code in MS932. Surrogates never have one.</summary>
    public static bool CanEncode(char unit) => Ms932Table.FromUnicode[unit] != 0;

    /// <summary>The common case, two bytes to three, while there is room and nothing odd.</summary>
    private static void DecodePairs(ReadOnlySpan<byte> bytes, ref int i, Span<byte> output, ref int o)
    {
        var table = Ms932Table.ToUnicode;
        while (i + 1 < bytes.Length && o + 3 <= output.Length)
        {
            int unit = table[(bytes[i] << 8) | bytes[i + 1]];
            if (unit < 0x800 || Ms932Table.IsUserDefined(unit))
            {
                return;
            }

            Write(output, ref o, unit);
            i += 2;
        }
    }

    /// <summary>One character of any sort that is not plain ASCII.</summary>
    private static void DecodeOne(ReadOnlySpan<byte> bytes, ref int i, Span<byte> output, ref int o, ICollection<Ms932Problem>? problems)
    {
        int lead = bytes[i];
        if (lead < 0x80)
        {
            problems?.Add(new Ms932Problem(Ms932ProblemKind.Control, i, o));
            output[o++] = (byte)lead;
            i++;
            return;
        }

        if (lead is >= 0xA1 and <= 0xDF)
        {
            i++;
            Write(output, ref o, 0xFF61 + lead - 0xA1);
            return;
        }

        var trailFits = Ms932Table.IsLead(lead) && i + 1 < bytes.Length && Ms932Table.IsTrail(bytes[i + 1]);
        int unit = trailFits ? Ms932Table.ToUnicode[(lead << 8) | bytes[i + 1]] : (ushort)0;
        if (unit == 0 || Ms932Table.IsUserDefined(unit))
        {
            problems?.Add(new Ms932Problem(unit == 0 ? Ms932ProblemKind.Invalid : Ms932ProblemKind.UserDefined, i, o));
        }

        i += trailFits ? 2 : 1;
        Write(output, ref o, unit == 0 ? Replacement : unit);
    }

    private static void Write(Span<byte> output, ref int o, int unit)
    {
        unchecked
        {
            if (unit < 0x800)
            {
                // A few signs and the Greek and Cyrillic letters take two bytes.
                output[o] = (byte)(0xC0 | (unit >> 6));
                output[o + 1] = (byte)(0x80 | (unit & 0x3F));
                o += 2;
                return;
            }

            output[o] = (byte)(0xE0 | (unit >> 12));
            output[o + 1] = (byte)(0x80 | ((unit >> 6) & 0x3F));
            output[o + 2] = (byte)(0x80 | (unit & 0x3F));
            o += 3;
        }
    }

    private static void Reserve(ref byte[] output, int used, int more)
    {
        if (output.Length - used < more)
        {
            Array.Resize(ref output, checked(Math.Max(output.Length * 2, used + more)));
        }
    }
}
