using CarePlanCloud.Application.Credentials;

namespace CarePlanCloud.Web.Components.Pages.Settings;

/// <summary>How the states of 資格カレンダー are said.</summary>
internal static class CredentialWords
{
    public static StateWord Of(CredentialItem item) => item.State switch
    {
        CredentialState.Fine => new("有効", "okc", "ok"),
        CredentialState.EndsSoon or CredentialState.EndsVerySoon when item.Subject == CredentialSubject.NationalPassword => new("まもなく変更", "clock", "wait"),
        CredentialState.EndsSoon => new("期限が近い", "clock", "wait"),
        CredentialState.EndsVerySoon => new("期限まぢか", "clock", "stop"),
        CredentialState.Ended when item.Subject == CredentialSubject.NationalPassword => new("変更の時期", "clock", "stop"),
        CredentialState.Ended => new("期限切れ", "stop", "stop"),
        CredentialState.NotYet => new("まだ使えません", "clock", "calm"),
        CredentialState.DoesNotWork => new("使えない種類", "stop", "stop"),
        CredentialState.Replaced => new("新しいものあり", "swap", "calm"),
        _ => new("記録なし", "add", "calm"),
    };

    /// <summary>あと30日, 今日まで, 12日すぎ.</summary>
    public static string Left(CredentialItem item) => item.DaysLeft switch
    {
        null => "",
        0 => "今日まで",
        < 0 => $"{-item.DaysLeft}日すぎ",
        _ => $"あと {item.DaysLeft}日",
    };
}
