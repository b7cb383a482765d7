using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Units.Masters;

namespace CarePlanCloud.Domain.Units.Input;

/// <summary>What the service-code master says about a code in a month. Turns into a line once provider and marks are known.</summary>
/// <param name="Code">サービスコード.</param>
/// <param name="Name">サービス内容略称.</param>
/// <param name="Units">合成単位数; null for rates and for 福祉用具, whose units stand on the slip.</param>
/// <param name="LimitUnits">給付管理単位数 when the table has it.</param>
/// <param name="RatePerThousand">Set for rate add-ons.</param>
/// <param name="UnitOfCount">算定単位 as the table writes it.</param>
/// <param name="InsideLimit">The table's own flag; a name that is known to stand outside wins over it.</param>
public sealed record CodeFacts(string Code, string Name, int? Units, int? LimitUnits, int? RatePerThousand, string UnitOfCount, bool InsideLimit)
{
    private string Kind => ServiceCode.KindOf(Code);

    // 同一建物減算 is paid and not managed, as a rate of the month and per use alike.
    private bool IsSameBuilding => RateSteps.Of(Name) is RateStep.SameBuilding;

    public UnitLine ToLine(string providerNumber, IReadOnlyList<ServiceDay> days) => new()
    {
        ProviderNumber = providerNumber,
        Code = Code,
        Name = Name,
        Units = Units ?? 0,
        LimitUnits = RatePerThousand is null && IsSameBuilding ? 0 : LimitUnits,
        Rate = RatePerThousand is { } rate ? new RateAddOn(StepOf(rate), rate) : null,
        CountUnit = CountUnits.Parse(UnitOfCount),
        InsideLimit = IsSameBuilding || (InsideLimit && !OutsideLimitAddOns.Contains(Kind, Name)),
        Days = days,
    };

    // A rate whose name nobody knows: a reduction belongs to the service, anything else is kept out of the limit.
    private RateStep StepOf(int rate) => RateSteps.Of(Name) ?? (rate < 0 ? RateStep.SharedLiving : RateStep.SpecialArea);
}
