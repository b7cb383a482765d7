namespace CarePlanCloud.Domain.Reconciliation;

/// <summary>What somebody decides about a difference, in the order of the keys 1–6.</summary>
public enum Resolution
{
    /// <summary>実績を採用.</summary>
    TakeActual = 1,

    /// <summary>予定を採用（照会）: the office is asked.</summary>
    KeepPlan = 2,

    /// <summary>予定を遡及変更: the plan is made what was done.</summary>
    ChangePlan = 3,

    /// <summary>差戻し: the office sends its 実績 again.</summary>
    SendBack = 4,

    /// <summary>保留（月遅れ）: claimed in a later month.</summary>
    Defer = 5,

    /// <summary>対象外: no influence on the claim.</summary>
    SetAside = 6,
}

/// <summary>A decision, kept by the key of its difference.</summary>
public sealed record Decision(string Key, Resolution Resolution, string Reason, string Person, DateTimeOffset At);

/// <summary>A difference with what was decided about it; null while it is open.</summary>
public sealed record JudgedDifference(Difference Difference, Decision? Decision);

/// <summary>The differences of a month in the order of their days, and the decisions whose difference is gone: kept, because somebody took them.</summary>
public sealed record ReconciledMonth(IReadOnlyList<JudgedDifference> Differences, IReadOnlyList<Decision> Lapsed)
{
    public int Open => Differences.Count(each => each.Decision is null);
}
