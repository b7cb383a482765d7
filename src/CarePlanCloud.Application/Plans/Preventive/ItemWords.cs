using System.Globalization;
using CarePlanCloud.Application.Plans.Preventive.Forms;

namespace CarePlanCloud.Application.Plans.Preventive;

/// <summary>A stored value in the words of the paper.</summary>
public static class ItemWords
{
    public static string Of(FormItem item, string value)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Kind switch
        {
            EntryKind.Choice => string.Join('・', item.Choices.Where(choice => choice.Codes.Contains(value)).Select(choice => choice.Word)),
            EntryKind.Check => value == item.CheckedValue ? "○" : "",
            EntryKind.Date => ItemChecks.Day(value)?.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture) ?? value,
            _ => value,
        };
    }
}
