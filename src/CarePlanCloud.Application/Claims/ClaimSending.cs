using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain.Claims;

namespace CarePlanCloud.Application.Claims;

/// <summary>What a file for 国保連 holds. Stored as a word.</summary>
public enum ClaimSort
{
    /// <summary>給付管理票 (8222).</summary>
    Sheets,

    /// <summary>居宅介護支援費 (7111 and 8124).</summary>
    Fees,
}

/// <summary>A file for 国保連 that was made, byte for byte, and what became of it.</summary>
public sealed class ClaimSending : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public ClaimSort Sort { get; init; }

    /// <summary>処理対象年月: first day of the month in which it is sent.</summary>
    public DateOnly SubmissionMonth { get; init; }

    /// <summary>1, 2 … within sort and submission month.</summary>
    public int Serial { get; init; }

    public required string FileName { get; init; }

    public required byte[] Content { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    public string MadeByName { get; init; } = "";

    /// <summary>伝送した: somebody said so. From then on 国保連 holds what is in it.</summary>
    public DateTimeOffset? SentAt { get; set; }

    public string SentByName { get; set; } = "";

    /// <summary>捨てた: it never left.</summary>
    public DateTimeOffset? DiscardedAt { get; set; }
}

/// <summary>One client's document in such a file.</summary>
public sealed class ClaimDocumentRow : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid SendingId { get; init; }

    public Guid ClientId { get; init; }

    /// <summary>First day of the service month.</summary>
    public DateOnly ServiceMonth { get; init; }

    public required string InsurerNumber { get; init; }

    public required string InsuredNumber { get; init; }

    /// <summary>新規, 修正 or 取消; a fee is always 新規.</summary>
    public SubmissionKind Kind { get; init; }

    /// <summary>Of what it says apart from kind and day of making: another one means another document.</summary>
    public required string Fingerprint { get; init; }

    public int Units { get; init; }

    /// <summary>返戻: 国保連 sent it back, so it holds none.</summary>
    public DateTimeOffset? ReturnedAt { get; set; }
}
