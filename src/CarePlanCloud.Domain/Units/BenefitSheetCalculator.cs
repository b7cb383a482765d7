using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Sheet;

namespace CarePlanCloud.Domain.Units;

/// <summary>Computes 第7表.</summary>
public static class BenefitSheetCalculator
{
    public static BenefitSheet Calculate(BenefitSheetInput input) => throw new NotSupportedException(input.Month.ToString());
}
