using System.Diagnostics;

namespace CarePlanCloud.Benchmarks;

/// <summary>Median seconds of one contestant: on the wall, and of processor time over all threads of the process.</summary>
internal readonly record struct Effort(double Wall, double Processor);

/// <summary>Runs contestants turn by turn, so that a busy machine slows all of them alike.</summary>
internal static class Contest
{
    public static Effort[] Run(int rounds, params Action[] contestants)
    {
        foreach (var contestant in contestants)
        {
            contestant();
            contestant();
        }

        var efforts = contestants.Select(_ => new List<Effort>()).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < contestants.Length; i++)
            {
                efforts[i].Add(Measure(contestants[i]));
            }
        }

        return [.. efforts.Select(list => new Effort(Median(list.Select(effort => effort.Wall)), Median(list.Select(effort => effort.Processor))))];
    }

    private static Effort Measure(Action contestant)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var processor = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        contestant();
        return new Effort(Stopwatch.GetElapsedTime(start).TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
    }

    private static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToList();
        return ordered[ordered.Count / 2];
    }
}
