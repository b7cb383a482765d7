namespace CarePlanCloud.Domain.Clients;

/// <summary>A span of days as a rate or a 公費 has one; an open end is null.</summary>
public readonly record struct DatedSpan(DateOnly From, DateOnly? To)
{
    public bool Holds(DateOnly day) => From <= day && (To is null || day <= To);

    public bool Meets(DatedSpan other) => (other.To is null || From <= other.To) && (To is null || other.From <= To);
}
