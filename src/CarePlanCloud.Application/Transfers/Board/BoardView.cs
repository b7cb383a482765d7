using CarePlanCloud.Application.Partners;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Board;

/// <summary>That the partner was asked for it: when last, and what somebody noted.</summary>
public sealed record Reminder(DateTimeOffset At, string Note);

/// <summary>One document of one client, to or from one partner, in one month.</summary>
/// <param name="Id">The same at every look, also before there is a unit.</param>
/// <param name="ClientId">Null when nobody here is known by the number of the file.</param>
/// <param name="SlipId">The client's month, or null.</param>
/// <param name="Channel">The road of the unit, or the one it would take.</param>
/// <param name="Since">When this standing began; null when nobody knows.</param>
/// <param name="Note">What was written beside it: a reason, an error, a count.</param>
/// <param name="Edition">第n版, of what goes out; 0 otherwise.</param>
public sealed record BoardRow(
    Guid Id,
    BoardDirection Direction,
    UnitKind Kind,
    Guid? ClientId,
    string ClientName,
    string ClientKana,
    string InsuredNumber,
    Guid? CareManagerId,
    Guid? SlipId,
    PartnerChannel Channel,
    BoardStanding Standing,
    DateTimeOffset? Since,
    string Note,
    int Edition,
    Guid? OutgoingId,
    Guid? IncomingId,
    Reminder? Reminded)
{
    public bool IsOwn => Standing.Turn == BoardTurn.Own;

    public bool Waits => Standing.Turn == BoardTurn.Partner || Standing.IsUnderWay;

    /// <summary>Whole days on the calendar in Japan; null when nobody knows since when.</summary>
    public int? AgeInDays(DateOnly today) =>
        Since is { } since ? Math.Max(0, today.DayNumber - DateOnly.FromDateTime(since.InJapan().DateTime).DayNumber) : null;

    /// <summary>Under which a story of this row is kept: the unit's, or the row's own while there is none.</summary>
    internal Guid StoryId => OutgoingId ?? IncomingId ?? Id;
}

/// <summary>Everything with one office.</summary>
/// <param name="ServiceKind">Two characters, or empty.</param>
public sealed record BoardPartner(string OfficeNumber, string OfficeName, string ServiceKind, PartnerChannel Channel, IReadOnlyList<BoardRow> Rows);

/// <summary>How far the month is.</summary>
/// <param name="ActualsDone">Clients of whom all actuals are in (or, where services are given, out).</param>
/// <param name="SlipsDone">Documents: one for each client and office.</param>
public sealed record BoardTotals(int ActualsDone, int Actuals, int SlipsDone, int Slips);

/// <param name="InboxWaiting">Units of the inbox that somebody could take in, of any month.</param>
public sealed record BoardView(ServiceMonth Month, IReadOnlyList<BoardPartner> Partners, BoardTotals Totals, int InboxWaiting);
