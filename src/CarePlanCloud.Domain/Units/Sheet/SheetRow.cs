using CarePlanCloud.Domain.Units.Input;

namespace CarePlanCloud.Domain.Units.Sheet;

/// <summary>What a row of 第7表 is.</summary>
public enum SheetRowKind
{
    /// <summary>A service code.</summary>
    Code,

    /// <summary>種類 + AAAA: the sum of a provider's kind inside the limit.</summary>
    Subtotal,

    /// <summary>種類 + EEEE: the sum of what stands outside the limit.</summary>
    OutsideSubtotal,

    /// <summary>種類 + ZZZZ: the sum of what is over 30 days.</summary>
    Over30DaysSubtotal,

    /// <summary>合計 (999999).</summary>
    Total,
}

/// <summary>Where a row's units count.</summary>
public enum SheetZone
{
    Inside,

    /// <summary>限度額管理対象外: units in brackets and in no unit sum, money in the total.</summary>
    Outside,

    /// <summary>30日超 短期入所: units in brackets, wholly the client's.</summary>
    Over30Days,
}

/// <summary>A row of 第7表 (columns a–u) and of UPSIKYU (S.6–S.33). Null is an empty cell; how a 0 is printed is the printer's business.</summary>
public sealed record SheetRow
{
    public required SheetRowKind Kind { get; init; }

    public required SheetZone Zone { get; init; }

    /// <summary>a: S.6.</summary>
    public required string ProviderName { get; init; }

    /// <summary>b: S.7, S.8 and d: S.9 with AAAA, EEEE, ZZZZ and 999999; S.10, S.11 by its equipment.</summary>
    public required SheetRowKey Key { get; init; }

    /// <summary>c.</summary>
    public required string Name { get; init; }

    /// <summary>S.10–S.12.</summary>
    public Equipment Equipment { get; init; } = Equipment.None;

    /// <summary>e: S.13, 0 on sums.</summary>
    public int Units { get; init; }

    /// <summary>f: S.14, only with a discount.</summary>
    public int? DiscountPercent { get; init; }

    /// <summary>g: S.15.</summary>
    public int? DiscountedUnits { get; init; }

    /// <summary>h: S.16, 0 on sums.</summary>
    public int Count { get; init; }

    /// <summary>i: S.17.</summary>
    public int? ServiceUnits { get; init; }

    /// <summary>j: S.18 給付管理単位数; null outside the limit.</summary>
    public int? ManagedUnits { get; init; }

    /// <summary>k–n: S.19–S.22.</summary>
    public SheetSplit Split { get; init; } = SheetSplit.Empty;

    /// <summary>o–r, t, u: S.23–S.26, S.28, S.29.</summary>
    public SheetMoney? Money { get; init; }

    /// <summary>s: S.27, yen.</summary>
    public int? FixedFee { get; init; }

    /// <summary>S.30–S.32, only on rows of 短期入所.</summary>
    public ShortStayUse? ShortStay { get; init; }

    /// <summary>S.33.</summary>
    public bool IsOver30Days => Zone is SheetZone.Over30Days;

    /// <summary>Column i stands in brackets: outside the limit, counted in no unit sum.</summary>
    public bool UnitsInBrackets => Kind is not SheetRowKind.Total && Zone is not SheetZone.Inside;

    /// <summary>k–n, t and u stand in brackets: a breakdown of the subtotal below, never added again.</summary>
    public bool SplitInBrackets { get; init; }

    /// <summary>False for a sum over rows that carry its figures themselves; it goes into files only.</summary>
    public bool IsPrinted { get; init; } = true;
}

/// <summary>Units over and within the two limits.</summary>
public sealed record SheetSplit(int? OverKindLimit, int? WithinKindLimit, int? OverLimit, int? WithinLimit)
{
    public static SheetSplit Empty { get; } = new(null, null, null, null);
}

/// <summary>Yen of a row. <see cref="ClientCharge"/> is what insurance leaves, before public expense.</summary>
public sealed record SheetMoney
{
    /// <summary>o; null in a sum of several prices, or when the provider's price is unknown.</summary>
    public decimal? UnitPrice { get; init; }

    /// <summary>p 費用総額.</summary>
    public long? TotalCost { get; init; }

    /// <summary>q, per cent; null in sums of several rates and with a fixed fee.</summary>
    public int? BenefitRate { get; init; }

    /// <summary>r 保険／事業費請求額.</summary>
    public long? InsuranceClaim { get; init; }

    /// <summary>t 利用者負担（保険／事業対象分）.</summary>
    public long? ClientCharge { get; init; }

    /// <summary>u 利用者負担（全額負担分）.</summary>
    public long? SelfPaid { get; init; }

    /// <summary>公費請求額 out of <see cref="ClientCharge"/>; no column of 第7表.</summary>
    public long PublicExpense { get; init; }
}

/// <summary>要介護認定期間中の短期入所利用日数.</summary>
public sealed record ShortStayUse(int DaysBefore, int DaysThisMonth)
{
    public int DaysInAll => DaysBefore + DaysThisMonth;
}
