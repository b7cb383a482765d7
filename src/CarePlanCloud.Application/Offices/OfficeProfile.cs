using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Offices;

/// <summary>What an office prints of itself, and how it likes its paper. One row an office; none means the defaults.</summary>
public sealed class OfficeProfile : ITenantOwned
{
    public Guid TenantId { get; init; }

    public string PostalCode { get; set; } = "";

    public string Address1 { get; set; } = "";

    public string Address2 { get; set; } = "";

    public string Phone { get; set; } = "";

    public string Fax { get; set; } = "";

    /// <summary>地域区分: 1 to 7 for 1級地 to 7級地, 0 for その他.</summary>
    public int RegionalGrade { get; set; }

    /// <summary>起点 of 第3表: 0 or 4 o'clock.</summary>
    public int WeekStartsAtHour { get; set; }

    /// <summary>Whether 第1表 ends with a strip for consent and handover.</summary>
    public bool PrintsConsentStrip { get; set; }

    /// <summary>Whether a 提供票 shows the lines of every office, as the files do.</summary>
    public bool ProviderCopyShowsAllLines { get; set; }

    /// <summary>Six-character codes the office itself charges on top of 居宅介護支援費 every month, such as 処遇改善.</summary>
    public List<string> ManagementAddOnCodes { get; set; } = [];
}
