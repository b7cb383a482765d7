namespace CarePlanCloud.Domain.Clients;

/// <summary>How near the end of a certification is.</summary>
public enum ExpiryStage
{
    /// <summary>More than 60 days, or the end is not known.</summary>
    Far,

    /// <summary>Within 60 days: a renewal can be applied for.</summary>
    Within60Days,

    /// <summary>Within 30 days: the result should be there soon.</summary>
    Within30Days,

    /// <summary>満了: the last day is over.</summary>
    Expired,
}

/// <summary>認定の期限, counted in days left: 0 on the last day, below 0 afterwards.</summary>
public static class CertificationExpiry
{
    /// <summary>Renewal may be applied for from 60 days before the end.</summary>
    public const int FirstNotice = 60;

    public const int SecondNotice = 30;

    public static int DaysLeft(DateOnly end, DateOnly today) => end.DayNumber - today.DayNumber;

    public static ExpiryStage StageOf(DateOnly? end, DateOnly today) => end is not { } last ? ExpiryStage.Far : DaysLeft(last, today) switch
    {
        < 0 => ExpiryStage.Expired,
        <= SecondNotice => ExpiryStage.Within30Days,
        <= FirstNotice => ExpiryStage.Within60Days,
        _ => ExpiryStage.Far,
    };
}
