using System.Security.Cryptography;
using System.Text.Json;

namespace CarePlanCloud.Application.Transfers.Sending.Books;

/// <summary>A short stand-in for what would be written about a client: equal values give equal bytes.</summary>
internal static class Fingerprints
{
    /// <param name="facts">Plain values and records; the order of lists counts.</param>
    public static byte[] Of<T>(T facts) => SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(facts, JsonSerializerOptions.Default));
}
