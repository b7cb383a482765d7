using System.Security.Cryptography;
using System.Text;

namespace CarePlanCloud.Application.Identity;

/// <summary>
/// A key of one office for its own programs. Only the SHA-256 is kept: the keys are random and long, so a slow hash would add nothing
/// but load. Not tenant-owned: like a membership, it is looked up before an office is entered.
/// </summary>
public sealed class ApiKey
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid OfficeId { get; init; }

    public required string Name { get; init; }

    public required byte[] Hash { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }

    public static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
