using CarePlanCloud.Application.Reports.Typesetting;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Application.Reports.BenefitSheets;

/// <summary>第７表 サービス利用票別表, or サービス提供票別表 with <see cref="IsForOffice"/>. Figures are printed as they are, never computed.</summary>
public sealed record BenefitPaper : Paper
{
    public ServiceMonth? Month { get; init; }

    /// <summary>サービス提供票別表: the rows of one service office.</summary>
    public bool IsForOffice { get; init; }

    public string? InsuredNumber { get; init; }

    public DateOnly? MadeOn { get; init; }

    public IReadOnlyList<BenefitPaperRow> Rows { get; init; } = [];

    public BenefitTotals Totals { get; init; } = new();

    /// <summary>区分支給限度基準額 in units.</summary>
    public int? BenefitLimit { get; init; }

    /// <summary>種類別支給限度管理, at most nine.</summary>
    public IReadOnlyList<KindLimit> KindLimits { get; init; } = [];

    /// <summary>Sum of the units of <see cref="KindLimits"/>, and of what exceeds them.</summary>
    public int? KindUnits { get; init; }

    public int? KindUnitsOver { get; init; }

    public ShortStayDays? ShortStay { get; init; }

    /// <summary>公費請求額 and 本人支払額 in yen, for clients with public expense.</summary>
    public (long Claimed, long PaidByClient)? PublicExpense { get; init; }

    /// <summary>Explanations under the table, such as a yen of difference to the claim.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    public override string FormTitle => IsForOffice ? BenefitLabels.OfficeTitle : BenefitLabels.ClientTitle;

    internal override void Compose(Booklet booklet) => new BenefitForm(this, booklet).Compose();
}

/// <summary>A figure; in brackets it is not to be added to the others of its column.</summary>
public readonly record struct Figure(long Value, bool IsBracketed = false)
{
    public static implicit operator Figure(long value) => new(value);

    public static Figure FromInt64(long value) => new(value);
}

/// <summary>One row, columns a to u.</summary>
public sealed record BenefitPaperRow
{
    public bool IsSubtotal { get; init; }

    public string? OfficeName { get; init; }

    public string? OfficeNumber { get; init; }

    /// <summary>サービス内容／種類. Further lines for 福祉用具.</summary>
    public string? Service { get; init; }

    public string? ServiceCode { get; init; }

    public int? Units { get; init; }

    /// <summary>割引後 率％ and 単位数.</summary>
    public int? DiscountRate { get; init; }

    public int? DiscountedUnits { get; init; }

    public int? Count { get; init; }

    public Figure? ServiceUnits { get; init; }

    public Figure? ManagedUnits { get; init; }

    public Figure? OverKindLimit { get; init; }

    public Figure? WithinKindLimit { get; init; }

    public Figure? OverLimit { get; init; }

    public Figure? WithinLimit { get; init; }

    public decimal? UnitPrice { get; init; }

    /// <summary>費用総額 and what follows from it, in yen.</summary>
    public Figure? Cost { get; init; }

    public int? BenefitRate { get; init; }

    public Figure? Claim { get; init; }

    public Figure? FixedCharge { get; init; }

    public Figure? ClientCharge { get; init; }

    public Figure? SelfPaid { get; init; }
}

/// <summary>The row 合計; a figure that is not known stays blank.</summary>
public sealed record BenefitTotals
{
    public long? ServiceUnits { get; init; }

    public long? ManagedUnits { get; init; }

    public long? OverKindLimit { get; init; }

    public long? WithinKindLimit { get; init; }

    public long? OverLimit { get; init; }

    public long? WithinLimit { get; init; }

    public long? Cost { get; init; }

    public long? Claim { get; init; }

    public long? ClientCharge { get; init; }

    public long? SelfPaid { get; init; }
}

/// <summary>One frame of 種類別支給限度管理, in units.</summary>
public sealed record KindLimit(string KindName, int? Limit, int? Units, int? Over);

/// <summary>要介護認定期間中の短期入所利用日数.</summary>
public sealed record ShortStayDays(int UntilPreviousMonth, int Planned, int Accumulated);
