using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Application.Transfers.Sending.Books;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Offices;

namespace CarePlanCloud.Application.Transfers.Board;

/// <summary>A client as the board names one.</summary>
internal sealed record BoardPerson(Guid Id, string InsurerNumber, string InsuredNumber, string Name, string Kana, Guid? CareManagerId);

/// <summary>Everything the rows are made of, read already.</summary>
internal sealed record BoardSources(
    Office Office, ServiceMonth Month, bool MonthIsOver, DueMonth Due, IReadOnlyList<ServedMonth> Months, IReadOnlyList<Arrival> Arrivals,
    IReadOnlyList<BoardPerson> People)
{
    private readonly Dictionary<Guid, BoardPerson> byId = People.ToDictionary(person => person.Id);
    private readonly Dictionary<ClientNumber, BoardPerson> byNumber =
        People.ToDictionary(person => new ClientNumber(person.InsurerNumber, person.InsuredNumber));
    private readonly Dictionary<string, string> names = Months.DistinctBy(row => row.OfficeNumber).ToDictionary(row => row.OfficeNumber, row => row.OfficeName);

    public IReadOnlyDictionary<(string Sender, string Insurer, string Insured), Guid> Matches { get; init; } =
        new Dictionary<(string, string, string), Guid>();

    public IReadOnlyDictionary<(Guid SlipId, string Sender), DateTimeOffset> Held { get; set; } = new Dictionary<(Guid, string), DateTimeOffset>();

    public IReadOnlyDictionary<Guid, string> Errors { get; set; } = new Dictionary<Guid, string>();

    public IReadOnlyDictionary<string, PartnerChannel> Roads { get; set; } = new Dictionary<string, PartnerChannel>();

    public bool Plans => Office.Kind != OfficeKind.ServiceOffice;

    public IReadOnlyList<string> PartnerNumbers { get; } =
    [
        .. Due.Rows.Select(row => row.Now.ReceiverOfficeNumber).Concat(Due.Alone.Select(row => row.ReceiverOfficeNumber))
            .Concat(Months.Select(row => Office.Kind == OfficeKind.ServiceOffice ? row.PlannerNumber : row.OfficeNumber))
            .Concat(Arrivals.Select(row => row.SenderNumber)).Distinct(),
    ];

    public string? NameOnSlips(string officeNumber) => names.GetValueOrDefault(officeNumber);

    public BoardPerson? Person(Guid clientId) => byId.GetValueOrDefault(clientId);

    /// <summary>By what somebody decided once, else by the number.</summary>
    public BoardPerson? Person(string sender, ClientNumber? number) => number is null ? null
        : Matches.TryGetValue((sender, number.InsurerNumber, number.InsuredNumber), out var decided) ? Person(decided) : byNumber.GetValueOrDefault(number);
}
