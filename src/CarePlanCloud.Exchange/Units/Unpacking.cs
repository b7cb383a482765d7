using System.IO.Compression;
using CarePlanCloud.Exchange.Findings;

namespace CarePlanCloud.Exchange.Units;

/// <summary>
/// A file after unpacking; or, with <paramref name="Refused"/>, the file as it was uploaded and why it (or an entry in it) was not
/// unpacked: the bytes are kept for the record.
/// </summary>
internal sealed record UnpackedFile(RawFile File, Finding? Refused);

/// <summary>Opens ZIPs without believing them: every byte is counted while inflating, and entry paths are never used as paths.</summary>
internal sealed class Unpacking(UploadLimits limits)
{
    private const int BufferSize = 64 * 1024;
    private readonly List<UnpackedFile> _files = [];
    private long _bytes;

    public static IReadOnlyList<UnpackedFile> Unpack(IReadOnlyList<RawFile> upload, UploadLimits limits)
    {
        var unpacking = new Unpacking(limits);
        foreach (var file in upload)
        {
            if (LooksLikeZip(file.Content.Span) || file.Name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            {
                unpacking.OpenZip(file);
            }
            else if (unpacking.TakeBytes(file.Content.Length))
            {
                unpacking.Keep(file, file);
            }
            else
            {
                unpacking.Refuse(file, file.Name, FindingCodes.UploadTooLarge, limits.MaxTotalBytes);
            }
        }

        return unpacking._files;
    }

    private static bool LooksLikeZip(ReadOnlySpan<byte> content) => content.StartsWith("PK\u0003\u0004"u8) || content.StartsWith("PK\u0005\u0006"u8);

    private void OpenZip(RawFile file)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(file.Content.ToArray(), writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > limits.MaxEntries)
            {
                Refuse(file, file.Name, FindingCodes.UploadTooMany, limits.MaxEntries);
                return;
            }

            var entries = archive.Entries.Where(entry => !entry.FullName.EndsWith('/')).ToList();
            if (entries.Count == 0)
            {
                Refuse(file, file.Name, FindingCodes.ZipEmpty);
            }

            foreach (var entry in entries)
            {
                Inflate(file, entry);
            }
        }
        catch (InvalidDataException)
        {
            Refuse(file, file.Name, FindingCodes.ZipBroken);
        }
    }

    private void Inflate(RawFile zip, ZipArchiveEntry entry)
    {
        var name = FileNameParser.WithoutFolders(entry.FullName);
        if (IsUnsafe(entry.FullName))
        {
            Refuse(zip, name, FindingCodes.ZipUnsafePath);
            return;
        }

        if (entry.IsEncrypted)
        {
            Refuse(zip, name, FindingCodes.ZipEncrypted);
            return;
        }

        try
        {
            using var source = entry.Open();
            using var target = new MemoryStream();
            var why = Copy(source, target, Math.Max(entry.CompressedLength, 1));
            if (why is not null)
            {
                Refuse(zip, name, why, limits.MaxTotalBytes);
                return;
            }

            var content = target.ToArray();
            if (Crc32.Of(content) != entry.Crc32)
            {
                Refuse(zip, name, FindingCodes.ZipBroken);
                return;
            }

            if (LooksLikeZip(content) || name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            {
                Refuse(zip, name, FindingCodes.ZipNested);
                return;
            }

            Keep(new RawFile(name, content), zip);
        }
        catch (Exception broken) when (broken is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            Refuse(zip, name, FindingCodes.ZipBroken);
        }
    }

    /// <summary>Copies while the limits allow; answers the code of the limit that was hit.</summary>
    private string? Copy(Stream source, MemoryStream target, long packed)
    {
        var buffer = new byte[BufferSize];
        while (source.Read(buffer) is > 0 and var read)
        {
            if (!TakeBytes(read))
            {
                return FindingCodes.UploadTooLarge;
            }

            target.Write(buffer, 0, read);

            // Tiny files of repeated digits legitimately compress well: the ratio counts from one buffer on.
            if (target.Length > BufferSize && target.Length / packed >= limits.MaxRatio)
            {
                return FindingCodes.ZipRatio;
            }
        }

        return null;
    }

    private static bool IsUnsafe(string path) =>
        path.StartsWith('/') || path.StartsWith('\\') || path.Contains(':', StringComparison.Ordinal) || path.Contains('\0', StringComparison.Ordinal)
        || path.Split('/', '\\').Contains("..");

    private bool TakeBytes(long count)
    {
        if (_bytes + count > limits.MaxTotalBytes)
        {
            return false;
        }

        _bytes += count;
        return true;
    }

    private void Keep(RawFile file, RawFile uploaded)
    {
        if (_files.Count >= limits.MaxEntries)
        {
            Refuse(uploaded, file.Name, FindingCodes.UploadTooMany, limits.MaxEntries);
            return;
        }

        _files.Add(new UnpackedFile(file, null));
    }

    private void Refuse(RawFile uploaded, string name, string code, params ReadOnlySpan<object> facts)
    {
        var kept = uploaded.Content.Length <= limits.MaxTotalBytes ? uploaded : uploaded with { Content = ReadOnlyMemory<byte>.Empty };
        _files.Add(new UnpackedFile(kept, FindingSink.Make(code, FileNameParser.WithoutFolders(name), facts)));
    }
}
