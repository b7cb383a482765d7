using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Plans;

/// <summary>The two documents of 介護予防. Stored as a word.</summary>
public enum PreventiveDocumentKind
{
    /// <summary>利用者基本情報 (UPKIHON).</summary>
    ClientProfile,

    /// <summary>介護予防サービス・支援計画書 (UPYOBO).</summary>
    PreventivePlan,
}

/// <summary>
/// A document of 介護予防. Its items carry the column names of the standard, so that what is written here, printed, received and sent is
/// one and the same.
/// </summary>
public sealed class PreventiveDocument : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ClientId { get; init; }

    public PreventiveDocumentKind Kind { get; init; }

    public int Number { get; init; }

    /// <summary>相談日, or 計画作成（変更）日.</summary>
    public DateOnly Date { get; set; }

    public PlanState State { get; set; }

    /// <summary>Who sent it and under which serial; both empty when this office wrote it.</summary>
    public string SenderOfficeNumber { get; init; } = "";

    public string SerialNumber { get; set; } = "";

    /// <summary>As in <see cref="Clients.ClientSupplement.DecidedSerial"/>; of a received 利用者基本情報.</summary>
    public string DecidedSerial { get; set; } = "";

    public required Dictionary<string, string> Items { get; set; }

    /// <summary>Appendix rows: of a day's rhythm (UPKIHON_SUB1), or of the plan (UPYOBO_SUB).</summary>
    public List<Dictionary<string, string>> Rows { get; set; } = [];

    /// <summary>現病歴・既往歴 (UPKIHON_SUB2).</summary>
    public List<Dictionary<string, string>> Illnesses { get; set; } = [];

    /// <summary>家族構成の画像, JPEG or PNG.</summary>
    public byte[]? FamilyChart { get; set; }

    /// <summary>
    /// 委託: the other office. For a center the care-management office that writes the plan; for a care-management office the center it
    /// writes for. Empty when nothing is delegated.
    /// </summary>
    public string DelegatedOfficeNumber { get; set; } = "";

    public DateOnly? AgreedOn { get; set; }

    public string AgreedBy { get; set; } = "";

    public string ExplainedBy { get; set; } = "";

    public DateOnly? HandedOverOn { get; set; }

    public string HandedOverBy { get; set; } = "";

    public Guid? WrittenBy { get; set; }

    public DateTimeOffset WrittenAt { get; set; }

    public uint Version { get; set; }
}
