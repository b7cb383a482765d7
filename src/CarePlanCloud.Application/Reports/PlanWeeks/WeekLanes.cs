using CarePlanCloud.Application.Reports.Drawing;

namespace CarePlanCloud.Application.Reports.PlanWeeks;

/// <summary>Blocks of one day side by side: those that overlap, or would once drawn at their least height, share the column.</summary>
internal static class WeekLanes
{
    private const int Most = 3;
    private const double NarrowWidth = 4.5;

    public static IEnumerable<WeekBlock> Of(WeekAxis axis, IEnumerable<WeekPiece> pieces, double left, double width)
    {
        var cluster = new List<(WeekPiece Piece, int Lane)>();
        var busyUntil = double.NegativeInfinity;
        foreach (var piece in pieces.OrderBy(piece => piece.From).ThenBy(piece => piece.To))
        {
            if (piece.From >= busyUntil && cluster.Count > 0)
            {
                foreach (var block in Place(axis, cluster, left, width))
                {
                    yield return block;
                }

                cluster.Clear();
            }

            cluster.Add((piece, FreeLane(axis, cluster, piece)));
            busyUntil = Math.Max(busyUntil, DrawnTo(axis, piece));
        }

        foreach (var block in Place(axis, cluster, left, width))
        {
            yield return block;
        }
    }

    // A piece at the very end of a column is drawn upwards.
    private static double DrawnFrom(WeekAxis axis, WeekPiece piece) =>
        Math.Min(piece.From, WeekAxis.DayMinutes - axis.LeastMinutes);

    private static double DrawnTo(WeekAxis axis, WeekPiece piece) => Math.Max(piece.To, DrawnFrom(axis, piece) + axis.LeastMinutes);

    private static int FreeLane(WeekAxis axis, List<(WeekPiece Piece, int Lane)> cluster, WeekPiece piece)
    {
        var taken = cluster.Where(other => DrawnTo(axis, other.Piece) > DrawnFrom(axis, piece)).Select(other => other.Lane).ToHashSet();
        return Enumerable.Range(0, cluster.Count + 1).First(lane => !taken.Contains(lane));
    }

    private static IEnumerable<WeekBlock> Place(WeekAxis axis, List<(WeekPiece Piece, int Lane)> cluster, double left, double width)
    {
        if (cluster.Count == 0)
        {
            yield break;
        }

        var lanes = cluster.Max(one => one.Lane) + 1;
        // From the fourth on there is room for a number only.
        var narrow = Math.Max(0, lanes - Most);
        var narrowWidth = Math.Min(NarrowWidth, width / 2 / Math.Max(1, narrow));
        var wide = (width - (narrow * narrowWidth)) / Math.Min(lanes, Most);
        foreach (var (piece, lane) in cluster)
        {
            var x = left + (Math.Min(lane, Most) * wide) + (Math.Max(0, lane - Most) * narrowWidth);
            var top = axis.Y(DrawnFrom(axis, piece));
            var bottom = axis.Y(DrawnTo(axis, piece));
            yield return new WeekBlock(piece, new Box(x, top, lane < Most ? wide : narrowWidth, bottom - top).Inset(0.15, 0));
        }
    }
}
