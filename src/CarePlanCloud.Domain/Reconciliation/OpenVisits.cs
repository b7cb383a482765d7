using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Schedules;

namespace CarePlanCloud.Domain.Reconciliation;

/// <summary>What no difference has taken yet. Each step takes away what it names, so that no visit is named twice and none is lost.</summary>
internal sealed class OpenVisits(MonthToReconcile month)
{
    /// <summary>Planned and said not to have been done.</summary>
    public List<Visit> Missing { get; } = [];

    /// <summary>Planned, and nobody has said anything.</summary>
    public List<Visit> Unsaid { get; } = [];

    /// <summary>Done without a plan on that line and day.</summary>
    public List<Visit> Extra { get; } = [];

    /// <summary>Planned and done on one line and day.</summary>
    public List<(Visit Planned, Visit Actual)> Met { get; } = [];

    public MonthToReconcile Month => month;

    public static OpenVisits Of(MonthToReconcile month)
    {
        var open = new OpenVisits(month);
        var reported = month.Lines.Where(line => line.Actual.Count > 0).Select(KindOf).ToHashSet();
        foreach (var line in month.Lines)
        {
            if (open.IsOnce(line.Key.Service.ServiceCode))
            {
                open.AddOnce(line, reported.Contains(KindOf(line)));
            }
            else
            {
                open.AddDays(line);
            }
        }

        return open;
    }

    /// <summary>Takes what fits out of a list.</summary>
    public static List<Visit> Take(List<Visit> visits, Func<Visit, bool> fits)
    {
        var taken = visits.Where(fits).OrderBy(visit => visit.Key, StringComparer.Ordinal).ToList();
        visits.RemoveAll(taken.Contains);
        return taken;
    }

    /// <summary>Stands for itself: no add-on and no rate.</summary>
    public bool IsService(Visit visit) => month.NatureOf(visit.Service.ServiceCode) is { IsAddOn: false, IsRate: false };

    /// <summary>Compared once a month.</summary>
    public bool IsOnce(string serviceCode) => month.IsOnce(serviceCode);

    private static (string Office, string Kind) KindOf(SlipLine line) => (line.Key.Service.ServiceOfficeNumber, ServiceCode.KindOf(line.Key.Service.ServiceCode));

    private void AddDays(SlipLine line)
    {
        var planned = Visit.Of(line, line.Planned).ToDictionary(visit => visit.Day);
        var actual = Visit.Of(line, line.Actual).ToDictionary(visit => visit.Day);
        foreach (var visit in planned.Values)
        {
            if (actual.TryGetValue(visit.Day, out var done))
            {
                Met.Add((visit, done));
            }
            else
            {
                (line.Actual.ContainsKey(visit.Day) ? Missing : Unsaid).Add(visit);
            }
        }

        Extra.AddRange(actual.Values.Where(visit => !planned.ContainsKey(visit.Day)));
    }

    // Its marks stand for the month, on whatever days; without one it was not done as soon as its office has reported on the kind.
    private void AddOnce(SlipLine line, bool isReported)
    {
        switch (Visit.Of(line, line.Planned).FirstOrDefault(), Visit.Of(line, line.Actual).FirstOrDefault())
        {
            case ({ } planned, { } done):
                Met.Add((planned, done));
                break;
            case ({ } planned, null):
                (isReported ? Missing : Unsaid).Add(planned);
                break;
            case (null, { } done):
                Extra.Add(done);
                break;
        }
    }
}
