using CarePlanCloud.Application.Reports.Typesetting;
using CarePlanCloud.Domain.Plans;

namespace CarePlanCloud.Application.Reports.PreventivePlans;

/// <summary>介護予防サービス・支援計画書. Codes are those of the exchange files (UPYOBO).</summary>
public sealed record PreventivePaper : Paper
{
    /// <summary>No.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>1 男, 2 女.</summary>
    public string? Sex { get; init; }

    public int? Age { get; init; }

    public DateOnly? CertifiedOn { get; init; }

    public DateOnly? CertifiedFrom { get; init; }

    public DateOnly? CertifiedTo { get; init; }

    public bool IsFirst { get; init; }

    public bool IsReferred { get; init; }

    public bool IsContinued { get; init; }

    public CertificationStatus Certification { get; init; }

    /// <summary>1 要支援１, 2 要支援２, 3 地域支援事業.</summary>
    public string? SupportLevel { get; init; }

    /// <summary>計画作成者氏名; with the care manager's name behind it when entrusted.</summary>
    public string? AuthorName { get; init; }

    /// <summary>委託の場合: name, address and telephone of the office.</summary>
    public string? EntrustedOffice { get; init; }

    public DateOnly? PlanDate { get; init; }

    public DateOnly? FirstPlanDate { get; init; }

    public string? CenterName { get; init; }

    public string? GoalOfDay { get; init; }

    public string? GoalOfYear { get; init; }

    /// <summary>運動・移動, 日常生活, 社会参加, 健康管理.</summary>
    public IReadOnlyList<PreventiveArea> Areas { get; init; } = [];

    public IReadOnlyList<PreventiveIssue> Issues { get; init; } = [];

    public string? HealthCautions { get; init; }

    public string? SupportPolicy { get; init; }

    public string? OverallPolicy { get; init; }

    /// <summary>運動不足 … うつ予防: how many items of 基本チェックリスト apply, and whether the programme is needed.</summary>
    public IReadOnlyList<(int? Count, bool IsNeeded)> Checklist { get; init; } = [];

    public string? CenterOpinion { get; init; }

    public DateOnly? ConsentOn { get; init; }

    public string? ConsenterName { get; init; }

    public override string FormTitle => PreventiveLabels.Title;

    internal override void Compose(Booklet booklet) => new PreventiveForm(this, booklet).Compose();
}

/// <summary>アセスメント領域.</summary>
/// <param name="HasIssue">1 有, 2 無.</param>
public sealed record PreventiveArea(string? Current, string? Intention, string? HasIssue, string? Issue);

/// <summary>総合的課題 with its goal and plans.</summary>
public sealed record PreventiveIssue(string? Issue, string? Proposal, string? Intention, string? Goal, IReadOnlyList<PreventiveSupport> Supports);

/// <summary>支援計画.</summary>
public sealed record PreventiveSupport(string? Point, string? SelfCare, string? Insurance, IReadOnlyList<PreventiveService> Services);

public sealed record PreventiveService(string? Kind, string? Provider, string? Period);
