namespace CarePlanCloud.Application.Licences;

/// <summary>On what terms an office uses the product. Stored as a word.</summary>
public enum LicenceKind
{
    /// <summary>無料試用, three months.</summary>
    Trial,

    /// <summary>フリーパス: free while the campaign runs.</summary>
    FreePass,

    /// <summary>有料.</summary>
    Paid,
}

/// <summary>
/// A span of time in which an office may use the product, and on what terms. Spans of one office do not overlap. Not tenant-owned: operators
/// write it; it holds nothing of clients.
/// </summary>
public sealed class Licence
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid OfficeId { get; init; }

    public LicenceKind Kind { get; init; }

    public DateOnly StartsOn { get; init; }

    /// <summary>The last day, in Japan.</summary>
    public DateOnly EndsOn { get; set; }

    /// <summary>自動更新: at the end a paid span of the same length follows.</summary>
    public bool Renews { get; set; }
}
