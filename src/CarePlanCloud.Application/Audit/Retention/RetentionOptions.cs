namespace CarePlanCloud.Application.Audit.Retention;

/// <summary>How long the trail is kept (section <c>Audit</c>, <c>RetentionYears</c>).</summary>
public sealed class RetentionOptions
{
    /// <summary>The database refuses to remove what is younger, whatever the setting says.</summary>
    public const int LeastYears = 5;

    public int RetentionYears { get; set; } = LeastYears;

    internal int Years => Math.Max(LeastYears, RetentionYears);
}
