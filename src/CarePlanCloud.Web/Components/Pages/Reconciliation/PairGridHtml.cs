using System.Globalization;
using System.Net;
using System.Text;
using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Web.Components.Shared.MonthGrid;

namespace CarePlanCloud.Web.Components.Pages.Reconciliation;

/// <summary>
/// Rows of the grid as markup: nothing is entered there, so a line is one text, and only a line whose text has changed travels. Whatever
/// somebody typed is encoded.
/// </summary>
internal static class PairGridHtml
{
    public static string Head(ServiceMonth month, IReadOnlyList<MonthDay> days, string services, DifferenceView? selected)
    {
        var html = new StringBuilder("<thead><tr><th class=\"stick c1\" rowspan=\"2\" scope=\"col\">時間</th><th class=\"stick c2\" rowspan=\"2\" scope=\"col\">").Append(services)
            .Append("</th><th class=\"stick c3 edge\" rowspan=\"2\" scope=\"col\"><span class=\"sr\">予定か実績か</span></th>");
        HeadRow(html, days, selected, " scope=\"col\"", $"{month.Month}月にない日", (_, number) => number.ToString(CultureInfo.InvariantCulture));
        html.Append("<th class=\"edge\" rowspan=\"2\" scope=\"col\">単位差</th></tr><tr>");
        HeadRow(html, days, selected, "", "なし", (day, _) => day.Letter);
        return html.Append("</tr></thead>").ToString();
    }

    public static string Line(LineView line, IReadOnlyList<MonthDay> days, PairGridMarks marks, bool lit, bool joined)
    {
        var cross = lit ? " cross" : "";
        var html = new StringBuilder($"<tbody class=\"{(line.IsAddOn ? "sub" : "")}{(joined ? " join" : "")}\"><tr class=\"plan\"><th class=\"stick c1 tm pair\" rowspan=\"2\">");
        html.Append(Time(line)).Append(CultureInfo.InvariantCulture, $"</th><th class=\"stick c2 nm pair{cross}\" rowspan=\"2\" scope=\"rowgroup\" title=\"{Encode($"{line.ServiceName}　{line.OfficeName}")}\"><b>{Encode(line.ServiceName)}</b><span>{Encode(line.OfficeName)}</span></th><th class=\"stick c3 pa edge\" scope=\"row\">予<span class=\"sr\">定</span></th>");
        Side(html, line, days, marks, isActual: false);
        html.Append(CultureInfo.InvariantCulture, $"<td class=\"sum edge pair\" rowspan=\"2\">{marks.UnitsChange(line.Id)}</td></tr><tr class=\"act\"><th class=\"stick c3 pa edge{cross}\" scope=\"row\">実<span class=\"sr\">績</span></th>");
        Side(html, line, days, marks, isActual: true);
        return html.Append("</tr></tbody>").ToString();
    }

    private static void HeadRow(StringBuilder html, IReadOnlyList<MonthDay> days, DifferenceView? selected, string attributes, string missing, Func<MonthDay, int, string> text)
    {
        for (var number = 1; number <= MonthGridModel.Columns; number++)
        {
            var day = number <= days.Count ? days[number - 1] : null;
            var look = MonthGridRow.DayClass(day, number) + (selected?.Days.Contains(number) == true ? " cross" : "");
            html.Append(CultureInfo.InvariantCulture, $"<th class=\"{look.Trim()}\"{attributes}>{(day is null ? $"<span class=\"sr\">{missing}</span>" : text(day, number))}</th>");
        }
    }

    private static string Time(LineView line) => line switch
    {
        { IsAddOn: true } => "<span class=\"sr\">加算</span>",
        { IsEquipment: true } => "<i>月</i>",
        { Time: { } time } => string.Create(CultureInfo.InvariantCulture, $"<b>{time.Start:HH:mm}</b><b>{time.End:HH:mm}</b>"),
        _ => "<span class=\"sr\">時間なし</span>",
    };

    private static void Side(StringBuilder html, LineView line, IReadOnlyList<MonthDay> days, PairGridMarks marks, bool isActual)
    {
        var stored = isActual ? line.Actual : line.Planned;
        if (line.IsEquipment)
        {
            var first = stored.Where(mark => mark.Value.Count > 0).Select(mark => mark.Key).DefaultIfEmpty(0).Min();
            html.Append(CultureInfo.InvariantCulture, $"<td class=\"d span edge\" colspan=\"31\">{(first > 0 ? "<span class=\"rent\"></span>" : "")}<em>{(first > 0 ? $"{first}日から 貸与" : isActual && stored.Count == 0 ? "未着" : "貸与なし")}</em></td>");
            return;
        }

        for (var number = 1; number <= MonthGridModel.Columns; number++)
        {
            var day = number <= days.Count ? days[number - 1] : null;
            var count = stored.TryGetValue(number, out var mark) ? mark.Count.ToString(CultureInfo.InvariantCulture) : "";
            Cell(html, MonthGridRow.DayClass(day, number), count, isActual ? marks.On(line.Id, number) : null);
        }
    }

    private static void Cell(StringBuilder html, string look, string count, PairMark? mark)
    {
        if (mark is not { } found)
        {
            html.Append(CultureInfo.InvariantCulture, $"<td class=\"d {look}\">{count}</td>");
            return;
        }

        var difference = found.Difference;
        html.Append(CultureInfo.InvariantCulture, $"<td class=\"d {look} {found.Look}{(found is { Ring: > 1, Arrow: not null } ? " mvs" : "")}\" data-difference=\"{Encode(difference.Key)}\">");
        html.Append(found.Arrow is { } arrow ? $"<span class=\"mv\">{arrow}</span>" : count.Length == 0 ? "0" : count);
        if (found.Ring > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<span class=\"ring\" style=\"width:{(found.Ring * 24) + 3}px\"></span>");
        }

        html.Append(CultureInfo.InvariantCulture, $"<span class=\"sr\">{Encode($"{difference.KindName} {DeskWords.State(difference).Word}")}</span></td>");
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
