namespace CarePlanCloud.Application.Plans.Preventive.Rows;

/// <summary>One issue, plan of support or service of a <see cref="RowTree"/>; in a plain list, one row.</summary>
/// <param name="Texts">The items of its level that are not empty.</param>
/// <param name="Children">What hangs below it; nothing on the last level.</param>
public sealed record RowNode(IReadOnlyDictionary<string, string> Texts, IReadOnlyList<RowNode> Children)
{
    private static readonly Dictionary<string, string> None = [];

    /// <summary>Stays the same while the row is written and moved, so that a page keeps its place. Not stored.</summary>
    public Guid Id { get; init; } = Guid.NewGuid();

    public string Text(string item) => Texts.GetValueOrDefault(item, "");

    /// <summary>An empty node with as many levels below it as it needs to be a row of the paper.</summary>
    public static RowNode Empty(int levelsBelow) => new(None, levelsBelow == 0 ? [] : [Empty(levelsBelow - 1)]);

    public RowNode With(string item, string text)
    {
        var texts = new Dictionary<string, string>(Texts, StringComparer.Ordinal) { [item] = text };
        if (text.Length == 0)
        {
            texts.Remove(item);
        }

        return this with { Texts = texts };
    }
}

/// <summary>A row of the paper: its nodes from the first level to the last, and on how many rows each of them stands if it begins here.</summary>
/// <param name="Path">Place of each node among its siblings.</param>
/// <param name="Nodes">One for each level.</param>
/// <param name="Spans">0 where the node began on a row above.</param>
public sealed record RowLine(IReadOnlyList<int> Path, IReadOnlyList<RowNode> Nodes, IReadOnlyList<int> Spans);
