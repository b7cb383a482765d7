namespace CarePlanCloud.Domain.Calendar;

/// <summary>年度: from 1 April to 31 March.</summary>
public readonly record struct FiscalYear(int Year)
{
    private const int FirstMonth = 4;

    public DateOnly FirstDay => new(Year, FirstMonth, 1);

    public DateOnly LastDay => FirstDay.AddYears(1).AddDays(-1);

    /// <summary>2026年度（令和8年度）.</summary>
    public string Name => $"{Year}年度（{Wareki.Of(FirstDay).Long.Split('年')[0]}年度）";

    public static FiscalYear Of(DateOnly day) => new(day.Month < FirstMonth ? day.Year - 1 : day.Year);

    public bool Contains(DateOnly day) => day >= FirstDay && day <= LastDay;
}
