using System.Globalization;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Schedules;

namespace CarePlanCloud.Web.Startup.Demo;

/// <summary>One day of a line as it was done.</summary>
internal sealed record DemoDone(LineView Line, string ServiceCode, int Day, int Count, ServiceTime? Time, int Units)
{
    /// <summary>What the plan says, but for the acts of <c>people/actuals.tsv</c>.</summary>
    /// <param name="acts">Of this client and month. What has no place in the month is left out.</param>
    public static IReadOnlyList<DemoDone> Of(SlipView slip, IEnumerable<DemoRow> acts)
    {
        var done = slip.Lines.SelectMany(line => line.Planned.Values.Select(mark => new DemoDone(line, line.ServiceCode, mark.Day, mark.Count, mark.Time, mark.Units))).ToList();
        foreach (var act in acts)
        {
            if (done.FindAll(one => one.Line.ServiceCode == act["code"]).OrderBy(one => one.Day).ElementAtOrDefault(act.Number("visit")!.Value - 1) is { } visit)
            {
                var touched = act["act"] is "not_done" or "day" or "start" or "more" ? done.FindAll(visit.IsWith) : [visit];
                if (act["act"] != "more")
                {
                    done.RemoveAll(touched.Contains);
                }

                var taken = done.Where(one => one.Line.Id == visit.Line.Id).Select(one => one.Day).ToHashSet();
                done.AddRange(touched.Select(one => one.After(act, slip.Month, taken)).OfType<DemoDone>());
            }
        }

        return done;
    }

    // A service and the add-ons that share its time.
    private bool IsWith(DemoDone other) =>
        other == this || (Time is not null && other.Day == Day && other.Time == Time && other.Line.OfficeNumber == Line.OfficeNumber);

    private DemoDone? After(DemoRow act, ServiceMonth month, HashSet<int> taken)
    {
        var value = act["value"].Split(' ');
        return act["act"] switch
        {
            "not_done" or "without" => null,
            "day" or "more" => this with { Day = Near(Number(value[0]), month, taken) },
            "start" => this with { Time = new ServiceTime(Clock(value[0]), Clock(value[0]).Add(Time!.End - Time.Start)) },
            "code" => this with { ServiceCode = value[0], Units = Number(value[1]), Time = new ServiceTime(Clock(value[2]), Clock(value[3])) },
            "count" => this with { Count = Number(value[0]) },
            "units" => this with { Units = Number(value[0]) },
            _ => throw new InvalidOperationException($"actuals.tsv: {act["act"]} is unknown."),
        };
    }

    // Where a month lies otherwise: the nearest day that is free.
    private int Near(int days, ServiceMonth month, HashSet<int> taken) =>
        Enumerable.Range(1, month.Days).Where(day => day != Day && !taken.Contains(day)).MinBy(day => (Math.Abs(day - Day - days), day));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static TimeOnly Clock(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);
}
