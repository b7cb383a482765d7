using CarePlanCloud.Application.Plans.Preventive.Forms;

namespace CarePlanCloud.Application.Plans.Preventive.Rows;

/// <summary>
/// Rows of a file → a tree. The same number is the same issue; a text that stands on one of its later rows again is the same text, and
/// another one is put under the first, never dropped (R56, R93).
/// </summary>
internal sealed class RowTreeReader(RowSchema schema)
{
    public RowTree Read(IReadOnlyList<IReadOnlyDictionary<string, string>> rows) => new(schema, Nodes(rows, 0));

    private List<RowNode> Nodes(IReadOnlyList<IReadOnlyDictionary<string, string>> rows, int level)
    {
        var nodes = new List<RowNode>();
        for (var first = 0; first < rows.Count;)
        {
            var behind = first + 1;
            while (behind < rows.Count && Continues(rows[first], rows[behind], level))
            {
                behind++;
            }

            var own = rows.Skip(first).Take(behind - first).ToList();
            nodes.Add(new RowNode(Texts(own, schema.Levels[level]), level == schema.Levels.Count - 1 ? [] : Nodes(own, level + 1)));
            first = behind;
        }

        return nodes;
    }

    // On the last level every row is one. Without a number, a row goes on as long as it says nothing of its own on this level.
    private bool Continues(IReadOnlyDictionary<string, string> first, IReadOnlyDictionary<string, string> row, int level)
    {
        if (level == schema.Levels.Count - 1 || schema.Levels[level].NumberItem is not { } number)
        {
            return false;
        }

        var own = row.GetValueOrDefault(number, "");
        return own.Length > 0
            ? own == first.GetValueOrDefault(number, "")
            : schema.Levels[level].Items.All(item => row.GetValueOrDefault(item, "") is "" || row[item] == first.GetValueOrDefault(item, ""));
    }

    private static Dictionary<string, string> Texts(List<IReadOnlyDictionary<string, string>> rows, RowLevel level)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in level.Items)
        {
            var said = rows.Select(row => row.GetValueOrDefault(item, "")).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).ToList();
            if (said.Count > 0)
            {
                texts[item] = string.Join('\n', said);
            }
        }

        return texts;
    }
}
