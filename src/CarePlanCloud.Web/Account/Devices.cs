namespace CarePlanCloud.Web.Account;

/// <summary>A browser and its system in a few words, so that people know their own devices again. A guess: browsers say what they like.</summary>
internal static class Devices
{
    private static readonly (string Sign, string Name)[] Browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("CriOS/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("Windows", "Windows"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Mac OS X", "Mac"), ("CrOS", "Chromebook"), ("Linux", "Linux")];

    public static string NameOf(string userAgent)
    {
        var (browser, system) = (Find(Browsers, userAgent), Find(Systems, userAgent));
        return browser is null && system is null ? "" : $"{browser ?? "ブラウザー"}{(system is null ? "" : $"（{system}）")}";
    }

    private static string? Find((string Sign, string Name)[] known, string userAgent) =>
        known.Where(one => userAgent.Contains(one.Sign, StringComparison.Ordinal)).Select(one => one.Name).FirstOrDefault();
}
