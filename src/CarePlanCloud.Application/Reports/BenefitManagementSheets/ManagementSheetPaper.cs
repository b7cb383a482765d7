using CarePlanCloud.Application.Reports.Typesetting;
using CarePlanCloud.Domain.Claims;

namespace CarePlanCloud.Application.Reports.BenefitManagementSheets;

/// <summary>給付管理票 (様式第十一): what was sent as record 8222, and the names that are in no file.</summary>
public sealed record ManagementSheetPaper : Paper
{
    /// <summary>Null prints the empty form.</summary>
    public BenefitManagementSheet? Sheet { get; init; }

    public string? InsurerName { get; init; }

    public string? ClientKana { get; init; }

    /// <summary>居宅介護／介護予防支援事業者の事業所名.</summary>
    public string? OfficeName { get; init; }

    public string? OfficeAddress { get; init; }

    public string? OfficeTelephone { get; init; }

    /// <summary>サービス事業者の事業所名 by office number. Who is not in it is printed by number alone.</summary>
    public IReadOnlyDictionary<string, string> ProviderNames { get; init; } = new Dictionary<string, string>();

    public override string FormTitle => ManagementSheetLabels.Title;

    internal override void Compose(Booklet booklet) => new ManagementSheetForm(this, booklet).Compose();
}
