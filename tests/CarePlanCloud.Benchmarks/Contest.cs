using System.Diagnostics;

namespace CarePlanCloud.Benchmarks;

/// <summary>Runs contestants turn by turn, so that a busy machine slows all of them, and answers each one's median seconds.</summary>
internal static class Contest
{
    public static double[] MedianSeconds(int rounds, params Action[] contestants)
    {
        foreach (var contestant in contestants)
        {
            contestant();
            contestant();
        }

        var seconds = contestants.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < contestants.Length; i++)
            {
                GC.Collect();
                var start = Stopwatch.GetTimestamp();
                contestants[i]();
                seconds[i].Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
            }
        }

        return [.. seconds.Select(times => times.Order().ElementAt(times.Count / 2))];
    }
}
