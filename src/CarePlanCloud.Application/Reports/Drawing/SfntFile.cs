using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace CarePlanCloud.Application.Reports.Drawing;

/// <summary>Puts tables together to a TrueType file.</summary>
internal static class SfntFile
{
    public static byte[] Write(SortedDictionary<string, byte[]> tables)
    {
        var offset = 12 + (16 * tables.Count);
        var file = new byte[offset + tables.Values.Sum(table => Padded(table.Length))];
        var largest = BitOperations.Log2((uint)tables.Count);
        BinaryPrimitives.WriteInt32BigEndian(file, 0x0001_0000);
        BinaryPrimitives.WriteInt16BigEndian(file.AsSpan(4), (short)tables.Count);
        BinaryPrimitives.WriteInt16BigEndian(file.AsSpan(6), (short)(16 << largest));
        BinaryPrimitives.WriteInt16BigEndian(file.AsSpan(8), (short)largest);
        BinaryPrimitives.WriteInt16BigEndian(file.AsSpan(10), (short)((16 * tables.Count) - (16 << largest)));
        var entry = file.AsSpan(12);
        foreach (var (name, table) in tables)
        {
            table.CopyTo(file, offset);
            Encoding.ASCII.GetBytes(name, entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Checksum(file.AsSpan(offset, Padded(table.Length))));
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], offset);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], table.Length);
            entry = entry[16..];
            offset += Padded(table.Length);
        }

        return file;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Checksum(ReadOnlySpan<byte> table)
    {
        var sum = 0u;
        for (var at = 0; at < table.Length; at += 4)
        {
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(table[at..]));
        }

        return sum;
    }
}
