using CarePlanCloud.Application.Plans.Preventive;
using CarePlanCloud.Application.Plans.Preventive.Forms;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Web.Components.Pages.Plans.Preventive;

/// <summary>Stored values as a cell of a grid shows them, and back.</summary>
internal static class CellWords
{
    public static string Show(FormItem item, string value) => ItemWords.Of(item, value);

    /// <summary>What a cell steps through by Space; null where it is typed.</summary>
    public static string? Cycle(FormItem item) => item.Kind switch
    {
        EntryKind.Check => "|○",
        EntryKind.Choice => "|" + string.Join('|', item.Choices.Select(choice => choice.Word)),
        _ => null,
    };

    /// <summary>The value to store for what a cell shows; null where it says nothing the item knows.</summary>
    public static string? Read(FormItem item, string shown)
    {
        var text = shown.TrimEnd();
        return item.Kind switch
        {
            EntryKind.Check => text.Length == 0 ? "" : text is "○" or "〇" or "☆" or "1" ? item.CheckedValue : null,
            EntryKind.Choice => text.Length == 0 ? "" : item.Choices.FirstOrDefault(choice => choice.Word == text || choice.Codes.Contains(text))?.Codes[0],
            EntryKind.Line when item.Column.Kind == ColumnKind.Phone => text.Trim().FoldWidth(),
            _ => text,
        };
    }
}
