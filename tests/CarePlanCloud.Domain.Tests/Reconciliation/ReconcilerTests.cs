using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Domain.Units.Masters;
using Xunit;
using static CarePlanCloud.Domain.Tests.Reconciliation.MonthOfCare;

namespace CarePlanCloud.Domain.Tests.Reconciliation;

/// <summary>Every single change of 実績 gives exactly its difference, and what belongs together is one.</summary>
public sealed class ReconcilerTests
{
    private readonly MonthOfCare month = new();

    public static TheoryData<string, DifferenceKind> Changes { get; } = new(Mutations.All.Select(each => (each.Key, each.Value.Kind)));

    [Fact]
    public void A_month_done_as_planned_has_no_difference() => Assert.Empty(Reconciler.DifferencesOf(month.Month));

    [Theory]
    [MemberData(nameof(Changes))]
    public void One_change_is_one_difference_of_its_kind(string change, DifferenceKind kind)
    {
        var found = Reconciler.DifferencesOf(Mutations.All[change].Change(month));
        Assert.Equal(kind, Assert.Single(found).Kind);
    }

    [Fact]
    public void All_twenty_kinds_are_tried() =>
        Assert.Equal(Enum.GetValues<DifferenceKind>().Order(), Mutations.All.Values.Select(each => each.Kind).Distinct().Order());

    [Fact]
    public void Two_offices_at_once_are_one_difference_whatever_add_ons_they_have()
    {
        month.Unplanned(Service(OtherHelp, Body), 9, 111, 16).Unplanned(Service(OtherHelp, FirstTime), 9, 1, 16);
        Assert.Single(Reconciler.DifferencesOf(month.Month), found => found is Implausible);
    }

    [Fact]
    public void An_add_on_goes_with_its_service_that_was_not_done()
    {
        var found = Assert.IsType<VisitNotDone>(Assert.Single(Reconciler.DifferencesOf(
            month.NotDone(HomeHelp, Body, 9, hour: 9).NotDone(HomeHelp, FirstTime, 9).Month)));
        Assert.Equal(FirstTime, Assert.Single(found.Followers).Shown.Service.ServiceCode);
        Assert.Equal(-(111 + 1), found.UnitsChange);
    }

    [Fact]
    public void An_add_on_moves_with_its_service()
    {
        month.NotDone(DayCare, Day, 10).NotDone(DayCare, Bath, 10).Done(DayCare, Day, 11).Done(DayCare, Bath, 11);
        var found = Assert.IsType<DateMoved>(Assert.Single(Reconciler.DifferencesOf(month.Month)));
        Assert.Equal([10, 11], found.Days);
        Assert.Equal(0, found.UnitsChange);
        Assert.Single(found.Followers);
    }

    [Fact]
    public void An_add_on_that_did_not_move_with_its_service_is_missing()
    {
        month.NotDone(DayCare, Day, 10).NotDone(DayCare, Bath, 10).Done(DayCare, Day, 11);
        Assert.Equal([DifferenceKind.DateMoved, DifferenceKind.AddOnDiffers], Reconciler.DifferencesOf(month.Month).Select(found => found.Kind).Order());
    }

    [Fact]
    public void A_visit_a_week_later_is_not_this_one_moved()
    {
        month.NotDone(OtherHelp, Body, 6).Unplanned(Service(OtherHelp, Body), 15, 111, 13);
        Assert.Equal([DifferenceKind.NotDone, DifferenceKind.NotPlanned], Reconciler.DifferencesOf(month.Month).Select(found => found.Kind));
    }

    [Fact]
    public void Of_two_missing_days_the_nearer_one_moved()
    {
        month.NotDone(DayCare, Day, 10).NotDone(DayCare, Bath, 10).NotDone(DayCare, Day, 17).NotDone(DayCare, Bath, 17).Done(DayCare, Day, 12).Done(DayCare, Bath, 12);
        var found = Reconciler.DifferencesOf(month.Month);
        Assert.Equal([10, 12], found.OfType<DateMoved>().Single().Days);
        Assert.Equal([17], found.OfType<VisitNotDone>().Single().Days);
    }

    [Fact]
    public void Another_office_that_took_over_all_visits_is_one_difference()
    {
        month.Silent(OtherHelp).Unplanned(Service("9970000078", Body), 13, 111, 6, 13, 20, 27);
        var found = Assert.IsType<OfficeNotPlanned>(Assert.Single(Reconciler.DifferencesOf(month.Month)));
        Assert.Equal((4, 4, 0), (found.InsteadOf.Count, found.Done.Count, found.UnitsChange));
    }

    [Fact]
    public void Days_of_a_service_instead_of_its_month_are_one_difference()
    {
        for (var day = 1; day <= 15; day += 7)
        {
            month.NotDone(NightCare, NightMonth, day);
        }

        var found = Assert.IsType<MonthlyDiffers>(Assert.Single(Reconciler.DifferencesOf(month.Unplanned(Service(NightCare, NightDays), null, 113, 20, 21, 22).Month)));
        Assert.Equal((1, 3), (found.Planned.Count, found.Actual.Count));
    }

    [Fact]
    public void What_is_paid_by_the_month_meets_on_other_days() =>
        Assert.Empty(Reconciler.DifferencesOf(month.NotDone(NightCare, NightMonth, 8).Done(NightCare, NightMonth, 9).Say(HomeHelp, Rate, 30, _ => null).Done(HomeHelp, Rate, 25).Month));

    [Fact]
    public void The_rate_of_a_month_in_which_nothing_was_done_goes_with_the_services()
    {
        foreach (var line in month.Lines.Where(line => line.Key.Service.ServiceOfficeNumber == HomeHelp).ToList())
        {
            foreach (var day in line.Planned.Keys)
            {
                month.NotDone(HomeHelp, line.Key.Service.ServiceCode, day, line.Key.Time?.Start.Hour);
            }
        }

        var found = Reconciler.DifferencesOf(month.Month);
        Assert.All(found, each => Assert.IsType<VisitNotDone>(each));
        Assert.Equal(9, found.Count);
    }

    [Fact]
    public void Two_services_the_plan_has_at_one_time_are_meant()
    {
        var first = Line(Service(HomeHelp, Body), 9, 111, [5], [5]);
        var second = Line(Service(DayCare, Day), 9, 441, [5], [5]);
        Assert.Empty(Reconciler.DifferencesOf(With(first, second)));
        Assert.Contains(Reconciler.DifferencesOf(With(first, Line(Service(DayCare, Day), 9, 441, [4], [5]))), found => found is Implausible { Reason: ImplausibleReason.TwoAtOnce });
    }

    [Fact]
    public void While_a_client_is_away_nothing_is_done() =>
        Assert.Equal(ImplausibleReason.WhileAway, Assert.IsType<Implausible>(Assert.Single(Reconciler.DifferencesOf(month.Month with { AwayDays = new HashSet<int> { 23 } }))).Reason);

    [Fact]
    public void A_change_of_level_is_named_on_its_day() =>
        Assert.Equal([16], Assert.Single(Reconciler.DifferencesOf(month.Month with { Facts = [new CareLevelChanged(new DateOnly(2026, 11, 16), CareLevel.Care1, CareLevel.Care2)] })).Days);
}
