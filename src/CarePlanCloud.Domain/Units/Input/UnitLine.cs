using CarePlanCloud.Domain.Numbers;

namespace CarePlanCloud.Domain.Units.Input;

/// <summary>One line of 第6表 with what the service-code master says about its code in that month.</summary>
public sealed record UnitLine
{
    /// <summary>事業所番号 of the provider; with <see cref="SatelliteNumber"/> it finds the <see cref="UnitProvider"/>.</summary>
    public required string ProviderNumber { get; init; }

    /// <summary>サテライト枝番, empty when it is none.</summary>
    public string SatelliteNumber { get; init; } = "";

    /// <summary>サービスコード, six characters.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    public string Kind => ServiceCode.KindOf(Code);

    /// <summary>単位数 paid for one count, before a discount. 福祉用具: a tenth of the yen. 0 for rate add-ons, negative for reductions.</summary>
    public int Units { get; init; }

    /// <summary>給付管理単位数 of one count when it differs from <see cref="Units"/>: 大規模型通所, reductions per use (0).</summary>
    public int? LimitUnits { get; init; }

    /// <summary>割引後率 the provider grants for this code: 95 takes 5 % off every count; null without a discount. A rate follows the units it is taken of.</summary>
    public int? DiscountPercent { get; init; }

    /// <summary>Set for an add-on that is a rate of the month's units; then <see cref="Units"/> does not count.</summary>
    public RateAddOn? Rate { get; init; }

    public CountUnit CountUnit { get; init; } = CountUnit.Time;

    /// <summary>限度額管理対象. A kind outside the limit and rate add-ons know it by themselves, whatever stands here.</summary>
    public bool InsideLimit { get; init; } = true;

    /// <summary>The marks of the month. A rate add-on without any mark counts as well: the provider charges it all month.</summary>
    public IReadOnlyList<ServiceDay> Days { get; init; } = [];

    /// <summary>A rate that is charged this month: everywhere, or where it stands.</summary>
    public bool IsChargedRate => Rate is not null && (Days.Count == 0 || Days.Any(day => day.Count > 0));

    public Equipment Equipment { get; init; } = Equipment.None;

    /// <summary>定額利用者負担: yen for one count, set by the insurer (総合事業).</summary>
    public int? FixedFee { get; init; }

    /// <summary>給付率 of this code when the insurer sets its own (総合事業), per cent.</summary>
    public int? BenefitRate { get; init; }

    /// <summary>Validity of the code in the master; null is open. For the warning only.</summary>
    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }
}

/// <summary>自費サービス: what a provider sells beside the insurance. Yen, in no unit sum and in no exchange file.</summary>
public sealed record PrivateService(string ProviderNumber, string Name, long Yen, int Count);
