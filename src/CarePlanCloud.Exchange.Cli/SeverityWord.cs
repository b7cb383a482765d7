namespace CarePlanCloud.Exchange.Cli;

/// <summary>The severities as people read them.</summary>
internal static class SeverityWord
{
    public static string Ja(Severity severity) => severity switch
    {
        Severity.Error => "エラー",
        Severity.Warning => "確認",
        Severity.Repaired => "直した",
        _ => "お知らせ",
    };

    public static string En(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Repaired => "repaired",
        _ => "info",
    };
}
