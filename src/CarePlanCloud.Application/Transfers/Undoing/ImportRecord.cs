using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CarePlanCloud.Application.Transfers.Undoing;

/// <summary>What an import did to one client, kept beside the client's row of the unit (incoming_client.before).</summary>
/// <param name="At">When it went in.</param>
/// <param name="ClientId">Who it was; null for the deletion of somebody in no book.</param>
/// <param name="Naming">For somebody the import entered: how many rows named the client right after it. Null for the others.</param>
/// <param name="Tables">The tables it wrote, and all of the month as soon as one of the month was written.</param>
internal sealed record ImportRecord(DateTimeOffset At, Guid? ClientId, int? Naming, IReadOnlyList<ReplacedRows> Tables)
{
    public string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Default);

    public static ImportRecord Parse(string json) => JsonSerializer.Deserialize<ImportRecord>(json, JsonSerializerOptions.Default)!;
}

/// <summary>The rows of one table.</summary>
/// <param name="Table">Schema and name.</param>
/// <param name="Before">As they stood, a JSON array; null when the import left them as they were.</param>
/// <param name="After">SHA-256 of the rows right after the import: whether anything was built on it since.</param>
internal sealed record ReplacedRows(string Table, string? Before, string After)
{
    public static string HashOf(string rows) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(rows)));
}
