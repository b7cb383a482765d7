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
    DateTimeOffset? ImportedAt,
    string ReturnReason,
    int Waiting)
{
    /// <summary>While true, ask again in a moment.</summary>
    public bool IsUnderWay => State is IncomingState.Received or IncomingState.Checking;

    /// <summary>Something is left to do: it is being checked, waits, or some of its clients wait.</summary>
    public bool IsOpen => IsUnderWay || State is IncomingState.Checked or IncomingState.PartlyImported;

    /// <summary>Can be looked ahead from and taken in, now or as soon as somebody has said who is meant.</summary>
    public bool CanGoIn => CanBeImported && State is IncomingState.Checked or IncomingState.PartlyImported;

    /// <summary>Sound, of a kind that is taken in, and not taken in yet.</summary>
    public bool Waits => State == IncomingState.Checked && CanBeImported;
}

/// <summary>A step in the life of a unit. <paramref name="Who"/> empty for programs and partners.</summary>
/// <param name="What">The stable word of the state or signal.</param>
public sealed record StoryLine(string What, DateTimeOffset At, string Who, string Note);

/// <summary>One unit with everything found in it, and what became of it.</summary>
public sealed record IncomingView(IncomingSummary Summary, IReadOnlyList<Finding> Findings, IReadOnlyList<StoryLine> Story);
