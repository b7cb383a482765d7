namespace CarePlanCloud.Domain.Units.Masters;

/// <summary>Which step of the month a rate add-on of the code table belongs to, told by its name.</summary>
public static class RateSteps
{
    // In this order: 中山間地域等における小規模事業所加算 has the words of two steps.
    private static readonly (RateStep Step, string[] Words)[] Words =
    [
        (RateStep.TreatmentImprovement, ["処遇改善", "特定処遇", "ベースアップ"]),
        (RateStep.SharedLiving, ["共生型"]),
        (RateStep.SameBuilding, ["同一建物", "同一敷地"]),
        (RateStep.SpecialArea, ["特別地域", "小規模事業所", "感染症災害"]),
        (RateStep.RemoteResident, ["中山間"]),
    ];

    /// <summary>Null for a name that is none of the known rate add-ons; what it is taken of is then not known either.</summary>
    public static RateStep? Of(string name) =>
        Words.Where(step => step.Words.Any(word => name.Contains(word, StringComparison.Ordinal))).Select(step => (RateStep?)step.Step).FirstOrDefault();
}
