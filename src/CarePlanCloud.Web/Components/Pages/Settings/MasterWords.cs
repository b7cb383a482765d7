using CarePlanCloud.Application.Masters.Importing;

namespace CarePlanCloud.Web.Components.Pages.Settings;

/// <summary>How tables and what happens to them are said.</summary>
internal static class MasterWords
{
    public static string NameOf(MasterKind kind) => kind switch
    {
        MasterKind.NationalServiceCodes => "国のサービスコード表",
        MasterKind.MunicipalServiceCodes => "市町村の総合事業の表",
        MasterKind.UnitPrices => "地域単価",
        MasterKind.Holidays => "休日",
        MasterKind.Partners => "連携先",
        _ => "サービスコード表（保存した CSV）",
    };

    public static StateWord Of(MasterChangeKind kind) => kind switch
    {
        MasterChangeKind.Added => new("新しい", "add", "ok"),
        MasterChangeKind.Changed => new("変わる", "swap", "wait"),
        MasterChangeKind.Ended => new("終わる", "stop", "stop"),
        _ => new("同じ", "check", "calm"),
    };

    public static StateWord Of(MasterSeverity severity) => severity switch
    {
        MasterSeverity.Error => new("取り込めない行", "stop", "stop"),
        MasterSeverity.Warning => new("確認", "info", "wait"),
        _ => new("お知らせ", "info", "calm"),
    };
}
