using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Units.Sheet;

namespace CarePlanCloud.Domain.Claims;

/// <summary>給付管理票 (様式第十一, record 8222) of one insured person and month.</summary>
public sealed record BenefitManagementSheet
{
    public SubmissionKind Submission { get; init; } = SubmissionKind.New;

    /// <summary>対象年月.</summary>
    public required ServiceMonth Month { get; init; }

    public required InsuredPerson Person { get; init; }

    /// <summary>限度額適用期間: first and last month.</summary>
    public ServiceMonth? LimitFrom { get; init; }

    public ServiceMonth? LimitTo { get; init; }

    /// <summary>区分支給限度基準額, units a month.</summary>
    public int? LimitUnits { get; init; }

    public PlanMaker Maker { get; init; } = PlanMaker.CareManagementOffice;

    /// <summary>The office that makes the sheet, 10 characters.</summary>
    public required string OfficeNumber { get; init; }

    /// <summary>給付管理票情報作成年月日; of a correction or cancellation its own day.</summary>
    public required DateOnly CreatedOn { get; init; }

    /// <summary>介護支援専門員番号, 8 characters.</summary>
    public required string CareManagerNumber { get; init; }

    /// <summary>委託先: only where 介護予防支援 is entrusted to another office.</summary>
    public Entrusted? Entrusted { get; init; }

    /// <summary>In the order of the file and of the paper: by provider and kind, in whatever order they are given. At most <see cref="MostRows"/>.</summary>
    public required IReadOnlyList<BenefitManagementRow> Rows
    {
        get;
        init => field = [.. value.OrderBy(row => row.ProviderNumber, StringComparer.Ordinal).ThenBy(row => row.Kind, StringComparer.Ordinal)];
    }

    public const int MostRows = 98;

    /// <summary>給付計画合計単位数.</summary>
    public int TotalUnits => Rows.Sum(row => row.Units);

    public ClaimKey Key => new(Month, Person.InsurerNumber, Person.InsuredNumber);
}

/// <summary>What one provider did of one kind.</summary>
/// <param name="ProviderNumber">10 characters.</param>
/// <param name="Kind">サービス種類コード, 2 characters.</param>
/// <param name="Units">給付計画単位数: managed units inside the limits.</param>
public sealed record BenefitManagementRow(string ProviderNumber, ProviderDesignation Designation, string Kind, int Units)
{
    /// <summary>The rows of a month as 第7表 has it, each provider with the usual designation of the kind. What is wholly over the limit has no row.</summary>
    public static IReadOnlyList<BenefitManagementRow> Of(IEnumerable<ManagedUnits> managed) =>
    [
        .. managed.GroupBy(each => (each.ProviderNumber, each.Kind))
            .Select(same => new BenefitManagementRow(same.Key.ProviderNumber, ProviderDesignations.UsualOf(same.Key.Kind), same.Key.Kind, same.Sum(each => each.Units)))
            .Where(row => row.Units > 0),
    ];
}

/// <summary>委託先の居宅介護支援事業所 and its care manager.</summary>
public sealed record Entrusted(string OfficeNumber, string CareManagerNumber);
