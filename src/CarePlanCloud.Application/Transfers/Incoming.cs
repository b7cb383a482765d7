using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers;

/// <summary>Where an incoming sending unit stands. The words are stable: they are stored, and the API answers with them in lower case.</summary>
public enum IncomingState
{
    Received,
    Checking,
    Checked,
    Rejected,
    Imported,

    /// <summary>Some of its clients were taken in, the others wait for somebody to say who they are.</summary>
    PartlyImported,

    /// <summary>差戻し: sent back to its sender, with a reason.</summary>
    Returned,

    /// <summary>Came after something newer about the same: kept on file, never taken in (R27).</summary>
    Outdated,

    /// <summary>取下げ: its sender took it back before it was taken in.</summary>
    Withdrawn,
}

/// <summary>How it came in.</summary>
public enum IncomingChannel
{
    /// <summary>Dropped on the page.</summary>
    Dropped,

    /// <summary>Posted by a program of the office.</summary>
    Api,

    /// <summary>Delivered by another office here.</summary>
    Relayed,
}

/// <summary>
/// One sending unit in an office's inbox: the receiver's half of a transfer. The same bytes twice are one row
/// (unique on tenant and <see cref="ContentHash"/>).
/// </summary>
public sealed class Incoming : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Ties the two halves of a relayed transfer; null for what was dropped or posted.</summary>
    public Guid? MessageId { get; init; }

    public IncomingChannel Channel { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    public IncomingState State { get; set; }

    public UnitKind Kind { get; init; }

    /// <summary>The next five are empty when the files could not be recognised.</summary>
    public string SenderOfficeNumber { get; init; } = "";

    public string SenderServiceKind { get; init; } = "";

    public string ReceiverOfficeNumber { get; init; } = "";

    public string SerialNumber { get; init; } = "";

    /// <summary>First day of the service month; null for plans.</summary>
    public DateOnly? ServiceMonth { get; init; }

    /// <summary>SHA-256 over names and bytes of all files, in the order of their names.</summary>
    public required byte[] ContentHash { get; init; }

    /// <summary>Records read so far and in all; shown while the check runs.</summary>
    public int RecordsRead { get; set; }

    public int? RecordsTotal { get; set; }

    public int ClientCount { get; set; }

    /// <summary>Found when the files were taken apart.</summary>
    public List<Finding> UnitFindings { get; set; } = [];

    /// <summary>Found by the last check, those above included.</summary>
    public List<Finding> Findings { get; set; } = [];

    public DateTimeOffset? CheckedAt { get; set; }

    public DateTimeOffset? ImportedAt { get; set; }

    /// <summary>When somebody first looked into it.</summary>
    public DateTimeOffset? OpenedAt { get; set; }

    /// <summary>Why it was returned; empty otherwise.</summary>
    public string ReturnReason { get; set; } = "";
}

/// <summary>A file as it was received, byte for byte, kept for the record whatever became of it.</summary>
public sealed class IncomingFile : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid IncomingId { get; init; }

    public int Position { get; init; }

    public required string Name { get; init; }

    public required byte[] Content { get; init; }
}
