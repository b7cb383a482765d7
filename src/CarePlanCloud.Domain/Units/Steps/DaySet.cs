using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Domain.Units.Steps;

/// <summary>Days of one month.</summary>
internal readonly record struct DaySet(uint Bits)
{
    public static DaySet All(ServiceMonth month) => Of(month, _ => true);

    public static DaySet Of(ServiceMonth month, Func<DateOnly, bool> holds)
    {
        var bits = 0u;
        for (var day = 1; day <= month.Days; day++)
        {
            bits |= holds(month.Day(day)) ? 1u << (day - 1) : 0;
        }

        return new DaySet(bits);
    }

    public bool IsEmpty => Bits == 0;

    public bool Contains(int day) => day is >= 1 and <= 31 && (Bits & (1u << (day - 1))) != 0;

    public IReadOnlyList<int> Days => [.. Enumerable.Range(1, 31).Where(Contains)];

    public DaySet And(DaySet other) => new(Bits & other.Bits);

    public DaySet Or(DaySet other) => new(Bits | other.Bits);
}
