using System.Buffers.Binary;
using System.Text;

namespace CarePlanCloud.Application.Reports.Drawing;

/// <summary>
/// A TrueType font as the forms need it: which glyph a character has and how wide it is. Read by ourselves and not asked of the drawing
/// library, so that what was measured is what is drawn and measuring costs an array access.
/// </summary>
internal sealed class PaperFont
{
    private const double MillimetresPerPoint = 25.4 / 72;
    private const int Geta = 0x3013;

    private readonly byte[] _data;
    private readonly Dictionary<string, (int Offset, int Length)> _tables = [];
    private readonly ushort[] _basic = new ushort[0x10000];
    private readonly Dictionary<int, ushort> _others = [];
    private readonly int[] _advances;
    private readonly double _unitsPerEm;

    private PaperFont(byte[] data)
    {
        _data = data;
        for (var i = 0; i < UInt16(4); i++)
        {
            var entry = 12 + (16 * i);
            _tables[Encoding.ASCII.GetString(data, entry, 4)] = (Int32(entry + 8), Int32(entry + 12));
        }

        _unitsPerEm = UInt16(_tables["head"].Offset + 18);
        GlyphCount = UInt16(_tables["maxp"].Offset + 4);
        _advances = ReadAdvances();
        ReadCharacters();
    }

    public int GlyphCount { get; }

    /// <exception cref="PaperFontMissingException">The file is not there or is not a TrueType font with outlines.</exception>
    public static PaperFont Load(string path)
    {
        try
        {
            var font = new PaperFont(File.ReadAllBytes(path));
            return font._tables.ContainsKey("glyf") && font.GlyphOf(Geta) != 0 ? font : throw new PaperFontMissingException(path, null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or KeyNotFoundException
            or ArgumentException or IndexOutOfRangeException)
        {
            throw new PaperFontMissingException(path, error);
        }
    }

    /// <summary>0: the font has no such character.</summary>
    public ushort GlyphOf(int character) =>
        character < _basic.Length ? _basic[character] : _others.GetValueOrDefault(character);

    /// <summary>What is drawn for a character: itself, 〓 when the font lacks it, or nothing (selectors and joiners have no width of their own).</summary>
    public Rune? Drawn(Rune character) =>
        GlyphOf(character.Value) != 0 ? character : IsInvisible(character.Value) ? null : new Rune(Geta);

    public double WidthOf(Rune character, double points) =>
        Drawn(character) is { } drawn ? _advances[GlyphOf(drawn.Value)] / _unitsPerEm * points * MillimetresPerPoint : 0;

    /// <summary>In millimetres.</summary>
    public double WidthOf(string text, double points)
    {
        var width = 0.0;
        foreach (var character in text.EnumerateRunes())
        {
            width += WidthOf(character, points);
        }

        return width;
    }

    public IEnumerable<Rune> MissingIn(string text) => text.EnumerateRunes().Where(character => GlyphOf(character.Value) == 0);

    public int AdvanceOf(ushort glyph) => _advances[glyph];

    public bool Has(string table) => _tables.ContainsKey(table);

    public ReadOnlySpan<byte> Table(string name) => _data.AsSpan(_tables[name].Offset, _tables[name].Length);

    /// <summary>The outline as it stands in the file; empty for a blank.</summary>
    public ReadOnlySpan<byte> Outline(ushort glyph)
    {
        var (from, to) = (OutlineOffset(glyph), OutlineOffset(glyph + 1));
        return Table("glyf")[from..to];
    }

    private static bool IsInvisible(int character) =>
        character is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) or (>= 0x200B and <= 0x200F) or 0xFEFF;

    private int OutlineOffset(int glyph)
    {
        var (offset, _) = _tables["loca"];
        return UInt16(_tables["head"].Offset + 50) == 0 ? UInt16(offset + (2 * glyph)) * 2 : Int32(offset + (4 * glyph));
    }

    private int[] ReadAdvances()
    {
        var measured = UInt16(_tables["hhea"].Offset + 34);
        var advances = new int[GlyphCount];
        for (var glyph = 0; glyph < GlyphCount; glyph++)
        {
            advances[glyph] = UInt16(_tables["hmtx"].Offset + (4 * Math.Min(glyph, measured - 1)));
        }

        return advances;
    }

    private void ReadCharacters()
    {
        var cmap = _tables["cmap"].Offset;
        for (var i = 0; i < UInt16(cmap + 2); i++)
        {
            var table = cmap + Int32(cmap + 8 + (8 * i));
            if (UInt16(table) == 12)
            {
                ReadGroups(table);
                return;
            }
        }

        throw new ArgumentException("The font has no table of all Unicode characters (cmap format 12).");
    }

    private void ReadGroups(int table)
    {
        for (var group = 0; group < Int32(table + 12); group++)
        {
            var at = table + 16 + (12 * group);
            for (var character = Int32(at); character <= Int32(at + 4); character++)
            {
                var glyph = (ushort)(Int32(at + 8) + character - Int32(at));
                if (character < _basic.Length)
                {
                    _basic[character] = glyph;
                }
                else
                {
                    _others[character] = glyph;
                }
            }
        }
    }

    private int UInt16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_data.AsSpan(at));

    private int Int32(int at) => BinaryPrimitives.ReadInt32BigEndian(_data.AsSpan(at));
}
