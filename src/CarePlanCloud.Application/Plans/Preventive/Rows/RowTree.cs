using System.Globalization;
using CarePlanCloud.Application.Plans.Preventive.Forms;

namespace CarePlanCloud.Application.Plans.Preventive.Rows;

/// <summary>
/// The rows of an appendix as people think of them: issues with their plans of support with their services. Nothing is changed in
/// place; every act gives a new tree. A row is named by the path to it, as long as its level is deep.
/// </summary>
public sealed record RowTree(RowSchema Schema, IReadOnlyList<RowNode> Nodes)
{
    /// <summary>What one level can number (R55).</summary>
    public const int Most = 99;

    private int LastLevel => Schema.Levels.Count - 1;

    /// <summary>The rows of the paper, top to bottom.</summary>
    public IReadOnlyList<RowLine> Lines => LinesTo(LastLevel);

    /// <summary>The rows of a paper that shows the first levels only.</summary>
    public IReadOnlyList<RowLine> LinesTo(int level) => [.. LinesOf(Nodes, level, [], [])];

    public RowTree Write(IReadOnlyList<int> path, string item, string text) => Change(path, (siblings, place) => siblings[place] = siblings[place].With(item, text));

    /// <summary>An empty one behind the named; a new issue brings its first plan and service with it.</summary>
    public RowTree AddBehind(IReadOnlyList<int> path) => Change(path, (siblings, place) => siblings.Insert(place + 1, RowNode.Empty(LastLevel - path.Count + 1)));

    /// <summary>An empty one at the end of the first level.</summary>
    public RowTree Add() => this with { Nodes = [.. Nodes, RowNode.Empty(LastLevel)] };

    /// <summary>Takes it out with all that hangs below. What hung it keeps one empty row, or it could not be written on.</summary>
    public RowTree Remove(IReadOnlyList<int> path) => Change(path, (siblings, place) =>
    {
        siblings.RemoveAt(place);
        if (siblings.Count == 0 && path.Count > 1)
        {
            siblings.Add(RowNode.Empty(LastLevel - path.Count + 1));
        }
    });

    /// <summary>Up (-1) or down (+1) among its like; at the end of them it stays.</summary>
    public RowTree Move(IReadOnlyList<int> path, int by) => Change(path, (siblings, place) =>
    {
        var to = place + by;
        if (to >= 0 && to < siblings.Count)
        {
            (siblings[place], siblings[to]) = (siblings[to], siblings[place]);
        }
    });

    /// <summary>Rows as the files have them: counted up, and what belongs to several rows on the first of them (R93).</summary>
    public List<Dictionary<string, string>> ToRows() => [.. Lines.Select(line =>
    {
        var row = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var level = 0; level <= LastLevel; level++)
        {
            if (Schema.Levels[level].NumberItem is { } number)
            {
                row[number] = (line.Path[level] + 1).ToString(CultureInfo.InvariantCulture);
            }

            foreach (var (item, text) in line.Spans[level] > 0 ? line.Nodes[level].Texts : new Dictionary<string, string>())
            {
                row[item] = text;
            }
        }

        return row;
    })];

    public static RowTree Read(RowSchema schema, IEnumerable<IReadOnlyDictionary<string, string>> rows) => new RowTreeReader(schema).Read([.. rows]);

    private static IEnumerable<RowLine> LinesOf(IReadOnlyList<RowNode> nodes, int below, IReadOnlyList<int> above, IReadOnlyList<RowNode> ancestors)
    {
        for (var place = 0; place < nodes.Count; place++)
        {
            IReadOnlyList<int> path = [.. above, place];
            IReadOnlyList<RowNode> chain = [.. ancestors, nodes[place]];
            if (below == 0)
            {
                yield return new RowLine(path, chain, [.. chain.Select((node, level) => Leads(path, level) ? Leaves(node, path.Count - 1 - level) : 0)]);
                continue;
            }

            foreach (var line in LinesOf(nodes[place].Children, below - 1, path, chain))
            {
                yield return line;
            }
        }
    }

    // A node begins on the row on which everything below it is the first of its like.
    private static bool Leads(IReadOnlyList<int> path, int level) => path.Skip(level + 1).All(place => place == 0);

    private static int Leaves(RowNode node, int below) => below == 0 ? 1 : node.Children.Sum(child => Leaves(child, below - 1));

    private RowTree Change(IReadOnlyList<int> path, Action<List<RowNode>, int> change) => this with { Nodes = Change(Nodes, path, 0, change) };

    private static List<RowNode> Change(IReadOnlyList<RowNode> nodes, IReadOnlyList<int> path, int level, Action<List<RowNode>, int> change)
    {
        List<RowNode> changed = [.. nodes];
        if (level == path.Count - 1)
        {
            change(changed, path[level]);
        }
        else
        {
            var node = changed[path[level]];
            changed[path[level]] = node with { Children = Change(node.Children, path, level + 1, change) };
        }

        return changed;
    }
}
