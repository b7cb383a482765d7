namespace CarePlanCloud.Domain.Clients;

/// <summary>要介護状態区分 from light to heavy: 非該当, 事業対象者, 要支援1–2, 要介護1–5.</summary>
public static class CareLevelOrder
{
    private static readonly string[] Codes = ["01", "06", "12", "13", "21", "22", "23", "24", "25"];

    /// <summary>The levels a certification can have, lightest first.</summary>
    public static IReadOnlyList<string> Certifiable { get; } = Codes[1..];

    /// <summary>Larger is heavier; -1 for a code that is none.</summary>
    public static int Of(string code) => Array.IndexOf(Codes, code);

    /// <summary>要支援 and 事業対象者: the plan is one of 介護予防.</summary>
    public static bool IsPreventive(string code) => code is "06" or "12" or "13";
}
