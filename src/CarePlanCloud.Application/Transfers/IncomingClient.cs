using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Transfers;

/// <summary>What became of one client of an incoming unit. Stored as a word.</summary>
public enum IncomingClientState
{
    /// <summary>Nobody knows yet who this is, or somebody left the client out for now.</summary>
    Waiting,

    Imported,

    /// <summary>Somebody decided that this client is not taken in.</summary>
    LeftOut,

    /// <summary>Nobody in the book: somebody decided that the import enters the client.</summary>
    New,

    /// <summary>Something newer about this client was taken in already (R27): filed as old while the rest of the unit goes in.</summary>
    Outdated,
}

/// <summary>One client of an incoming unit, as the file numbers them.</summary>
public sealed class IncomingClient : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid IncomingId { get; init; }

    public required string InsurerNumber { get; init; }

    public required string InsuredNumber { get; init; }

    public IncomingClientState State { get; set; }

    /// <summary>What was there before the import, as far as the import replaced it: for taking it back. Null when nothing was imported.</summary>
    public string? Before { get; set; }
}

/// <summary>照合の記憶: who a number of a sender's files is in our book, as somebody decided once.</summary>
public sealed class ClientMatch : ITenantOwned
{
    public Guid TenantId { get; init; }

    /// <summary>Whose files number the client so.</summary>
    public required string SenderOfficeNumber { get; init; }

    public required string InsurerNumber { get; init; }

    public required string InsuredNumber { get; init; }

    public Guid ClientId { get; set; }

    public Guid? DecidedBy { get; set; }

    public DateTimeOffset DecidedAt { get; set; }
}
