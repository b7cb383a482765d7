namespace CarePlanCloud.Exchange.Cli;

/// <summary>The severities as people read them.</summary>
internal static class SeverityWord
{
    public static string Ja(Severity severity) => severity switch
    {
        Severity.Error => "エラー",
        Severity.Warning => "注意",
        Severity.Repaired => "補正",
        _ => "情報",
    };

    public static string En(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Repaired => "repaired",
        _ => "info",
    };
}
