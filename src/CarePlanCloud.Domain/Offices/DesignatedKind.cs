namespace CarePlanCloud.Domain.Offices;

/// <summary>A サービス種類 an office is designated for under its number (指定).</summary>
/// <param name="Kind">Code of the standard, two characters: 43, 11, A2 …</param>
/// <param name="From">The first day; null for as long as anybody knows.</param>
/// <param name="To">The last day; null while no end is known.</param>
public sealed record DesignatedKind(string Kind, DateOnly? From = null, DateOnly? To = null)
{
    public bool IsInForce(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);

    /// <summary>Over before a day.</summary>
    public bool HasEnded(DateOnly day) => To < day;
}
