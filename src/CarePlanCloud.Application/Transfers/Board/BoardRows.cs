using CarePlanCloud.Application.Transfers.Sending.Books;
using CarePlanCloud.Application.Transfers.Sending;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;
using System.Security.Cryptography;
using System.Text;

namespace CarePlanCloud.Application.Transfers.Board;

/// <summary>A row with the office it belongs under.</summary>
internal sealed record PlacedRow(string PartnerNumber, string PartnerKind, BoardRow Row);

/// <summary>Rows out of what was read: no question is asked here.</summary>
internal sealed class BoardRows(BoardSources sources)
{
    private readonly Dictionary<Guid, ServedMonth> slips = sources.Months.DistinctBy(row => row.ClientId).ToDictionary(row => row.ClientId);
    private readonly ILookup<(Guid ClientId, string Planner, string Kind), ServedMonth> own =
        sources.Months.ToLookup(row => (row.ClientId, row.PlannerNumber, row.ServiceKind));

    public IReadOnlyList<PlacedRow> All() =>
        [.. sources.Due.Rows.Select(Going), .. sources.Due.Alone.Select(Alone).OfType<PlacedRow>(), .. Unentered(), .. Coming()];

    private PlacedRow Going(DueRow row)
    {
        var month = row.Now.Kind == UnitKind.Actuals
            ? own[(row.Now.ClientId, row.Now.ReceiverOfficeNumber, row.Now.SenderServiceKind)].FirstOrDefault() : null;
        var unit = row.HasFailed ? row.Failed : row.Last;
        var road = row.State == DueState.Sent && row.Last is { } last ? last.Channel : sources.Roads[row.Now.ReceiverOfficeNumber];
        var standing = BoardRules.Of(new OutgoingFacts(row.State, row.Last?.State, road)
        {
            IsUnchanged = row.IsUnchanged,
            HasFailed = row.HasFailed,
            IsCollecting = row.Now.Kind == UnitKind.Actuals && !sources.MonthIsOver,
            HasOpenDays = month is { IsAnswered: false },
        });
        var isNew = standing.Condition is BoardCondition.NotWritten or BoardCondition.Collecting or BoardCondition.NotEntered;
        var edition = row.Last is { } before && before.Kind == row.Now.Kind ? before.Edition + (standing.Condition == BoardCondition.Changed ? 1 : 0) : 1;
        return Out(
            row.Now.ReceiverOfficeNumber, row.Now.ReceiverServiceKind, row.Now.Kind, row.Now.ClientId, row.Now.SenderServiceKind, road, standing,
            isNew ? CreatedOf(row.Now) : unit?.StateSince,
            row.HasFailed ? sources.Errors.GetValueOrDefault(row.Failed!.OutgoingId, "") : isNew ? "" : unit?.StateNote ?? "",
            edition,
            isNew ? null : unit?.OutgoingId);
    }

    // A deletion under way, or a unit of something that went away before it was sent. Old ones of plans belong to the month they went out in.
    private PlacedRow? Alone(LastSent unit)
    {
        var standing = BoardRules.Of(new OutgoingFacts(DueState.Sent, unit.State, unit.Channel));
        return unit.ServiceMonth is null && standing.IsDone && unit.StateSince < sources.Month.FirstDay.BeginsInJapan() ? null : Out(
            unit.ReceiverOfficeNumber, unit.ReceiverServiceKind, unit.Kind, unit.ClientId, unit.SenderServiceKind, unit.Channel, standing,
            unit.StateSince, unit.StateNote, unit.Edition, unit.OutgoingId);
    }

    // Where services are given: clients for whom nothing was entered yet.
    private IEnumerable<PlacedRow> Unentered()
    {
        if (sources.Plans)
        {
            return [];
        }

        var known = sources.Due.Rows.Select(row => (row.Now.ClientId, row.Now.ReceiverOfficeNumber, row.Now.SenderServiceKind))
            .Concat(sources.Due.Alone.Select(row => (row.ClientId, row.ReceiverOfficeNumber, row.SenderServiceKind))).ToHashSet();
        return from month in sources.Months
               where !known.Contains((month.ClientId, month.PlannerNumber, month.ServiceKind)) && (!month.IsAnswered || !sources.MonthIsOver)
               let road = sources.Roads[month.PlannerNumber]
               let standing = BoardRules.Of(new OutgoingFacts(DueState.New, null, road) { IsCollecting = !sources.MonthIsOver, HasOpenDays = true })
               select Out(
                   month.PlannerNumber, month.PlannerKind, UnitKind.Actuals, month.ClientId, month.ServiceKind, road, standing,
                   sources.MonthIsOver ? MonthEnd : null, $"{month.AnsweredDays} / {month.PlannedDays}日", 1, null);
    }

