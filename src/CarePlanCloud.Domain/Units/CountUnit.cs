namespace CarePlanCloud.Domain.Units;

/// <summary>算定単位: what one count of a service code stands for.</summary>
public enum CountUnit
{
    /// <summary>1回: every mark counts as often as it says.</summary>
    Time = 1,

    /// <summary>1日: a day counts once, however many marks it has.</summary>
    Day = 2,

    /// <summary>1月: once a month, however many days are marked.</summary>
    Month = 3,
}

public static class CountUnits
{
    /// <summary>Reads 1回, 1日, 1月 of the code tables and 1, 01 … of municipal ones. Everything else, such as 1日につき, by its first unit; by default 1回.</summary>
    public static CountUnit Parse(string? text) => (text ?? "").TrimStart('0') switch
    {
        "3" => CountUnit.Month,
        "2" => CountUnit.Day,
        var other when other.Contains('月', StringComparison.Ordinal) => CountUnit.Month,
        var other when other.Contains('日', StringComparison.Ordinal) => CountUnit.Day,
        _ => CountUnit.Time,
    };
}
