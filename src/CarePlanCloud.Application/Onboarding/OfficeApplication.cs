using CarePlanCloud.Application.Licences;

namespace CarePlanCloud.Application.Onboarding;

/// <summary>How far an application is. Stored as a word.</summary>
public enum ApplicationState
{
    /// <summary>メール未確認: sent in, and nobody has yet shown that the mail arrives.</summary>
    Unconfirmed,

    /// <summary>審査まち.</summary>
    Waiting,

    /// <summary>承認済.</summary>
    Approved,

    /// <summary>差戻し: with a reason; may be corrected and comes back.</summary>
    Returned,
}

/// <summary>
/// 利用申請: an office that asks to be let in. Not tenant-owned: there is no office yet. It holds what an office says of itself and whom to
/// write to, and nothing of clients.
/// </summary>
public sealed class OfficeApplication
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>受付番号: eight letters a person can read out on the phone.</summary>
    public required string Number { get; init; }

    /// <summary>SHA-256 of the secret in the mail: whoever holds it reads that mailbox.</summary>
    public required byte[] SecretHash { get; init; }

    public ApplicationState State { get; set; }

    public string OfficeNumber { get; set; } = "";

    public string KjBillingId { get; set; } = "";

    public List<string> ServiceKinds { get; set; } = [];

    public string CorporationName { get; set; } = "";

    public string OfficeName { get; set; } = "";

    public string PostalCode { get; set; } = "";

    public string Address { get; set; } = "";

    public string Phone { get; set; } = "";

    /// <summary>The first 管理者.</summary>
    public string AdministratorName { get; set; } = "";

    public string AdministratorKana { get; set; } = "";

    public string Mail { get; init; } = "";

    /// <summary>What was read of the certificate file; null without one. The file itself is not kept.</summary>
    public CertificateFacts? Certificate { get; set; }

    public LicenceKind Terms { get; set; }

    /// <summary>The office whose printed ご案内 led here; empty without one.</summary>
    public string InvitedBy { get; init; } = "";

    public DateTimeOffset SubmittedAt { get; init; }

    /// <summary>When the mail was shown to arrive, and again when a correction came in: from here the waiting is counted.</summary>
    public DateTimeOffset? WaitingSince { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>The operator who approved or returned it.</summary>
    public Guid? DecidedBy { get; set; }

    /// <summary>差戻しの理由, as the applicant reads it.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The office that came of it.</summary>
    public Guid? OfficeId { get; set; }
}
