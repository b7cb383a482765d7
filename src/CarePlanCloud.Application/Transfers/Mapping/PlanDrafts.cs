using CarePlanCloud.Domain.Plans;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Mapping;

/// <summary>Forms 1 to 3 → rows of UP1KYO, UP2KYO and UP3KYO.</summary>
internal static class PlanDrafts
{
    public static IEnumerable<RecordDraft> Of(CarePlanForms forms, PlanKey key)
    {
        var items = PlanDocuments.ToItems(forms, key);
        return [Draft("UP1KYO", items.Overview), .. items.Needs.Select(row => Draft("UP2KYO", row)), .. items.Week.Select(row => Draft("UP3KYO", row))];
    }

    private static RecordDraft Draft(string recordKind, Dictionary<string, string> items)
    {
        var draft = new RecordDraft(recordKind);
        foreach (var (name, value) in items)
        {
            draft.Set(name, value);
        }

        return draft;
    }
}
