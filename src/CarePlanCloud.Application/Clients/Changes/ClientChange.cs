namespace CarePlanCloud.Application.Clients.Changes;

/// <summary>Where a reported change stands. Stored nowhere: the answer of the API.</summary>
public enum ClientChangeSource
{
    /// <summary>利用者補足情報.</summary>
    Supplement,

    /// <summary>利用者基本情報.</summary>
    Profile,
}

/// <summary>
/// One item in which the report differs from the book. <paramref name="Field"/> is a stable word (name, kana, sex, birth_date, postal_code,
/// address, phone, contacts, certification).
/// </summary>
public sealed record ClientFieldChange(string Field, string Label, string Before, string After);

/// <summary>
/// What another office reports of a client and the book does not say. <paramref name="Candidates"/>: others in the book who may be meant, by
/// name and birth date.
/// </summary>
public sealed record ClientChange(
    Guid Id,
    ClientChangeSource Source,
    Guid ClientId,
    string ClientName,
    string ClientKana,
    string InsurerNumber,
    string InsuredNumber,
    DateOnly? BirthDate,
    string SenderOfficeNumber,
    string SenderOfficeName,
    string SerialNumber,
    DateOnly Date,
    IReadOnlyList<ClientFieldChange> Fields,
    IReadOnlyList<NamesakeView> Candidates);
