using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Units;

namespace CarePlanCloud.Domain.Claims;

/// <summary>居宅介護支援介護給付費明細書 (様式第七, record 8124) of one insured person and month. Paid in full: nothing is left to the client.</summary>
public sealed record CareManagementClaim
{
    public required ServiceMonth Month { get; init; }

    /// <summary>Own number, 10 characters.</summary>
    public required string OfficeNumber { get; init; }

    public required InsuredPerson Person { get; init; }

    /// <summary>単位数単価, yen with two decimals.</summary>
    public required decimal UnitPrice { get; init; }

    /// <summary>生活保護 that pays for an H number; of anybody else nothing is claimed from it.</summary>
    public WelfareNumbers? Welfare { get; init; }

    /// <summary>認定有効期間.</summary>
    public DateOnly? CertifiedFrom { get; init; }

    public DateOnly? CertifiedTo { get; init; }

    /// <summary>居宅サービス計画作成依頼届出年月日; not written for an H number.</summary>
    public DateOnly? FiledOn { get; init; }

    /// <summary>介護支援専門員番号, 8 characters.</summary>
    public required string CareManagerNumber { get; init; }

    public const int MostLines = 99;

    /// <summary>In the order in which they are written. At most <see cref="MostLines"/>, all of 43 or all of 46.</summary>
    public required IReadOnlyList<FeeLine> Lines { get; init; }

    /// <summary>サービス単位数合計.</summary>
    public int TotalUnits => Lines.Sum(line => line.TotalUnits);

    /// <summary>請求金額, yen: all units priced together, 1円未満切り捨て.</summary>
    public long Amount => Rounding.Yen(TotalUnits, UnitPrice);

    /// <summary>介護予防支援 (46, 様式第七の二): record 8125 with the same items.</summary>
    public bool IsPreventive => Lines.Any(line => line.Code.StartsWith("46", StringComparison.Ordinal));

    /// <summary>Whether it can be written: above 0, below 100, nothing behind the second decimal.</summary>
    internal static bool IsPrice(decimal unitPrice) => unitPrice is > 0 and < 100 && unitPrice * 100 % 1 == 0;

    public ClaimKey Key => new(Month, Person.InsurerNumber, Person.InsuredNumber);
}

/// <summary>One service code of a claim.</summary>
/// <param name="Code">6 characters.</param>
/// <param name="Units">Of one time; a reduction is negative.</param>
public sealed record FeeLine(string Code, int Units, int Count = 1)
{
    public int TotalUnits => Units * Count;
}

/// <summary>公費負担者番号 (8) and 公費受給者番号 (7) of 生活保護.</summary>
public sealed record WelfareNumbers(string PayerNumber, string RecipientNumber);
