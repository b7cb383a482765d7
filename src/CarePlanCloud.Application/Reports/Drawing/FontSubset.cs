using System.Buffers.Binary;
using System.Text;

namespace CarePlanCloud.Application.Reports.Drawing;

/// <summary>
/// The font with the outlines of the characters in use only. Glyph numbers stay, unused ones become blank, and the table of characters names
/// exactly the characters in use: the PDF's way back from glyph to text is made from that table, so copying and searching give the
/// stored characters (用 and not the radical ⽤, which has the same glyph).
/// </summary>
internal sealed class FontSubset
{
    // What a PDF reader needs to draw; hinting programs go along, they are small.
    private static readonly string[] Unchanged = ["OS/2", "cvt ", "fpgm", "head", "hhea", "maxp", "name", "prep"];

    private readonly PaperFont _font;
    private readonly SortedDictionary<int, ushort> _glyphs = [];
    private readonly Dictionary<ushort, ushort> _copies = [];
    private readonly HashSet<ushort> _outlines = [0];

    public FontSubset(PaperFont font, IEnumerable<Rune> characters)
    {
        _font = font;
        var drawn = characters.Select(font.Drawn).OfType<Rune>().Distinct().Order().ToList();
        var owners = new HashSet<ushort>();
        var shared = new List<Rune>();
        foreach (var character in drawn)
        {
            var glyph = font.GlyphOf(character.Value);
            if (owners.Add(glyph))
            {
                _glyphs[character.Value] = glyph;
                AddOutline(glyph);
            }
            else
            {
                shared.Add(character);
            }
        }

        CopySharedGlyphs(shared);
    }

    public ushort GlyphOf(Rune character) => _glyphs[character.Value];

    public byte[] ToBytes()
    {
        var (glyf, loca) = Outlines();
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = glyf,
            ["loca"] = loca,
            ["hmtx"] = Metrics(),
            ["cmap"] = Characters(),
            // Version 3: glyphs without names.
            ["post"] = [0, 3, 0, 0, .. _font.Table("post")[4..32]],
        };
        foreach (var name in Unchanged.Where(_font.Has))
        {
            tables[name] = _font.Table(name).ToArray();
        }

        BinaryPrimitives.WriteInt16BigEndian(tables["head"].AsSpan(50), 1); // long offsets in loca
        return SfntFile.Write(tables);
    }

    // Two characters in use with one glyph would be read back as one of them: the second gets a glyph number nobody uses.
    private void CopySharedGlyphs(List<Rune> shared)
    {
        var free = (ushort)(_font.GlyphCount - 1);
        foreach (var character in shared)
        {
            while (_outlines.Contains(free) || _copies.ContainsKey(free))
            {
                free--;
            }

            _copies[free] = _font.GlyphOf(character.Value);
            _glyphs[character.Value] = free;
        }
    }

    // A composite glyph is drawn from others: flags and number of each part follow its ten bytes of head.
    private void AddOutline(ushort glyph)
    {
        if (!_outlines.Add(glyph))
        {
            return;
        }

        var outline = _font.Outline(glyph);
        if (outline.IsEmpty || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
        {
            return;
        }

        for (int at = 10, flags = 0x20; (flags & 0x20) != 0;)
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            AddOutline(BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]));
            at += 4 + ((flags & 1) != 0 ? 4 : 2) + ((flags & 8) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0);
        }
    }

    private (byte[] Glyf, byte[] Loca) Outlines()
    {
        using var glyf = new MemoryStream();
        var loca = new byte[4 * (_font.GlyphCount + 1)];
        for (var glyph = 0; glyph < _font.GlyphCount; glyph++)
        {
            BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(4 * glyph), (int)glyf.Position);
            if (Source((ushort)glyph) is { } source)
            {
                glyf.Write(_font.Outline(source));
                glyf.SetLength((glyf.Length + 3) & ~3);
                glyf.Position = glyf.Length;
            }
        }

        BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(4 * _font.GlyphCount), (int)glyf.Position);
        return (glyf.ToArray(), loca);
    }

    private ushort? Source(ushort glyph) => _outlines.Contains(glyph) ? glyph : _copies.TryGetValue(glyph, out var copied) ? copied : null;

    // Widths of blanks are zeroed: runs of zeros cost nothing once compressed.
    private byte[] Metrics()
    {
        var metrics = _font.Table("hmtx").ToArray();
        var measured = BinaryPrimitives.ReadUInt16BigEndian(_font.Table("hhea")[34..]);
        for (var glyph = 0; glyph < measured; glyph++)
        {
            var at = metrics.AsSpan(4 * glyph, 4);
            if (Source((ushort)glyph) is not { } source)
            {
                at.Clear();
            }
            else if (source != glyph)
            {
                _font.Table("hmtx").Slice(4 * source, 4).CopyTo(at);
            }
        }

        return metrics;
    }

    private byte[] Characters()
    {
        var table = new byte[12 + 16 + (12 * _glyphs.Count)];
        var at = 0;
        // One table: platform 3, encoding 10 (all of Unicode), at offset 12; format 12 with one group for each character.
        foreach (var head in (ReadOnlySpan<int>)[1, 0x0003_000A, 12, 0x000C_0000, 16 + (12 * _glyphs.Count), 0, _glyphs.Count])
        {
            BinaryPrimitives.WriteInt32BigEndian(table.AsSpan(at), head);
            at += 4;
        }

        foreach (var (character, glyph) in _glyphs)
        {
            BinaryPrimitives.WriteInt32BigEndian(table.AsSpan(at), character);
            BinaryPrimitives.WriteInt32BigEndian(table.AsSpan(at + 4), character);
            BinaryPrimitives.WriteInt32BigEndian(table.AsSpan(at + 8), glyph);
            at += 12;
        }

        return table;
    }
}
