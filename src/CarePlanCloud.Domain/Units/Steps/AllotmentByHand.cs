using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Sheet;

namespace CarePlanCloud.Domain.Units.Steps;

/// <summary>Puts an overrun where the care manager put it, and says what does not fit. What fits is kept.</summary>
internal static class AllotmentByHand
{
    public static List<AllotmentProblem> Put(LimitScope scope, string kind, IReadOnlyList<OverrunRow> rows, int over, IReadOnlyList<Allotment> byHand)
    {
        var problems = new List<AllotmentProblem>();
        foreach (var same in byHand.GroupBy(allotment => allotment.Row))
        {
            if (Put(rows, same.Key, same.Sum(allotment => allotment.Units)) is { } problem)
            {
                problems.Add(problem);
            }
        }

        var asked = byHand.Sum(allotment => allotment.Units);
        if (byHand.Count > 0 && asked != over)
        {
            problems.Add(new AllotmentSumDiffers(scope, kind, over, asked));
        }

        TrimTo(rows, over);
        return problems;
    }

    private static AllotmentProblem? Put(IReadOnlyList<OverrunRow> rows, SheetRowKey key, int units)
    {
        var meant = rows.Where(row => row.Item.Key == key || row.Group.KeyOf(SheetCodes.Subtotal) == key).OrderByDescending(row => row.Free).ToList();
        var available = meant.Sum(row => row.Free);
        if (units < 0)
        {
            return new AllotmentNegative(key, units);
        }

        if (meant.Count == 0)
        {
            return new AllotmentRowMissing(key, units);
        }

        var rest = units;
        foreach (var row in meant)
        {
            rest -= row.Take(rest);
        }

        return rest > 0 ? new AllotmentExceedsRow(key, key.Code.EndsWith(SheetCodes.Subtotal, StringComparison.Ordinal) ? SheetCodes.KindName(key.Code) : meant[0].Item.Line.Name, available, units) : null;
    }

    private static void TrimTo(IReadOnlyList<OverrunRow> rows, int over)
    {
        var tooMuch = rows.Sum(row => row.Over) - over;
        foreach (var row in AllotmentProposal.WhereItGoesFirst(rows).Reverse())
        {
            tooMuch -= row.GiveBack(Math.Max(0, tooMuch));
        }
    }
}
