using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Web.Components.Shared.MonthGrid;

namespace CarePlanCloud.Web.Components.Pages.Slips;

/// <summary>The menu of a line: every act there is for it, with its key.</summary>
public sealed partial class SlipPage
{
    private LineMenu? _menu;

    private void OpenMenu(CellPlace place)
    {
        if (_sheet?.Line(place.LineId) is { } line)
        {
            _menu?.Open($"{line.ServiceName}　{line.OfficeName}", place, [.. ChoicesOf(_sheet, line, place), .. Asking(line)]);
        }
    }

    // Also for lines that can only be looked at: just those one asks about.
    private IEnumerable<LineChoice> Asking(LineView line) =>
        PartnerOf(line) == Place.Frame.Office.Number ? [] : [new LineChoice(LineAct.Ask, "この日を照会する", "Q")];

    /// <summary>What stands in the menu of a line: only what can be done there, by whoever is looking.</summary>
    internal static IReadOnlyList<LineChoice> ChoicesOf(SlipSheet sheet, LineView line, CellPlace place)
    {
        var at = sheet.View.Lines.Index().First(other => other.Item.Id == line.Id).Index;
        var done = line.CanEnterActuals ? new[] { new LineChoice(LineAct.AsPlanned, "この行を予定どおりにする", "+") } : [];
        if (!line.CanEnterPlan)
        {
            return !line.CanEnterActuals ? [] :
            [
                .. done,
                .. line.Time is null ? [] : new[] { new LineChoice(LineAct.Time, "この日の時刻を直す", "F2") },
                .. line.Actual.Count == 0 ? [] : new[] { new LineChoice(LineAct.Clear, "実績を消す", "C") },
            ];
        }

        return
        [
            new LineChoice(LineAct.Change, "行を変える", "E"),
            .. line.IsEquipment || (place.IsActual && line.Time is null) ? [] : new[] { new LineChoice(LineAct.Time, place.IsActual ? "この日の時刻を直す" : "行の時刻を直す", "F2") },
            .. at > 0 ? new[] { new LineChoice(LineAct.Up, "上へ移す", "Alt+↑") } : [],
            .. at < sheet.View.Lines.Count - 1 ? new[] { new LineChoice(LineAct.Down, "下へ移す", "Alt+↓") } : [],
            .. done,
            .. line.Actual.Count > 0 ? [] : new[] { new LineChoice(LineAct.Remove, "行を取り除く", "Shift+Del") },
        ];
    }
}
