using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Partners;

/// <summary>経路 from a day on, as it is shown and written.</summary>
public sealed record ChannelEntry(DateOnly ValidFrom, PartnerChannel Channel, string Note = "");

/// <summary>The roads to a partner, and what last came and went.</summary>
/// <param name="Today">The road that counts today, written down or not.</param>
/// <param name="IsHere">The partner uses CarePlanCloud.</param>
/// <param name="IsNational">Registered with the national system; null when the directory does not know the office.</param>
public sealed record PartnerChannels(
    PartnerChannel Today, bool IsHere, bool? IsNational, IReadOnlyList<ChannelEntry> Periods, LastOut? LastSent, LastIn? LastReceived);

/// <summary>The newest unit that went to the partner.</summary>
public sealed record LastOut(Guid Id, UnitKind Kind, OutgoingState State, DateTimeOffset At);

/// <summary>The newest unit that came from the partner.</summary>
public sealed record LastIn(Guid Id, UnitKind Kind, IncomingState State, DateTimeOffset At);
