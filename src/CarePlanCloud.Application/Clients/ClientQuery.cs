namespace CarePlanCloud.Application.Clients;

/// <summary>What the list is sorted by.</summary>
public enum ClientOrder
{
    Kana,
    Number,
    CareLevel,
    CertifiedUntil,
    CareManager,
    BirthDate,
}

/// <summary>Which clients, in which order. Everything null: all of them by kana.</summary>
public sealed record ClientQuery
{
    public const int LargestPage = 500;

    /// <summary>Part of the kana, the name or a number; width, syllabary and spaces do not matter.</summary>
    public string Text { get; init; } = "";

    /// <summary>あ か さ た な は ま や ら わ.</summary>
    public string? KanaRow { get; init; }

    public Guid? CareManagerId { get; init; }

    /// <summary>担当の拠点: a satellite; the empty id is the main place.</summary>
    public Guid? SatelliteId { get; init; }

    public ClientStatus? Status { get; init; }

    /// <summary>The certification ends within so many days, or has ended.</summary>
    public int? EndsWithin { get; init; }

    public ClientOrder Order { get; init; }

    public bool Descending { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public int PageSize { get; init; } = 100;
}
