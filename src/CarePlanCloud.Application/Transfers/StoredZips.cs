using System.IO.Compression;

namespace CarePlanCloud.Application.Transfers;

/// <summary>Kept files in one ZIP, byte for byte. The times are given, so the same files are the same ZIP on every download.</summary>
internal static class StoredZips
{
    public static byte[] Of(IEnumerable<(string Name, byte[] Content)> files, DateTimeOffset at)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = at;
                using var content = entry.Open();
                content.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
