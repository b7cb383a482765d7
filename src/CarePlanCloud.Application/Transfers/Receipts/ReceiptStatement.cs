using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Receipts;

/// <summary>One file as it was received.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">64 hexadecimal digits.</param>
public sealed record ReceivedFile(string Name, long Size, string Sha256)
{
    internal static ReceivedFile Of(RawFile file) =>
        new(file.Name, file.Content.Length, Convert.ToHexStringLower(SHA256.HashData(file.Content.Span)));
}

/// <summary>
/// What a 受領証 says. Its bytes are signed as they are: one line of JSON, UTF-8, the members in this order. <see cref="Version"/> changes
/// with them.
/// </summary>
/// <param name="Event">delivered, confirmed_by_link or confirmed_by_phone.</param>
/// <param name="Issuer">The office that received; for what was confirmed from outside, the office that sent.</param>
/// <param name="Number">Place in the issuer's chain, from 1.</param>
/// <param name="At">UTC.</param>
/// <param name="Previous">SHA-256 of the issuer's statement before, 64 noughts for the first.</param>
/// <param name="KeyId">Which key of the product signed it.</param>
public sealed record ReceiptStatement(
    int Version, string Event, Guid MessageId, string Issuer, long Number, string Sender, string Receiver, DateTimeOffset At,
    IReadOnlyList<ReceivedFile> Files, string Previous, Guid KeyId)
{
    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Form);

    /// <exception cref="JsonException">No statement of ours.</exception>
    public static ReceiptStatement Read(byte[] bytes) => JsonSerializer.Deserialize<ReceiptStatement>(bytes, Form)!;
}
