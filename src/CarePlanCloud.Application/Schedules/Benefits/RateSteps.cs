using CarePlanCloud.Application.Masters;
using CarePlanCloud.Domain.Units;

namespace CarePlanCloud.Application.Schedules.Benefits;

internal static class RateSteps
{
    private static readonly (string Word, RateStep Step)[] Words =
    [
        ("処遇改善", RateStep.TreatmentImprovement), ("ベースアップ", RateStep.TreatmentImprovement), ("共生型", RateStep.SharedLiving),
        ("同一建物", RateStep.SameBuilding), ("特別地域", RateStep.SpecialArea), ("小規模事業所", RateStep.SpecialArea),
        ("居住する者", RateStep.RemoteResident), ("中山間地域等提供", RateStep.RemoteResident), ("中山間", RateStep.SpecialArea),
    ];

    /// <summary>
    /// In which order a rate is taken. The table has no item for it, only the name. A rate without a known word is one of the service
    /// itself: a reduction inside the limit comes first, anything else last.
    /// </summary>
    public static RateStep Of(ServiceCodeInForce code) =>
        Words.FirstOrDefault(word => code.Name.Contains(word.Word, StringComparison.Ordinal)) is { Word: not null } known
            ? known.Step
            : code.InsideLimit ? RateStep.SharedLiving : RateStep.TreatmentImprovement;
}
