using CarePlanCloud.Application.Identity;
using Bunit;
using CarePlanCloud.Application;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Offices;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Components.Pages.Slips;
using CarePlanCloud.Web.Offices;

namespace CarePlanCloud.Web.Tests.Pages;

/// <summary>An empty month says how to begin: to whom it may, and as the office can.</summary>
public sealed class SlipBeginningsTests : BunitContext
{
    private static readonly UnstartedSlip Waiting = new(Guid.NewGuid(), "見本 花子", "ミホン ハナコ", "ミホンハナコ", "9900000002", HasWeek: true, HasLastMonth: false);

    [Theory]
    [InlineData(OfficeKind.CareManagementOffice)]
    [InlineData(OfficeKind.CommunitySupportCenter)]
    public void Who_plans_reads_every_way_and_begins_with_the_first_client(OfficeKind kind)
    {
        UnstartedSlip? begun = null;
        var empty = Render<SlipsBeginnings>(parameters => parameters
            .Add(p => p.Place, Place(kind)).Add(p => p.Unstarted, [Waiting]).Add(p => p.OnStart, client => begun = client));

        Assert.Equal(["第3表から展開", "先月から写す", "空から始める", "受信箱から"], empty.FindAll("dt").Select(way => way.TextContent));
        empty.Find("button").Click();
        Assert.Equal(Waiting, begun);
    }

    [Fact]
    public void Where_nobody_waits_the_way_leads_to_the_clients()
    {
        var empty = Render<SlipsBeginnings>(parameters => parameters.Add(p => p.Place, Place(OfficeKind.CareManagementOffice)));

        Assert.Equal(["clients", "inbox"], Links(empty));
    }

    [Fact]
    public void A_service_office_begins_with_its_inbox()
    {
        var empty = Render<SlipsBeginnings>(parameters => parameters.Add(p => p.Place, Place(OfficeKind.ServiceOffice)));

        Assert.Equal((0, "inbox"), (empty.FindAll("dt").Count, Assert.Single(Links(empty))));
    }

    [Theory]
    [InlineData(OfficeKind.CareManagementOffice)]
    [InlineData(OfficeKind.ServiceOffice)]
    public void Who_only_looks_is_told_who_begins(OfficeKind kind)
    {
        var place = Place(kind, Role.Viewer);
        var list = Render<SlipsBeginnings>(parameters => parameters.Add(p => p.Place, place).Add(p => p.Unstarted, [Waiting]));
        var slip = Render<SlipBeginnings>(parameters => parameters.Add(p => p.Place, place).Add(p => p.Plans, true));

        Assert.Contains("計画や実績を入れる役割の方", list.Markup, StringComparison.Ordinal);
        Assert.Contains("計画や実績を入れる役割の方", slip.Markup, StringComparison.Ordinal);
        Assert.Empty(list.FindAll("button, a").Concat(slip.FindAll("button, a")));
    }

    [Fact]
    public void An_empty_slip_offers_the_same_ways()
    {
        var asked = new List<string>();
        var slip = Render<SlipBeginnings>(parameters => parameters
            .Add(p => p.Place, Place(OfficeKind.CareManagementOffice)).Add(p => p.Plans, true)
            .Add(p => p.OnMonth, origin => asked.Add($"{origin}")).Add(p => p.OnLine, () => asked.Add("line")));

        foreach (var button in slip.FindAll("button"))
        {
            button.Click();
        }

        Assert.Equal(["WeeklyPlan", "LastMonth", "line"], asked);
        Assert.Equal("inbox", Assert.Single(Links(slip)));
    }

    private static List<string> Links<T>(IRenderedComponent<T> empty)
        where T : Microsoft.AspNetCore.Components.IComponent =>
        [.. empty.FindAll("a").Select(link => link.GetAttribute("href")!.Split('/')[^1].Split('?')[0])];

    private static OfficePlace Place(OfficeKind kind, Role role = Role.CareManager)
    {
        var here = new OfficeHeading(TestCare.Planner, "見本", "居宅介護支援");
        return new OfficePlace(new OfficeFrame(here, kind, [here], "例示 計子", role, new Caller.Nobody()), new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 23));
    }
}
