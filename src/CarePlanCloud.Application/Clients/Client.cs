using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Clients;

/// <summary>Whether the office looks after the client at present. Stored as a word.</summary>
public enum ClientStatus
{
    /// <summary>利用中.</summary>
    InUse,

    /// <summary>休止: in hospital, for example; comes back.</summary>
    Paused,

    /// <summary>終了: moved, died, went into a home.</summary>
    Ended,
}

/// <summary>利用者, known to one office by insurer and insured number. Text as received; <see cref="SearchKey"/> is folded for finding.</summary>
public sealed class Client : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string InsurerNumber { get; set; }

    /// <summary>10 digits, or H + 9 for people on public assistance only (R46).</summary>
    public required string InsuredNumber { get; set; }

    public string Name { get; set; } = "";

    public string Kana { get; set; } = "";

    /// <summary>1 男性, 2 女性, or empty.</summary>
    public string Sex { get; set; } = "";

    public DateOnly? BirthDate { get; set; }

    public string SearchKey { get; set; } = "";

    public string PostalCode { get; set; } = "";

    public string Address1 { get; set; } = "";

    public string Address2 { get; set; } = "";

    public string Phone { get; set; } = "";

    /// <summary>緊急連絡先 and family, in the order of calling.</summary>
    public List<Contact> Contacts { get; set; } = [];

    /// <summary>担当ケアマネジャー: the id of a user of the office, or null.</summary>
    public Guid? CareManagerId { get; set; }

    /// <summary>担当の拠点: a satellite of the office; null for the main place.</summary>
    public Guid? SatelliteId { get; set; }

    public ClientStatus Status { get; set; }

    /// <summary>When the status began, and why (入院, 転居 …).</summary>
    public DateOnly? StatusSince { get; set; }

    public string StatusReason { get; set; } = "";

    /// <summary>居宅サービス計画作成依頼届出年月日.</summary>
    public DateOnly? RequestFiledOn { get; set; }

    public string Note { get; set; } = "";

    /// <summary>Changes with every write (PostgreSQL's xmin), so that nobody writes over what another has just written.</summary>
    public uint Version { get; set; }
}

/// <summary>A person to call for the client.</summary>
public sealed record Contact(string Name, string Relation, string Address, string Phone);
