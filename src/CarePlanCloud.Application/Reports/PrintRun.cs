using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Reports;

/// <summary>How far a batch of forms is. Stored as a word.</summary>
public enum PrintState
{
    Requested,
    Printing,
    Printed,
    Failed,
}

/// <summary>A batch of forms for many clients, drawn in the background; the result is kept so that it can be fetched again.</summary>
public sealed class PrintRun : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>First day of the service month.</summary>
    public DateOnly ServiceMonth { get; init; }

    /// <summary>Which forms: 1, 2, 3, 6, provider_copy, 7 …</summary>
    public required List<string> Forms { get; init; }

    public required List<Guid> ClientIds { get; init; }

    public PrintState State { get; set; }

    public int Done { get; set; }

    public int Pages { get; set; }

    /// <summary>What could not be drawn as written (a missing glyph, a client without the form), in words.</summary>
    public List<string> Notes { get; set; } = [];

    public byte[]? Pdf { get; set; }

    public Guid? RequestedBy { get; init; }

    public DateTimeOffset RequestedAt { get; init; }
}
