using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Sheet;

namespace CarePlanCloud.Domain.Units.Warnings;

/// <summary>Looks at a month and its sheet and says what is doubtful; most pressing first.</summary>
public static class SlipWarnings
{
    public static IReadOnlyList<SlipWarning> Of(BenefitSheetInput input, BenefitSheet sheet) =>
    [
        .. LimitChecks.Of(sheet),
        .. CertificationChecks.Of(input),
        .. LevelChecks.Of(input),
        .. PublicExpenseChecks.Of(input),
        .. ShortStayChecks.Of(input, sheet),
        .. LineChecks.Of(input),
        .. CountChecks.Of(input),
        .. SameTimeChecks.Of(input),
    ];
}
