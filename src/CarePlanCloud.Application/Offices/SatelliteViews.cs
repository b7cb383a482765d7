namespace CarePlanCloud.Application.Offices;

/// <summary>A satellite as it is written. The meaning of each part stands at <see cref="Satellite"/>.</summary>
public sealed record SatelliteDraft(
    string? Name, string? PostalCode = null, string? Address1 = null, string? Address2 = null, string? Phone = null, string? Fax = null, DateOnly? OpenedOn = null,
    DateOnly? ClosedOn = null);

/// <summary>A satellite of the office.</summary>
/// <param name="Version">Goes with the next change.</param>
/// <param name="IsClosed">Its last day is over.</param>
/// <param name="Clients">Of those in use or paused, how many belong to it.</param>
/// <param name="Members">How many who have not left belong to it.</param>
public sealed record SatelliteView(
    Guid Id, uint Version, string Name, string PostalCode, string Address1, string Address2, string Phone, string Fax, DateOnly? OpenedOn, DateOnly? ClosedOn,
    bool IsClosed, int Clients, int Members);
