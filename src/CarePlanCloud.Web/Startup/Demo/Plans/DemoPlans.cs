namespace CarePlanCloud.Web.Startup.Demo.Plans;

internal static partial class DemoPlans
{
    /// <summary>The ways of living that suit a care level, in turn; null for a level without a plan of long-term care.</summary>
    public static DemoPlan? For(string careLevel, int turn) => careLevel switch
    {
        "21" => turn % 2 == 0 ? LivesAlone : AfterFracture,
        "22" => (turn % 5) switch { 0 => Dementia, 1 or 3 => LivesAlone, _ => AfterFracture },
        "23" => turn % 2 == 0 ? Dementia : AfterStroke,
        "24" => turn % 2 == 0 ? AfterStroke : Parkinson,
        "25" => turn % 3 == 0 ? Parkinson : Bedridden,
        _ => null,
    };
}
