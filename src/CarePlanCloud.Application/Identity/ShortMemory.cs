using System.Collections.Concurrent;

namespace CarePlanCloud.Application.Identity;

/// <summary>
/// Remembers for 60 seconds who was let in, so that not every act asks the database again. Only positive answers belong in it: what is revoked
/// works no longer than that.
/// </summary>
internal sealed class ShortMemory<TKey, TAnswer>(TimeProvider clock)
    where TKey : notnull
{
    private const int Most = 10_000;
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<TKey, (TAnswer Answer, DateTimeOffset Until)> known = new();

    public bool TryRecall(TKey key, out TAnswer answer)
    {
        var isKnown = known.TryGetValue(key, out var held) && held.Until > clock.GetUtcNow();
        answer = held.Answer;
        return isKnown;
    }

    public void Keep(TKey key, TAnswer answer)
    {
        if (known.Count >= Most)
        {
            known.Clear();
        }

        known[key] = (answer, clock.GetUtcNow() + Kept);
    }

    public void Forget(Func<TKey, bool> isMeant)
    {
        foreach (var key in known.Keys.Where(isMeant))
        {
            known.TryRemove(key, out _);
        }
    }

    public void ForgetAnswers(Func<TAnswer, bool> isMeant)
    {
        foreach (var (key, held) in known)
        {
            if (isMeant(held.Answer))
            {
                known.TryRemove(key, out _);
            }
        }
    }
}
