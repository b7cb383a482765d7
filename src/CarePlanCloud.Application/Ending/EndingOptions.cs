namespace CarePlanCloud.Application.Ending;

/// <summary>What happens when at the end of a contract (section <c>Ending</c>).</summary>
public sealed class EndingOptions
{
    /// <summary>Days after the last day in which nothing is deleted, unless the office asked for no waiting.</summary>
    public int GraceDays { get; set; } = 30;

    /// <summary>Days for which a finished export is kept.</summary>
    public int ExportDays { get; set; } = 14;

    /// <summary>Seconds between the order of a deletion and the deletion: longer than an admission is remembered (60), so that nobody writes meanwhile.</summary>
    public int SettleSeconds { get; set; } = 90;

    /// <summary>Days for which the mailed link to the certificate works.</summary>
    public int LinkDays { get; set; } = 90;
}
