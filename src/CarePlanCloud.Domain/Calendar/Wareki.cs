using System.Globalization;

namespace CarePlanCloud.Domain.Calendar;

/// <summary>
/// A day in the Japanese era calendar. Own table and not JapaneseCalendar: that one reads 平成33年 without a word, and a server may lack
/// its culture data. Days before 明治 have no era here and are written with the western year.
/// </summary>
public readonly record struct Wareki
{
    private static readonly (WarekiEra Era, DateOnly From)[] Eras =
    [
        (WarekiEra.Reiwa, new(2019, 5, 1)),
        (WarekiEra.Heisei, new(1989, 1, 8)),
        (WarekiEra.Showa, new(1926, 12, 25)),
        (WarekiEra.Taisho, new(1912, 7, 30)),
        (WarekiEra.Meiji, new(1868, 1, 25)),
    ];

    private Wareki(DateOnly day)
    {
        Day = day;
        var (era, from) = Eras.FirstOrDefault(era => era.From <= day);
        Era = era;
        Year = era == WarekiEra.None ? day.Year : day.Year - from.Year + 1;
    }

    public DateOnly Day { get; }

    public WarekiEra Era { get; }

    /// <summary>1 for 元年; the western year when there is no era.</summary>
    public int Year { get; }

    public static Wareki Of(DateOnly day) => new(day);

    /// <summary>令和8年11月1日; the first year is 元年.</summary>
    public string Long => $"{LongYear}{Day.Month}月{Day.Day}日";

    /// <summary>令和8年11月.</summary>
    public string LongMonth => $"{LongYear}{Day.Month}月";

    /// <summary>R8.11.1; the first year is 1.</summary>
    public string Short => string.Create(CultureInfo.InvariantCulture, $"{Letter}{Year}.{Day.Month}.{Day.Day}");

    /// <summary>R8.11.</summary>
    public string ShortMonth => string.Create(CultureInfo.InvariantCulture, $"{Letter}{Year}.{Day.Month}");

    /// <summary>15年1月2日: for forms that print the eras as a list to choose from.</summary>
    public string WithoutEra => $"{YearWord}年{Day.Month}月{Day.Day}日";

    public override string ToString() => Long;

    private string LongYear => $"{Era.Name()}{YearWord}年";

    private string YearWord => Year == 1 && Era != WarekiEra.None ? "元" : Year.ToString(CultureInfo.InvariantCulture);

    private string Letter => Era switch
    {
        WarekiEra.Meiji => "M",
        WarekiEra.Taisho => "T",
        WarekiEra.Showa => "S",
        WarekiEra.Heisei => "H",
        WarekiEra.Reiwa => "R",
        _ => "",
    };
}
