using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Reconciliation.Evidence;

/// <summary>Documents and states of transfers in the words of the inspection's list.</summary>
internal static class TransferWords
{
    private static readonly Dictionary<string, string> States = new()
    {
        ["requested"] = "作成中", ["generating"] = "作成中", ["valid"] = "検証済", ["invalid"] = "検証で指摘", ["sent"] = "送信", ["delivered"] = "配信", ["opened"] = "開封", ["imported"] = "取込",
        ["returned"] = "差戻し", ["exported"] = "書出", ["dispatched"] = "送付", ["confirmed"] = "確認", ["withdrawn"] = "取下げ", ["undeliverable"] = "未達", ["received"] = "受信",
        ["checking"] = "検証中", ["checked"] = "検証済", ["rejected"] = "検証で指摘", ["partly_imported"] = "一部取込", ["outdated"] = "古い版",
    };

    /// <param name="state">A stable word.</param>
    public static string StateName(string state) => States.GetValueOrDefault(state, state);

    public static string KindName(UnitKind kind) => kind switch
    {
        UnitKind.Plan => "居宅サービス計画",
        UnitKind.Slip => "利用票・別表",
        UnitKind.Actuals => "実績",
        UnitKind.PreventivePlan => "介護予防の計画",
        UnitKind.PlanDeletion => "計画の削除",
        UnitKind.SlipDeletion => "利用票の削除",
        UnitKind.ActualsDeletion => "実績の削除",
        _ => "介護予防の計画の削除",
    };
}
