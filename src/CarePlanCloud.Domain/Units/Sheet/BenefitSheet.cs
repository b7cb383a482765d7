using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Units.Input;

namespace CarePlanCloud.Domain.Units.Sheet;

/// <summary>サービス利用票別表 (第7表) of one client and month.</summary>
/// <param name="Rows">All rows in the order of the form, the total last; those without <see cref="SheetRow.IsPrinted"/> go into files only.</param>
/// <param name="Limit">The bar: how much of 区分支給限度基準額 is used.</param>
/// <param name="KindLimits">種類別支給限度管理, one per kind with a limit.</param>
/// <param name="ShortStay">Null when the month has no 短期入所.</param>
/// <param name="PublicExpenses">What each 公費 of the month pays of the rows, in the order in which they pay.</param>
/// <param name="Claims">What each provider will claim per kind, priced together; may differ from the rows by a yen.</param>
/// <param name="ManagedUnits">給付計画単位数 of 給付管理票, per provider and kind.</param>
/// <param name="Allotments">The overrun as it was put on code rows, by hand or by proposal.</param>
/// <param name="AllotmentProblems">Why what was allotted by hand could not be taken as it was.</param>
public sealed record BenefitSheet(
    ServiceMonth Month,
    IReadOnlyList<SheetRow> Rows,
    LimitUse Limit,
    IReadOnlyList<KindLimitUse> KindLimits,
    ShortStayUse? ShortStay,
    SheetTotals Totals,
    IReadOnlyList<PublicExpenseUse> PublicExpenses,
    IReadOnlyList<KindClaim> Claims,
    IReadOnlyList<ManagedUnits> ManagedUnits,
    IReadOnlyList<Allotment> Allotments,
    IReadOnlyList<AllotmentProblem> AllotmentProblems);

/// <summary>区分支給限度基準額 and what is used of it.</summary>
/// <param name="Limit">In units.</param>
/// <param name="Used">給付管理単位数 within the kind limits, over or not.</param>
public sealed record LimitUse(int Limit, int Used)
{
    public int Over => Math.Max(0, Used - Limit);

    public int Free => Math.Max(0, Limit - Used);

    public int Within => Used - Over;
}

/// <summary>種類支給限度 of one kind and what is used of it.</summary>
public sealed record KindLimitUse(string Kind, string Name, int Limit, int Used)
{
    public int Over => Math.Max(0, Used - Limit);
}

/// <summary>合計. Yen.</summary>
public sealed record SheetTotals
{
    /// <summary>費用総額 of what is insured.</summary>
    public required long TotalCost { get; init; }

    public required long InsuranceClaim { get; init; }

    /// <summary>利用者負担（保険対象分）, before public expense: <see cref="TotalCost"/> less <see cref="InsuranceClaim"/>.</summary>
    public required long ClientCharge { get; init; }

    /// <summary>公費請求額.</summary>
    public required long PublicExpense { get; init; }

    /// <summary>全額負担分: over a limit, or over 30 days.</summary>
    public required long SelfPaid { get; init; }

    /// <summary>自費サービス.</summary>
    public required long PrivateServices { get; init; }

    /// <summary>What the client pays for what is insured: the charge less public expense.</summary>
    public long OwnShare => ClientCharge - PublicExpense;

    /// <summary>Everything the client pays this month.</summary>
    public long ClientPays => OwnShare + SelfPaid + PrivateServices;
}

/// <summary>請求額 of one provider and kind: all insured units priced together.</summary>
/// <param name="RowCost">費用総額 of the rows of 第7表, which are priced one by one.</param>
/// <param name="RowCharge">利用者負担 of those rows.</param>
public sealed record KindClaim(
    string ProviderNumber, string SatelliteNumber, string Kind, int Units, decimal? UnitPrice,
    long TotalCost, long InsuranceClaim, long PublicExpense, long ClientCharge, long RowCost, long RowCharge)
{
    /// <summary>Different by a yen or two: explained under the table.</summary>
    public bool DiffersFromRows => TotalCost != RowCost || ClientCharge != RowCharge;
}

/// <summary>公費請求額 of one 公費. Yen.</summary>
public sealed record PublicExpenseUse(PublicExpense Expense, long Paid);

/// <summary>給付計画単位数 (8222): managed units within the limits, without what stands outside.</summary>
public sealed record ManagedUnits(string ProviderNumber, string Kind, int Units);