    private IEnumerable<PlacedRow> Coming()
    {
        var arrived = sources.Arrivals.Where(row => row.About == UnitKind.Actuals)
            .Select(row => (Arrival: row, Person: sources.Person(row.SenderNumber, row.Client))).Where(pair => pair.Person is not null)
            .GroupBy(pair => (pair.Person!.Id, pair.Arrival.SenderNumber))
            .ToDictionary(group => group.Key, group => group.MaxBy(pair => pair.Arrival.SerialNumber, StringComparer.Ordinal).Arrival);
        var expected = sources.Plans ? sources.Months.GroupBy(row => (row.ClientId, row.OfficeNumber)).ToList() : [];
        var spoken = expected.Select(group => group.Key).ToHashSet();
        return [
            .. expected.Select(group => Expected([.. group], arrived.GetValueOrDefault(group.Key))),
            .. sources.Arrivals
                .Where(row => row.About != UnitKind.Actuals || sources.Person(row.SenderNumber, row.Client) is not { } person || !spoken.Contains((person.Id, row.SenderNumber)))
                .Select(row => In(
                    row.SenderNumber, row.SenderKind, row.Kind, sources.Person(row.SenderNumber, row.Client), row.Client?.InsuredNumber ?? "",
                    BoardRules.Of(new IncomingFacts(row.State) { IsOpened = row.IsOpened, MonthIsOver = sources.MonthIsOver }), row.Since, row.Note, row.IncomingId)),
        ];
    }

    private PlacedRow Expected(List<ServedMonth> served, Arrival? arrival)
    {
        var first = served[0];
        var person = sources.Person(first.ClientId);
        DateTimeOffset? held = sources.Held.TryGetValue((first.SlipId, first.OfficeNumber), out var at) ? at : null;
        var state = arrival?.State ?? (held is null ? null : IncomingState.Imported);
        var standing = BoardRules.Of(new IncomingFacts(state)
        {
            IsOpened = arrival?.IsOpened == true,
            IsExpected = true,
            MonthIsOver = sources.MonthIsOver,
            IsEnteredByHand = served.TrueForAll(row => row.IsAnswered),
        });
        DateTimeOffset? since = standing.Condition is BoardCondition.Missing ? MonthEnd : arrival?.Since ?? held;
        return In(
            first.OfficeNumber, first.ServiceKind, arrival?.Kind ?? UnitKind.Actuals, person, person?.InsuredNumber ?? "", standing, since, arrival?.Note ?? "",
            arrival?.IncomingId);
    }

    private DateTimeOffset MonthEnd => sources.Month.Next.FirstDay.BeginsInJapan();

    private DateTimeOffset? CreatedOf(Sendable now) => now.Kind switch
    {
        UnitKind.Slip when slips.TryGetValue(now.ClientId, out var slip) => slip.CreatedOn.BeginsInJapan(),
        UnitKind.Actuals when sources.MonthIsOver => MonthEnd,
        _ => null,
    };

    private PlacedRow Out(
        string partner, string partnerKind, UnitKind kind, Guid clientId, string senderKind, Partners.PartnerChannel road, BoardStanding standing,
        DateTimeOffset? since, string note, int edition, Guid? outgoingId)
    {
        var person = sources.Person(clientId);
        return new PlacedRow(partner, partnerKind, new BoardRow(
            IdOf(BoardDirection.Out, SentBook.AboutOf(kind), partner, senderKind, person?.InsuredNumber ?? clientId.ToString()),
            BoardDirection.Out, kind, clientId, person?.Name ?? "", person?.Kana ?? "", person?.InsuredNumber ?? "", person?.CareManagerId,
            slips.GetValueOrDefault(clientId)?.SlipId, road, standing, since, note, edition, outgoingId, null, null));
    }

    private PlacedRow In(
        string partner, string partnerKind, UnitKind kind, BoardPerson? person, string number, BoardStanding standing, DateTimeOffset? since, string note,
        Guid? incomingId) =>
        new(partner, partnerKind, new BoardRow(
            IdOf(BoardDirection.In, SentBook.AboutOf(kind), partner, "", number.Length > 0 ? number : incomingId.ToString()!),
            BoardDirection.In, kind, person?.Id, person?.Name ?? "", person?.Kana ?? "", number, person?.CareManagerId,
            person is null ? null : slips.GetValueOrDefault(person.Id)?.SlipId, sources.Roads[partner], standing, since, note, 0, null, incomingId, null));

    private Guid IdOf(BoardDirection direction, UnitKind about, string partner, string senderKind, string client) => new(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{sources.Office.Id} {sources.Month} {direction} {about} {partner} {senderKind} {client}")).AsSpan(0, 16));
}
