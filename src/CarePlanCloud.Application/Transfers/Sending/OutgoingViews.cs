using CarePlanCloud.Application.Partners;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Sending;

/// <summary>One sending unit this office wrote.</summary>
/// <param name="PartnerIsHere">The receiver uses CarePlanCloud, so it can be sent directly.</param>
public sealed record OutgoingView(
    Guid Id,
    OutgoingState State,
    UnitKind Kind,
    PartnerChannel Channel,
    DateOnly? ServiceMonth,
    string SenderServiceKind,
    string ReceiverOfficeNumber,
    string ReceiverOfficeName,
    bool PartnerIsHere,
    string SerialNumber,
    int Clients,
    int Records,
    DateTimeOffset StateSince,
    string StateNote,
    DateTimeOffset RequestedAt,
    DateTimeOffset? SentAt,
    DateTimeOffset? DeliveredAt,
    IReadOnlyList<string> FileNames,
    IReadOnlyList<Finding> Findings)
{
    /// <summary>While true, ask again in a moment.</summary>
    public bool IsUnderWay => State is OutgoingState.Requested or OutgoingState.Generating or OutgoingState.Sent;
}

/// <summary>An office this month's actuals go to, and how far they are.</summary>
/// <param name="OpenDays">Planned days without an actual: they would not be in the file.</param>
/// <param name="Latest">The newest unit written for it in the month, or null.</param>
public sealed record ActualsDestination(
    string OfficeNumber, string OfficeName, int Clients, int ClientsWithActuals, int ActualDays, int OpenDays, OutgoingView? Latest);
