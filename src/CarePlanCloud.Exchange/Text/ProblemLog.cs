using System.Collections;
using CarePlanCloud.Exchange.Findings;

namespace CarePlanCloud.Exchange.Text;

/// <summary>
/// Problems in order of their offset. Of a kind that has one finding code it keeps as many as are listed and counts the rest, so that
/// a file of nothing but bad bytes needs no memory of its own.
/// </summary>
internal sealed class ProblemLog : ICollection<Ms932Problem>
{
    private readonly List<Ms932Problem> _kept = [];
    private readonly int[] _met = new int[Enum.GetValues<Ms932ProblemKind>().Length];

    public int Count => _kept.Count;

    public bool IsReadOnly => false;

    public Ms932Problem this[int index] => _kept[index];

    /// <summary>Problems of that kind which were met but not kept.</summary>
    public int Uncounted(Ms932ProblemKind kind) => IsLimited(kind) ? Math.Max(0, _met[(int)kind] - FindingSink.ListedPerCode) : 0;

    public void Add(Ms932Problem item)
    {
        if (++_met[(int)item.Kind] <= FindingSink.ListedPerCode || !IsLimited(item.Kind))
        {
            _kept.Add(item);
        }
    }

    public void Clear() => throw new NotSupportedException();

    public bool Contains(Ms932Problem item) => _kept.Contains(item);

    public void CopyTo(Ms932Problem[] array, int arrayIndex) => _kept.CopyTo(array, arrayIndex);

    public bool Remove(Ms932Problem item) => throw new NotSupportedException();

    public IEnumerator<Ms932Problem> GetEnumerator() => _kept.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // Whether a character outside MS932 is an Error is known only when it is told: none may be lost.
    private static bool IsLimited(Ms932ProblemKind kind) => kind != Ms932ProblemKind.Outside;
}
