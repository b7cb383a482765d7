namespace CarePlanCloud.Application.Reports.PlanOverviews;

/// <summary>Heights of the three text boxes of 第１表: what the form gives them, and the slack in proportion to their texts.</summary>
internal static class OverviewHeights
{
    private const double Lowest = 12;

    private static readonly double[] Usual = [54, 18, 46];

    /// <param name="needed">What each text takes.</param>
    /// <param name="room">Millimetres for all three on the first page.</param>
    public static double[] Of(IReadOnlyList<double> needed, double room)
    {
        var usual = Usual.Zip(needed, Math.Max).ToArray();
        if (usual.Sum() <= room)
        {
            return Spread(usual, needed, room);
        }

        // One box is long: the others lend it their white space before a second page is begun.
        var tight = needed.Select(height => Math.Max(height, Lowest)).ToArray();
        return tight.Sum() <= room ? Spread(tight, needed, room) : usual;
    }

    private static double[] Spread(double[] heights, IReadOnlyList<double> needed, double room)
    {
        var (slack, texts) = (room - heights.Sum(), needed.Sum());
        return [.. heights.Zip(needed, (height, need) => height + (slack * need / texts))];
    }
}
