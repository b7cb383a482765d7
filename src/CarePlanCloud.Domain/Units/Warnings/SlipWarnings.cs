using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Sheet;

namespace CarePlanCloud.Domain.Units.Warnings;

/// <summary>Looks at a month and its sheet and says what is doubtful.</summary>
public static class SlipWarnings
{
    public static IReadOnlyList<SlipWarning> Of(BenefitSheetInput input, BenefitSheet sheet) =>
        throw new NotSupportedException($"{input.Month} {sheet.Month}");
}
