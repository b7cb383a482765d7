using CarePlanCloud.Domain.Plans;

namespace CarePlanCloud.Web.Startup.Demo.Plans;

/// <summary>An office that serves, as the demonstration plans name it.</summary>
/// <param name="AddOnCodes">What it charges with every service of the kind.</param>
internal sealed record DemoServer(string OfficeNumber, string Name, IReadOnlyList<string> AddOnCodes);

/// <summary>Turns an invented way of living into the three forms of one client.</summary>
internal static class DemoPlanForms
{
    /// <param name="head">What StartPlan has filled in from the client and the office; its texts are replaced.</param>
    /// <param name="madeOn">作成年月日.</param>
    /// <param name="period">期間 as the paper writes it.</param>
    /// <param name="servers">By service kind.</param>
    public static CarePlanForms Of(DemoPlan plan, CarePlanForms head, DateOnly madeOn, string period, IReadOnlyDictionary<string, DemoServer> servers) => head with
    {
        Overview = head.Overview with { CreatedOn = madeOn, NeedsAnalysis = plan.Analysis, OverallPolicy = plan.Policy },
        Needs = [.. plan.Needs.Select(need => NeedOf(need, period, servers))],
        Week = new WeeklyPlan
        {
            Activities = plan.Day,
            Blocks = [.. plan.Visits.SelectMany(visit => visit.Days.Select(day => BlockOf(visit, day, servers)))],
            NonWeekly = [.. plan.Equipment.Select(item => ItemOf(item, servers))],
        },
    };

    private static Need NeedOf(DemoNeed need, string period, IReadOnlyDictionary<string, DemoServer> servers) => new()
    {
        Text = need.Text,
        LongGoals =
        [
            new LongGoal
            {
                Text = need.LongGoal,
                Period = period,
                ShortGoals = [.. need.Goals.Select(goal => new ShortGoal
                {
                    Text = goal.Text, Period = period, Supports = [.. goal.Supports.Select(support => SupportOf(support, period, servers))],
                })],
            },
        ],
    };

    private static Support SupportOf(DemoSupport support, string period, IReadOnlyDictionary<string, DemoServer> servers)
    {
        var server = servers.GetValueOrDefault(support.Kind);
        return new Support
        {
            Text = support.Text,
            Covered = support.Kind.Length > 0,
            ServiceKindText = support.Who,
            ServiceOfficeNumber = server?.OfficeNumber ?? "",
            ServiceOfficeName = server?.Name ?? "",
            Frequency = support.Frequency,
            Period = period,
        };
    }

    private static WeekBlock BlockOf(DemoVisit visit, int day, IReadOnlyDictionary<string, DemoServer> servers) => new()
    {
        Id = Guid.CreateVersion7(),
        Weekday = day,
        Start = visit.Start,
        End = visit.End,
        Text = visit.Text,
        ServiceCode = visit.Code,
        ServiceOfficeNumber = servers[visit.Kind].OfficeNumber,
        AddOnCodes = [.. visit.AddOns.Union(servers[visit.Kind].AddOnCodes)],
        WeeksOfMonth = visit.Weeks,
        OnHolidays = visit.OnHolidays,
    };

    private static NonWeeklyService ItemOf(DemoEquipment item, IReadOnlyDictionary<string, DemoServer> servers) => new()
    {
        Text = item.Name,
        ServiceCode = item.Code,
        ServiceOfficeNumber = servers["17"].OfficeNumber,
        TaisCode = item.TaisCode,
        EquipmentName = item.Name,
        Units = item.Units,
    };
}
