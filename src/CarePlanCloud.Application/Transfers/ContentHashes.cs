using System.Security.Cryptography;
using System.Text;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers;

/// <summary>What makes two deliveries the same: names and bytes of all files, whatever their order.</summary>
internal static class ContentHashes
{
    public static byte[] Of(IEnumerable<RawFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(file.Name)));
            hash.AppendData(SHA256.HashData(file.Content.Span));
        }

        return hash.GetHashAndReset();
    }
}
