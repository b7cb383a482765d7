using CarePlanCloud.Application.Transfers.Importing;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers;

/// <summary>A line of the inbox: one sending unit. <paramref name="CanBeImported"/> false: its kind is checked, but cannot be taken in yet.</summary>
public sealed record IncomingSummary(
    Guid Id,
    IncomingState State,
    UnitKind Kind,
    bool CanBeImported,
    IncomingChannel Channel,
    DateTimeOffset ReceivedAt,
    string SenderOfficeNumber,
    string SenderOfficeName,
    DateOnly? ServiceMonth,
    string SerialNumber,
    int Clients,
    int RecordsRead,
    int? RecordsTotal,
    int Errors,
    int Warnings,
    int Repaired,
    IReadOnlyList<string> FileNames,
    DateTimeOffset? ImportedAt)
{
    /// <summary>While true, ask again in a moment.</summary>
    public bool IsUnderWay => State is IncomingState.Received or IncomingState.Checking;

    /// <summary>Sound, of a kind that is taken in, and not taken in yet.</summary>
    public bool Waits => State == IncomingState.Checked && CanBeImported;
}

/// <summary>One unit with everything found in it.</summary>
public sealed record IncomingView(IncomingSummary Summary, IReadOnlyList<Finding> Findings);
