namespace CarePlanCloud.Domain.Schedules;

/// <summary>What a service is counted by; it decides on which days its marks stand.</summary>
public enum CountedPer
{
    /// <summary>1回 or 1日: a mark on each day.</summary>
    Visit,

    /// <summary>1月, as an add-on: once, on the first day of its base service (R65).</summary>
    Month,

    /// <summary>A rate on the month's units: once, on the last day, without a time (R67).</summary>
    Rate,
}

/// <summary>
/// A line of a month that is being planned: how often on which day. <paramref name="Units"/> is given for equipment only (its price /
/// 10 yen); else the table of the month knows it.
/// </summary>
public sealed record PlannedLine(LineKey Key, string EquipmentName, int? Units, IReadOnlyDictionary<int, int> Days)
{
    public string ServiceCode => Key.Service.ServiceCode;
}

/// <summary>The lines of a month in the order of the paper, and in words what could not be put into it.</summary>
public sealed record ProposedMonth(IReadOnlyList<PlannedLine> Lines, IReadOnlyList<string> Notes);
