namespace CarePlanCloud.Domain.Plans;

/// <summary>An act among brothers and sisters that does not care what they are: needs, goals and supports are moved about alike.</summary>
internal interface ISiblings
{
    IReadOnlyList<T> On<T>(IReadOnlyList<T> all, int place, T empty);
}

internal sealed class Insertion : ISiblings
{
    public IReadOnlyList<T> On<T>(IReadOnlyList<T> all, int place, T empty) =>
        place < 0 || place >= all.Count ? [.. all, empty] : [.. all.Take(place + 1), empty, .. all.Skip(place + 1)];
}

internal sealed class Deletion : ISiblings
{
    public IReadOnlyList<T> On<T>(IReadOnlyList<T> all, int place, T empty)
    {
        var left = all.Where((_, index) => index != place).ToList();
        return left.Count == 0 ? [empty] : left;
    }
}

internal sealed class Shift(int step) : ISiblings
{
    public IReadOnlyList<T> On<T>(IReadOnlyList<T> all, int place, T empty)
    {
        var target = place + step;
        if (place < 0 || place >= all.Count || target < 0 || target >= all.Count)
        {
            return all;
        }

        var moved = all.ToList();
        moved.RemoveAt(place);
        moved.Insert(target, all[place]);
        return moved;
    }
}
