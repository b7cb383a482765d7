using CarePlanCloud.Application.Plans.Preventive.Forms;
using CarePlanCloud.Application.Plans.Preventive.Rows;

namespace CarePlanCloud.Application.Plans.Preventive;

/// <summary>An item that says something else on two documents, in the words of the paper.</summary>
/// <param name="Item">The column.</param>
/// <param name="Row">The row of the appendix, 1-based; null for the main record.</param>
/// <param name="Section">The headed block it stands in.</param>
/// <param name="Label">What the paper calls it.</param>
public sealed record ItemDifference(string Item, int? Row, string Section, string Label, string Before, string After);

/// <summary>Both sides of a document two people wrote.</summary>
/// <param name="Version">What the stored document is at now; saving with it writes over it.</param>
/// <param name="WrittenBy">The other's display name.</param>
public sealed record PreventiveConflict(uint Version, string WrittenBy, DateTimeOffset WrittenAt, IReadOnlyList<ItemDifference> Differences);

/// <summary>Compares item by item, in print order; rows by their place.</summary>
public static class Differences
{
    public static IReadOnlyList<ItemDifference> Of(FormDescription form, PreventiveContent before, PreventiveContent after) =>
        [.. from section in form.Sections
            from part in section.Parts
            from difference in OfPart(section.Title, part, before, after)
            select difference];

    private static IEnumerable<ItemDifference> OfPart(string section, FormPart part, PreventiveContent before, PreventiveContent after) => part switch
    {
        FormPart.Line line => OfItems(section, line.Items, before, after),
        FormPart.Matrix matrix => OfItems(section, matrix.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell), before, after),
        FormPart.Grid grid => OfRows(section, grid, before, after),
        _ => [],
    };

    private static IEnumerable<ItemDifference> OfItems(string section, IEnumerable<FormItem> items, PreventiveContent before, PreventiveContent after) =>
        from item in items
        let left = ItemWords.Of(item, before.Item(item.Name))
        let right = ItemWords.Of(item, after.Item(item.Name))
        where left != right
        select new ItemDifference(item.Name, null, section, item.FullName, left, right);

    private static IEnumerable<ItemDifference> OfRows(string section, FormPart.Grid grid, PreventiveContent before, PreventiveContent after)
    {
        var left = Rows(before, grid);
        var right = Rows(after, grid);
        return from place in Enumerable.Range(0, Math.Max(left.Count, right.Count))
               from item in grid.Items
               let old = ItemWords.Of(item, left.ElementAtOrDefault(place)?.GetValueOrDefault(item.Name, "") ?? "")
               let now = ItemWords.Of(item, right.ElementAtOrDefault(place)?.GetValueOrDefault(item.Name, "") ?? "")
               where old != now
               select new ItemDifference(item.Name, place + 1, section, item.FullName, old, now);
    }

    // Through the tree, so that a text that is repeated and one that is not are the same.
    private static List<Dictionary<string, string>> Rows(PreventiveContent content, FormPart.Grid grid) => RowTree.Read(grid.Schema, content.Of(grid.Schema)).ToRows();
}
