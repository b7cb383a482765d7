using System.Globalization;
using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Application.Reconciliation.Mirror;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Web.Components.Pages.Slips;

/// <summary>What the planner has made of the office's 実績, as people read it.</summary>
public static class MirrorWords
{
    /// <summary>承認済み, 照会中 n, 変更 n; none while nothing is decided.</summary>
    public static IEnumerable<StateWord> StatesOf(MirrorView mirror)
    {
        if (mirror.IsAccepted)
        {
            yield return new StateWord("承認済み", "okc", "ok");
        }

        if (mirror.Asked > 0)
        {
            yield return new StateWord($"照会中 {mirror.Asked}", "ask", "wait");
        }

        if (mirror.Changed > 0)
        {
            yield return new StateWord($"変更 {mirror.Changed}", "mend", "stop");
        }
    }

    public static StateWord StateOf(MirroredDecision decision) => decision switch
    {
        { IsAsked: true } => new("居宅 照会中", "ask", "wait"),
        { IsChange: true } => new("居宅 変更", "mend", "stop"),
        _ => new("居宅 採用", "okc", "ok"),
    };

    /// <summary>居宅: 実績を採用 11/3 例示 計子（通院）.</summary>
    public static string Words(MirroredDecision decision) =>
        $"居宅: {DifferenceWords.ResolutionName(decision.Resolution)} {decision.At.InJapan().ToString("M/d", CultureInfo.InvariantCulture)} {decision.Person}".TrimEnd()
        + (decision.Reason.Length == 0 ? "" : $"（{decision.Reason}）");
}
