namespace CarePlanCloud.Application.Clients;

/// <summary>
/// 基本 of a client as it is read and written. <see cref="Sex"/>: 1 man, 2 woman. Free text is kept as typed, except that kana become
/// full-width katakana and numbers half-width.
/// </summary>
public sealed record ClientDraft
{
    public string InsurerNumber { get; init; } = "";

    public string InsuredNumber { get; init; } = "";

    public string Name { get; init; } = "";

    public string Kana { get; init; } = "";

    public string Sex { get; init; } = "";

    public DateOnly? BirthDate { get; init; }

    public string PostalCode { get; init; } = "";

    public string Address1 { get; init; } = "";

    public string Address2 { get; init; } = "";

    public string Phone { get; init; } = "";

    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    /// <summary>A user of the office, or null.</summary>
    public Guid? CareManagerId { get; init; }

    /// <summary>A satellite of the office; null for the main place.</summary>
    public Guid? SatelliteId { get; init; }

    public DateOnly? RequestFiledOn { get; init; }

    public string Note { get; init; } = "";
}
