using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.Typesetting;

namespace CarePlanCloud.Application.Reports.PreventivePlans;

/// <summary>Below the plan: health, policies, 基本チェックリスト, the centre's opinion and the consent.</summary>
internal sealed class PreventiveFoot(PreventivePaper paper, Typesetter typesetter)
{
    private const double ProgrammeWidth = 22;

    public void Draw(FormStack stack, double bottom)
    {
        stack.Table(1, [92, 92, 93],
            new TableRow(9, [CellOf.Label(0, PreventiveLabels.Health), CellOf.Label(1, PreventiveLabels.SupportPolicy), CellOf.Label(2, PreventiveLabels.OverallPolicy)]),
            new TableRow(18,
            [
                CellOf.Entry(0, "健康状態について", paper.HealthCautions), CellOf.Entry(1, "妥当な支援の実施に向けた方針", paper.SupportPolicy),
                CellOf.Entry(2, "総合的な方針", paper.OverallPolicy),
            ]));
        // The last row reaches the foot of the page when there is room.
        var least = Math.Clamp(bottom - stack.Place.Top - 9 - 0.1, 14, 40);
        stack.Table(1, [35, .. Enumerable.Repeat(ProgrammeWidth, 6), 55, 55],
            new TableRow(9, [CellOf.Label(0, PreventiveLabels.Programmes), .. Enumerable.Range(0, 6).Select(Programme), CellOf.Label(7, PreventiveLabels.Opinion), CellOf.Label(8, PreventiveLabels.Consent)]),
            new TableRow(least,
            [
                CellOf.Label(0, PreventiveLabels.Counts),
                .. Enumerable.Range(0, 6).Select(Count),
                CellOf.Entry(7, "地域包括支援センター意見", paper.CenterOpinion),
                CellOf.Entry(8, "計画に関する同意", $"{PaperDates.Long(paper.ConsentOn)}\n\n氏名　{paper.ConsenterName}"),
            ]));
    }

    private TableCell Programme(int index)
    {
        var choice = new Choices(typesetter, Sizes.Label, "", [new Choice(PreventiveLabels.Checklist[index].Name, paper.Checklist.ElementAtOrDefault(index).IsNeeded)]);
        return new TableCell(index + 1, null) { Paint = (pen, box) => choice.Draw(pen, box, padding: 0) };
    }

    private TableCell Count(int index)
    {
        var count = paper.Checklist.ElementAtOrDefault(index).Count?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "　";
        return new TableCell(index + 1, $"{count}／{PreventiveLabels.Checklist[index].Questions}") { Across = Across.Centre, Down = Down.Middle };
    }
}
