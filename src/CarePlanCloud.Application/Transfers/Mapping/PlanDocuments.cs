using CarePlanCloud.Domain.Plans;

namespace CarePlanCloud.Application.Transfers.Mapping;

/// <summary>The rows of UP1KYO, UP2KYO and UP3KYO of one plan, every item by its column name; empty items left out.</summary>
internal sealed record PlanItems(
    Dictionary<string, string> Overview, IReadOnlyList<Dictionary<string, string>> Needs, IReadOnlyList<Dictionary<string, string>> Week);

/// <summary>What every row of a plan carries besides its own words.</summary>
internal sealed record PlanKey(string InsurerNumber, string InsuredNumber, DateOnly PlanDate, string OfficeNumber);

/// <summary>Items of the exchange files ↔ forms 1 to 3.</summary>
internal static class PlanDocuments
{
    public static CarePlanForms ToForms(
        IReadOnlyDictionary<string, string> overview, IReadOnlyList<Dictionary<string, string>> needs, IReadOnlyList<Dictionary<string, string>> week) => new()
        {
            Overview = OverviewItems.Read(overview),
            Needs = NeedItems.Read(needs),
            Week = WeekItems.Read(week),
        };

    public static PlanItems ToItems(CarePlanForms forms, PlanKey key)
    {
        var created = ItemDays.Write(forms.Overview.CreatedOn);
        return new PlanItems(
            OverviewItems.Write(forms.Overview, key),
            [.. NeedItems.Write(forms.Needs).Select(row => Row(row, key, created, withUpdater: true))],
            [.. WeekItems.Write(forms.Week).Select(row => Row(row, key, created, withUpdater: false))]);
    }

    /// <summary>What is set, without what is empty: as rows are stored.</summary>
    internal static Dictionary<string, string> Filled(params (string Name, string Value)[] items) =>
        items.Where(item => item.Value.Length > 0).ToDictionary(item => item.Name, item => item.Value);

    private static Dictionary<string, string> Row(Dictionary<string, string> own, PlanKey key, string created, bool withUpdater)
    {
        var row = Filled(
            ("InsurerNumber", key.InsurerNumber), ("InsuredNumber", key.InsuredNumber), ("CreatedDate", created), ("PlanDate", ItemDays.Write(key.PlanDate)),
            ("UpdatingOfficeNumber", withUpdater ? key.OfficeNumber : ""));
        foreach (var (name, value) in own)
        {
            row[name] = value;
        }

        return row;
    }
}
