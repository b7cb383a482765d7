using CarePlanCloud.Application.Transfers.Mapping;

namespace CarePlanCloud.Application.Plans.Preventive;

/// <summary>The items of a new version: what the last one says, with what is known better by now.</summary>
internal static class CopiedItems
{
    private static readonly string[] OfThatDay = ["ConsentDate", "ConsenterName"];

    public static Dictionary<string, string> Of(PreventiveDocument last, Dictionary<string, string> fresh, PreventiveDocument first)
    {
        var items = PreventiveContent.Of(last).Items.ToDictionary(StringComparer.Ordinal);
        foreach (var name in OfThatDay)
        {
            items.Remove(name);
        }

        foreach (var (name, value) in fresh.Where(item => !Decided.Contains(item.Key)))
        {
            items[name] = value;
        }

        if (last.Kind == PreventiveDocumentKind.ClientProfile)
        {
            items["ConsultationOccurrence"] = "02";
            items["PreviousConsultationDate"] = ItemDays.Write(last.Date);
        }
        else
        {
            items["PlanCategory"] = "21";
            items["FirstCreatedDate"] = last.Items.GetValueOrDefault("FirstCreatedDate", ItemDays.Write(first.Date));
        }

        return items;
    }

    // What somebody chose on the last version is not ours to choose again.
    private static readonly HashSet<string> Decided = ["PreventiveCareKind", "Entrustment", "AuthorOfficeName", "AuthorOfficeAddress", "AuthorOfficePhone", "CommunitySupportCenterName"];
}
