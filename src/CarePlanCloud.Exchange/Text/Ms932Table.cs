using System.Text;

namespace CarePlanCloud.Exchange.Text;

/// <summary>
/// The two-byte part of MS932 as the WHATWG table defines it, derived once from the platform's code page 932.
/// The platform's own strict decoder cannot be used: it refuses 398 valid duplicate codes and swallows the byte after a bad lead byte.
/// </summary>
internal static class Ms932Table
{
    private const int TrailsPerLead = 188;
    private const char Dot = '・';
    private const int FirstKana = 0xFF61;
    private const int LastKana = 0xFF9F;

    /// <summary>UTF-16 unit per lead × 256 + trail, 0 where the pair is not assigned. User-defined pairs give U+E000 and up.</summary>
    public static readonly ushort[] ToUnicode = new ushort[0x10000];

    /// <summary>Code per UTF-16 unit, 0 where there is none: below 256 one byte, else lead and trail. Canonical among duplicates.</summary>
    public static readonly ushort[] FromUnicode = new ushort[0x10000];

    /// <summary>
    /// What two bytes begin with, if that needs no second look (else 0): a character of two bytes that is neither user-defined nor a
    /// duplicate and takes three bytes in UTF-8, or half-width kana, whatever follows.
    /// </summary>
    public static readonly ushort[] Plain = new ushort[0x10000];

    static Ms932Table()
    {
        var platform = CodePagesEncodingProvider.Instance.GetEncoding(932)
            ?? throw new InvalidOperationException("The platform has no code page 932.");
        Span<byte> pair = stackalloc byte[2];
        for (var lead = 0x81; lead <= 0xFC; lead++)
        {
            if (!IsLead(lead))
            {
                continue;
            }

            for (var trail = 0x40; trail <= 0xFC; trail++)
            {
                if (IsTrail(trail))
                {
                    (pair[0], pair[1]) = ((byte)lead, (byte)trail);
                    ToUnicode[(lead << 8) | trail] = Derive(platform, pair);
                }
            }
        }

        FillReverse(platform);
        for (var code = 0x8140; code <= 0xFFFF; code++)
        {
            var unit = ToUnicode[code];
            Plain[code] = (code >> 8) is >= 0xA1 and <= 0xDF ? (ushort)(FirstKana + (code >> 8) - 0xA1)
                : unit >= 0x800 && FromUnicode[unit] == code ? unit
                : (ushort)0;
        }
    }

    public static bool IsHalfWidthKana(int unit) => unit is >= FirstKana and <= LastKana;

    public static bool IsLead(int value) => value is (>= 0x81 and <= 0x9F) or (>= 0xE0 and <= 0xFC);

    public static bool IsTrail(int value) => value is (>= 0x40 and <= 0x7E) or (>= 0x80 and <= 0xFC);

    public static bool IsUserDefined(int unit) => unit is >= 0xE000 and < 0xE000 + (10 * TrailsPerLead);

    private static ushort Derive(Encoding platform, ReadOnlySpan<byte> pair)
    {
        if (pair[0] is >= 0xF0 and <= 0xF9)
        {
            return (ushort)(0xE000 + ((pair[0] - 0xF0) * TrailsPerLead) + pair[1] - (pair[1] < 0x7F ? 0x40 : 0x41));
        }

        var text = platform.GetString(pair);

        // The lax decoder answers ・ for pairs it does not know; only 81 45 means it.
        var known = text.Length == 1 && (text[0] != Dot || (pair[0] == 0x81 && pair[1] == 0x45));
        return known ? text[0] : (ushort)0;
    }

    private static void FillReverse(Encoding platform)
    {
        foreach (var unit in ToUnicode)
        {
            if (unit != 0 && !IsUserDefined(unit))
            {
                var bytes = platform.GetBytes([(char)unit]);
                FromUnicode[unit] = (ushort)((bytes[0] << 8) | bytes[1]);
            }
        }

        for (var c = 0x20; c < 0x7F; c++)
        {
            FromUnicode[c] = (ushort)c;
        }

        foreach (var c in "\t\r\n")
        {
            FromUnicode[c] = c;
        }

        for (var c = 0xA1; c <= 0xDF; c++)
        {
            FromUnicode[FirstKana + c - 0xA1] = (ushort)c;
        }
    }
}
