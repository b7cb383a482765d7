using CarePlanCloud.Application.Plans.Preventive.Forms;
using CarePlanCloud.Application.Plans.Preventive.Rows;

namespace CarePlanCloud.Application.Plans.Preventive;

/// <summary>Every item of a document against what may stand in it. Gaps are no problem while it is a draft.</summary>
internal static class ContentChecks
{
    public static IReadOnlyList<ItemProblem> Problems(FormDescription form, PreventiveContent content) =>
        [.. OfRow(form.Items, [], content.Items, null), .. form.Schemas.SelectMany(schema => OfRows(form, schema, content.Of(schema)))];

    private static IEnumerable<ItemProblem> OfRows(FormDescription form, RowSchema schema, IReadOnlyList<IReadOnlyDictionary<string, string>> rows)
    {
        if (rows.Count > RowTree.Most)
        {
            return [new ItemProblem(schema.RecordKind, null, schema.Levels[^1].Word, $"{RowTree.Most}行までにしてください（いま {rows.Count}行）。")];
        }

        var numbers = schema.Levels.Select(level => level.NumberItem).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return rows.SelectMany((row, place) => OfRow(form.RowItems(schema), numbers, row, place + 1));
    }

    private static IEnumerable<ItemProblem> OfRow(IReadOnlyList<FormItem> items, HashSet<string> counted, IReadOnlyDictionary<string, string> values, int? row)
    {
        foreach (var (name, value) in values.Where(value => !counted.Contains(value.Key)))
        {
            if (items.FirstOrDefault(item => item.Name == name) is not { } item)
            {
                yield return new ItemProblem(name, row, name, "この書類にない項目です。項目名を確かめてください。");
            }
            else if (value is null || ItemChecks.Problem(item, value) is not null)
            {
                yield return new ItemProblem(name, row, item.FullName, value is null ? "文字で入れてください。" : ItemChecks.Problem(item, value)!);
            }
        }
    }
}
