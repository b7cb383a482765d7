using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CarePlanCloud.Web.Tests.Api;

/// <summary>One entry of a ZIP, with everything that can be lied about: null means the truth.</summary>
internal sealed record RawEntry(string Name, byte[] Content)
{
    public bool IsDeflated { get; init; }

    public ushort? Method { get; init; }

    public ushort Flags { get; init; } = 0x0800;

    public uint? Size { get; init; }

    public uint? PackedSize { get; init; }

    public uint? Checksum { get; init; }

    /// <summary>What the directory calls it.</summary>
    public string? DirectoryName { get; init; }

    /// <summary>Where the directory says it begins.</summary>
    public uint? Offset { get; init; }

    /// <summary>Unix mode and such.</summary>
    public uint Attributes { get; init; }
}

/// <summary>Writes a ZIP byte by byte, as no honest program would.</summary>
internal static class RawZip
{
    public static byte[] Of(IReadOnlyList<RawEntry> entries, byte[]? before = null, byte[]? comment = null, int? count = null, uint? directoryAt = null)
    {
        using var zip = new MemoryStream();
        using var directory = new MemoryStream();
        zip.Write(before ?? []);
        foreach (var entry in entries)
        {
            var (at, packed) = ((uint)zip.Length, entry.IsDeflated ? Deflate(entry.Content) : entry.Content);
            Header(zip, "PK\u0003\u0004"u8, entry, packed, entry.Name, null);
            zip.Write(packed);
            Header(directory, "PK\u0001\u0002"u8, entry, packed, entry.DirectoryName ?? entry.Name, entry.Offset ?? at);
        }

        var start = directoryAt ?? (uint)zip.Length;
        zip.Write(directory.ToArray());
        zip.Write("PK\u0005\u0006"u8);
        Numbers(zip, (0, 4), ((uint)(count ?? entries.Count), 2), ((uint)(count ?? entries.Count), 2), ((uint)directory.Length, 4), (start, 4), ((uint)(comment?.Length ?? 0), 2));
        zip.Write(comment ?? []);
        return zip.ToArray();
    }

    private static void Header(MemoryStream target, ReadOnlySpan<byte> mark, RawEntry entry, byte[] packed, string name, uint? offset)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        target.Write(mark);
        Numbers(target, offset is null ? (20u, 2) : (20u + (20u << 16), 4), (entry.Flags, 2), (entry.Method ?? (entry.IsDeflated ? 8u : 0u), 2), (0, 4));
        Numbers(
            target, (entry.Checksum ?? Checksum(entry.Content), 4), (entry.PackedSize ?? (uint)packed.Length, 4), (entry.Size ?? (uint)entry.Content.Length, 4),
            ((uint)bytes.Length, 2), (0, 2));
        if (offset is { } at)
        {
            Numbers(target, (0, 2), (0, 2), (0, 2), (entry.Attributes, 4), (at, 4));
        }

        target.Write(bytes);
    }

    private static void Numbers(MemoryStream target, params (uint Value, int Length)[] numbers)
    {
        var four = new byte[4];
        foreach (var (value, length) in numbers)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(four, value);
            target.Write(four, 0, length);
        }
    }

    private static byte[] Deflate(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            deflate.Write(content);
        }

        return packed.ToArray();
    }

    // CRC-32 as ZIP has it, bit by bit.
    private static uint Checksum(byte[] content)
    {
        var rest = uint.MaxValue;
        foreach (var one in content)
        {
            rest ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                rest = (rest & 1) == 0 ? rest >> 1 : (rest >> 1) ^ 0xEDB88320u;
            }
        }

        return ~rest;
    }
}
