namespace CarePlanCloud.Application.Masters;

/// <summary>Which table a code was taken from. The later ones go before the earlier ones.</summary>
public enum ServiceCodeSource
{
    /// <summary>The excerpt that ships with the product.</summary>
    BuiltIn,

    /// <summary>The national table the office imported.</summary>
    National,

    /// <summary>The table of the client's municipality (総合事業).</summary>
    Municipal,
}

/// <summary>A service code as it counts for one office, one service month and the clients of one insurer.</summary>
/// <param name="Units">単位数 a time; null for rates and for equipment, whose units are agreed.</param>
/// <param name="UnitOfCount">算定単位: 1回, 1日, 1月 …</param>
/// <param name="RatePerThousand">Per 1000 for rate add-ons, else null.</param>
/// <param name="InsideLimit">限度額管理対象.</param>
/// <param name="LimitUnits">給付管理単位数: what counts against the limit; null for rates and where there are no units.</param>
/// <param name="UnitPrice">単位数単価 in yen that the municipality set; null: by grade and labour share.</param>
/// <param name="BenefitRatePercent">給付率 that the municipality set; null: the client's own.</param>
/// <param name="FixedFee">定額の利用者負担額 in yen a time; null: a share of the cost.</param>
public sealed record ServiceCodeInForce(
    string Code,
    string Name,
    int? Units,
    string UnitOfCount,
    int? RatePerThousand,
    bool InsideLimit,
    int? LimitUnits,
    decimal? UnitPrice,
    int? BenefitRatePercent,
    int? FixedFee,
    ServiceCodeSource Source,
    DateOnly ValidFrom,
    DateOnly? ValidTo);
