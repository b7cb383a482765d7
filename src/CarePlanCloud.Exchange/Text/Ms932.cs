using System.Buffers;
using System.Text;

namespace CarePlanCloud.Exchange.Text;

/// <summary>
/// Strict MS932 (R34): one-byte JIS X 0201 and the two-byte WHATWG table, no guessing. Duplicate codes read alike, are told, and are
/// written canonically. A bad lead byte never swallows a byte that can stand for itself: no quote, comma, line break, letter or digit.
/// </summary>
public static partial class Ms932
{
    private const int Replacement = 0xFFFD;
    private const int MostPerRound = 256;
    private static readonly SearchValues<byte> Plain = SearchValues.Create([.. Enumerable.Range(0x20, 0x5F).Select(value => (byte)value), 9, 10, 13]);

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

    /// <summary>The common case, one or two bytes to three, while there is room and nothing odd.</summary>
    private static void DecodePairs(ReadOnlySpan<byte> bytes, ref int i, Span<byte> output, ref int o)
    {
        var table = Ms932Table.Plain;
        while (i + 1 < bytes.Length && o + 3 <= output.Length)
        {
            int unit = table[(bytes[i] << 8) | bytes[i + 1]];
            if (unit == 0)
            {
                return;
            }

            Write(output, ref o, unit);
            i += Ms932Table.IsHalfWidthKana(unit) ? 1 : 2;
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

        DecodePair(bytes, ref i, output, ref o, problems);
    }

    private static void DecodePair(ReadOnlySpan<byte> bytes, ref int i, Span<byte> output, ref int o, ICollection<Ms932Problem>? problems)
    {
        var trailFits = Ms932Table.IsLead(bytes[i]) && i + 1 < bytes.Length && Ms932Table.IsTrail(bytes[i + 1]);
        var code = trailFits ? (bytes[i] << 8) | bytes[i + 1] : 0;
        int unit = Ms932Table.ToUnicode[code];
        Ms932ProblemKind? kind = unit == 0 ? Ms932ProblemKind.Invalid
            : Ms932Table.IsUserDefined(unit) ? Ms932ProblemKind.UserDefined
            : Ms932Table.FromUnicode[unit] != code ? Ms932ProblemKind.Duplicate
            : null;
        if (kind is { } problem)
        {
            problems?.Add(new Ms932Problem(problem, i, o));
        }

        // As in WHATWG an unassigned pair gives its trail back when that is ASCII.
        i += unit != 0 || (trailFits && bytes[i + 1] >= 0x80) ? 2 : 1;
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
