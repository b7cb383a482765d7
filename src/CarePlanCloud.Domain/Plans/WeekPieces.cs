namespace CarePlanCloud.Domain.Plans;

/// <summary>
/// A block, or the half of it before or after midnight, as it is drawn: minutes of one day, and which of how many lanes of the column.
/// </summary>
public sealed record WeekPiece(WeekBlock Block, int Weekday, int From, int To, int Lane, int Lanes);

/// <summary>The week as rectangles: true to time, side by side where blocks meet.</summary>
public static class WeekPieces
{
    /// <param name="shortest">Minutes a piece takes at least, so that its words fit; what is shorter may push its neighbour aside.</param>
    public static IReadOnlyList<WeekPiece> Of(IReadOnlyList<WeekBlock> blocks, int shortest = WeekBoard.Step)
    {
        var pieces = new List<WeekPiece>();
        foreach (var day in blocks.SelectMany(block => Cut(block)).GroupBy(piece => piece.Weekday))
        {
            pieces.AddRange(Lay([.. day.OrderBy(piece => piece.From).ThenByDescending(piece => piece.To)], shortest));
        }

        return pieces;
    }

    private static IEnumerable<WeekPiece> Cut(WeekBlock block)
    {
        var from = WeekBoard.MinutesOf(block.Start);
        var to = from + WeekBoard.LengthOf(block);
        if (to <= WeekBoard.Day)
        {
            yield return new WeekPiece(block, block.Weekday, from, to, 0, 1);
            yield break;
        }

        yield return new WeekPiece(block, block.Weekday, from, WeekBoard.Day, 0, 1);
        yield return new WeekPiece(block, (block.Weekday % 7) + 1, 0, to - WeekBoard.Day, 0, 1);
    }

    // A run of pieces that hang together shares the column; each takes the first lane that is free.
    private static IEnumerable<WeekPiece> Lay(List<WeekPiece> day, int shortest)
    {
        var run = new List<WeekPiece>();
        var ends = new List<int>();
        foreach (var piece in day)
        {
            if (ends.Count > 0 && piece.From >= ends.Max())
            {
                foreach (var laid in run)
                {
                    yield return laid with { Lanes = ends.Count };
                }

                run.Clear();
                ends.Clear();
            }

            var end = Math.Max(piece.To, piece.From + shortest);
            var lane = ends.FindIndex(free => free <= piece.From);
            if (lane < 0)
            {
                lane = ends.Count;
                ends.Add(end);
            }
            else
            {
                ends[lane] = end;
            }

            run.Add(piece with { Lane = lane });
        }

        foreach (var laid in run)
        {
            yield return laid with { Lanes = ends.Count };
        }
    }
}
