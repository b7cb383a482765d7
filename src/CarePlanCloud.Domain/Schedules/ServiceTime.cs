using System.Globalization;

namespace CarePlanCloud.Domain.Schedules;

/// <summary>From–to on the clock. A service without a time (福祉用具, rate add-ons; 9999 in the files) has no ServiceTime at all.</summary>
public sealed record ServiceTime(TimeOnly Start, TimeOnly End)
{
    /// <summary>Both or neither; one alone is unreadable and gives null.</summary>
    public static ServiceTime? Of(TimeOnly? start, TimeOnly? end) => start is { } s && end is { } e ? new(s, e) : null;

    /// <summary>Past midnight: until the end of the day.</summary>
    public TimeOnly EndWithinDay() => End < Start ? TimeOnly.MaxValue : End;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Start:HH:mm}～{End:HH:mm}");
}
