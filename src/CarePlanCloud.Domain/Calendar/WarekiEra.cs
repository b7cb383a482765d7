namespace CarePlanCloud.Domain.Calendar;

/// <summary>元号.</summary>
public enum WarekiEra
{
    /// <summary>Before 明治.</summary>
    None,
    Meiji,
    Taisho,
    Showa,
    Heisei,
    Reiwa,
}

public static class WarekiEras
{
    /// <summary>明治, 大正 …; empty for none.</summary>
    public static string Name(this WarekiEra era) => era switch
    {
        WarekiEra.Meiji => "明治",
        WarekiEra.Taisho => "大正",
        WarekiEra.Showa => "昭和",
        WarekiEra.Heisei => "平成",
        WarekiEra.Reiwa => "令和",
        _ => "",
    };
}
