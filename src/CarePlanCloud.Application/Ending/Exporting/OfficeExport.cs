using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Ending.Exporting;

/// <summary>How far an export is. Stored as a word.</summary>
public enum ExportState
{
    Requested,
    Writing,
    Ready,
    Failed,

    /// <summary>Its time is over: the file is gone, the line stays.</summary>
    Expired,
}

/// <summary>全データの書き出し: everything the office has, as one ZIP, written in the background and kept for some days.</summary>
public sealed class OfficeExport : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public ExportState State { get; set; }

    /// <summary>Steps done, of <see cref="Total"/>.</summary>
    public int Done { get; set; }

    public int Total { get; set; }

    public Guid? RequestedBy { get; init; }

    public DateTimeOffset RequestedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; set; }

    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>Files in the ZIP.</summary>
    public int Files { get; set; }

    /// <summary>Bytes of the ZIP.</summary>
    public long Bytes { get; set; }

    /// <summary>What could not be written as it should be, in words; they stand in the ZIP as well.</summary>
    public List<string> Notes { get; set; } = [];
}

/// <summary>A stretch of an export's ZIP: written and read one after the other, so that nobody holds the whole.</summary>
public sealed class OfficeExportPart : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid ExportId { get; init; }

    /// <summary>From 0.</summary>
    public int Number { get; init; }

    public required byte[] Content { get; init; }
}
