using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Domain.Schedules;
using CsCheck;
using Xunit;
using static CarePlanCloud.Domain.Tests.Reconciliation.MonthOfCare;

namespace CarePlanCloud.Domain.Tests.Reconciliation;

/// <summary>What was decided is what is claimed, whatever differs.</summary>
public sealed class ClaimedMarksTests
{
    private readonly MonthOfCare month = new();

    public static TheoryData<string> Changes { get; } = new(Mutations.All.Keys);

    [Theory]
    [MemberData(nameof(Changes))]
    public void To_take_everything_claims_what_was_done(string change)
    {
        var whole = Mutations.All[change].Change(month);
        Assert.Equal(Side(whole, line => line.Actual), Claimed(whole, Resolution.TakeActual));
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void To_keep_the_plan_claims_what_was_planned(string change)
    {
        var whole = Mutations.All[change].Change(month);
        Assert.Equal(Side(whole, line => line.Planned), Claimed(whole, Resolution.KeepPlan));
    }

    [Fact]
    public void Whatever_is_planned_and_done_all_of_one_side_is_that_side() => ReconcilerPropertyTests.Months.Sample(lines =>
    {
        var whole = With(lines);
        Assert.Equal(Side(whole, line => line.Actual), Claimed(whole, Resolution.TakeActual));
        Assert.Equal(Side(whole, line => line.Planned), Claimed(whole, Resolution.KeepPlan));
    });

    [Fact]
    public void While_nobody_decides_what_was_done_counts_and_what_nobody_said_as_planned()
    {
        var whole = month.NotDone(HomeHelp, Body, 9, hour: 9).NotDone(HomeHelp, FirstTime, 9).Silent(DayCare).Month;
        var claimed = Claimed(whole, null);
        Assert.DoesNotContain(claimed, mark => mark.StartsWith($"{HomeHelp}/{Body}@9 ", StringComparison.Ordinal));
        Assert.Equal(8, claimed.Count(mark => mark.StartsWith(DayCare, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(Resolution.Defer)]
    [InlineData(Resolution.SetAside)]
    public void What_is_put_off_or_set_aside_is_not_claimed(Resolution resolution)
    {
        var whole = month.Unplanned(Service(HomeHelp, LongerBody), 15, 211, 5).Month;
        Assert.DoesNotContain(Claimed(whole, resolution), mark => mark.Contains(LongerBody, StringComparison.Ordinal));
    }

    [Fact]
    public void A_moved_visit_set_aside_counts_once_as_it_was_done()
    {
        var whole = month.NotDone(OtherHelp, Body, 13).Done(OtherHelp, Body, 14).Month;
        Assert.Equal(Side(whole, line => line.Actual), Claimed(whole, Resolution.SetAside));
    }

    [Fact]
    public void Of_two_lengths_set_aside_the_shorter_counts()
    {
        var whole = month.NotDone(OtherHelp, Body, 13).Unplanned(Service(OtherHelp, LongerBody), 13, 211, 13).Month;
        Assert.Equal(DifferenceKind.CodeMoved, Assert.Single(Reconciler.DifferencesOf(whole)).Kind);
        Assert.Equal(Side(whole, line => line.Planned), Claimed(whole, Resolution.SetAside));
    }

    [Fact]
    public void What_cannot_have_been_and_was_not_planned_goes_when_the_plan_is_kept()
    {
        var whole = month.Unplanned(Service(OtherHelp, LongerBody), 15, 211, 5).Month with { EndedOn = new DateOnly(2026, 11, 4) };
        var judged = Reconciler.DifferencesOf(whole).Select(found => new JudgedDifference(
            found, found is Implausible ? Of(found, Resolution.KeepPlan) : null));
        Assert.DoesNotContain(Texts(whole, ClaimedMarks.Of(whole, judged)), mark => mark.Contains(LongerBody, StringComparison.Ordinal));
    }

    [Fact]
    public void What_cannot_have_been_and_is_set_aside_is_not_claimed_planned_or_not()
    {
        var whole = month.Month with { EndedOn = new DateOnly(2026, 11, 29) };
        Assert.DoesNotContain(Claimed(whole, Resolution.SetAside), mark => mark.StartsWith($"{HomeHelp}/{Body}@30 ", StringComparison.Ordinal));
    }

    private static Decision Of(Difference found, Resolution resolution) => new(found.Key, resolution, "", "", default);

    private static List<string> Claimed(MonthToReconcile whole, Resolution? resolution) => Texts(whole, ClaimedMarks.Of(
        whole, Reconciler.DifferencesOf(whole).Select(found => new JudgedDifference(found, resolution is { } chosen ? Of(found, chosen) : null))));

    private static List<string> Side(MonthToReconcile whole, Func<SlipLine, IReadOnlyDictionary<int, DayMark>> side) => Texts(whole, whole.Lines.ToDictionary(line => line.Id, side));

    // Units aside: those of a rate are free in what was done (R61).
    private static List<string> Texts(MonthToReconcile whole, IReadOnlyDictionary<Guid, IReadOnlyDictionary<int, DayMark>> marks) =>
        [.. whole.Lines.SelectMany(line => marks[line.Id].Values.Where(mark => mark.Count > 0)
            .Select(mark => $"{line.Key.Service.ServiceOfficeNumber}/{line.Key.Service.ServiceCode}@{mark.Day} {mark.Time} x{mark.Count} {line.Id}")).Order(StringComparer.Ordinal)];
}
