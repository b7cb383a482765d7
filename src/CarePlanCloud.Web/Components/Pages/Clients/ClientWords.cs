using CarePlanCloud.Application.Clients;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Clients;

namespace CarePlanCloud.Web.Components.Pages.Clients;

/// <summary>How a client's state, age and certification are said.</summary>
public static class ClientWords
{
    public static string StatusName(ClientStatus status) => status switch
    {
        ClientStatus.InUse => "利用中",
        ClientStatus.Paused => "休止",
        _ => "終了",
    };

    public static StateWord Of(ClientStatus status) => status switch
    {
        ClientStatus.InUse => new("利用中", "okc", "ok"),
        ClientStatus.Paused => new("休止", "clock", "wait"),
        _ => new("終了", "x", "calm"),
    };

    public static string SexName(string code) => code switch { "1" => "男", "2" => "女", _ => "" };

    public static string ReasonName(BenefitRateReason reason) => reason switch
    {
        BenefitRateReason.ShareCertificate => "負担割合証",
        BenefitRateReason.BenefitRestriction => "給付制限",
        _ => "その他",
    };

    /// <summary>S15.1.2 86歳.</summary>
    public static string Born(DateOnly? birth, DateOnly today) => birth is { } day ? $"{Wareki.Of(day).Short} {Age(day, today)}歳" : "";

    public static int Age(DateOnly birth, DateOnly today) =>
        today.Year - birth.Year - ((today.Month, today.Day).CompareTo((birth.Month, birth.Day)) < 0 ? 1 : 0);

    /// <summary>Only what is near: 満了 in red, within 60 days in amber.</summary>
    public static StateWord? Ending(ClientSummary client) => client.Stage switch
    {
        ExpiryStage.Expired => new("満了", "stop", "stop"),
        ExpiryStage.Within30Days => new(DaysWord(client.DaysLeft), "stop", "stop"),
        ExpiryStage.Within60Days => new(DaysWord(client.DaysLeft), "clock", "wait"),
        _ => null,
    };

    public static StateWord Ending(CertificationView certification) => certification.Stage switch
    {
        _ when certification.HoldsToday => new("今の認定", "okc", "ok"),
        ExpiryStage.Expired => new("終わり", "clock", "calm"),
        _ => new("これから", "clock", "now"),
    };

    private static string DaysWord(int? left) => left == 0 ? "今日まで" : $"あと{left}日";
}
