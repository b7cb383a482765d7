using CarePlanCloud.Domain.Plans;
using CsCheck;
using Xunit;
using static CarePlanCloud.Domain.Tests.Plans.PlanSamples;

namespace CarePlanCloud.Domain.Tests.Plans;

public sealed class PlanComparisonTests
{
    [Fact]
    public void A_plan_and_itself_do_not_differ() => Assert.Empty(PlanComparison.Differences(Full, Full));

    [Fact]
    public void A_changed_cell_is_named_by_its_path_in_words()
    {
        var after = Full with { Needs = NeedTable.Write(Full.Needs, new(1), NeedColumn.ShortGoalPeriod, "R8.12.1～R9.4.30") };
        Assert.Equal(
            new ComparedCell(PlanForm.Needs, "課題2 長期目標1 短期目標1 期間", "R8.11.1～R9.4.30", "R8.12.1～R9.4.30", CellDifference.Changed),
            Assert.Single(PlanComparison.Differences(Full, after)));
    }

    [Fact]
    public void A_new_order_is_one_line_and_not_new_words()
    {
        var needs = Full.Needs.Append(Need("安全に移動したい", Support("手すり", "福祉用具貸与"))).ToList();
        var after = Full with { Needs = NeedTable.Move(needs, new(0), NeedLevel.Need, 2) };
        Assert.Equal(
            new ComparedCell(PlanForm.Needs, "課題3 順番", "1番目", "3番目", CellDifference.Moved),
            Assert.Single(PlanComparison.Differences(Full with { Needs = needs }, after)));
    }

    [Fact]
    public void A_reworded_need_keeps_its_goals()
    {
        var after = Full with { Needs = NeedTable.Write(NeedTable.Move(Full.Needs, new(0), NeedLevel.Need, 1), new(1), NeedColumn.Need, "体の清潔を保ちたい") };
        var differences = PlanComparison.Differences(Full, after);
        Assert.Equal(["課題2", "課題2 順番"], differences.Select(cell => cell.Place).Order());
    }

    [Fact]
    public void What_was_added_or_taken_away_is_said_so()
    {
        var more = Full with { Needs = [.. Full.Needs, Need("旅に出たい", Support("付き添い", "家族"))] };
        Assert.All(PlanComparison.Differences(Full, more), cell => Assert.Equal((CellDifference.Added, true), (cell.Change, cell.Place.StartsWith("課題3", StringComparison.Ordinal))));
        Assert.All(PlanComparison.Differences(more, Full), cell => Assert.Equal(CellDifference.Removed, cell.Change));
        Assert.NotEmpty(PlanComparison.Differences(Full, more));
    }

    [Fact]
    public void The_week_is_compared_by_day_and_time()
    {
        var blocks = Full.Week.Blocks;
        var after = Full with { Week = Full.Week with { Blocks = [blocks[0] with { Id = Guid.NewGuid() }, blocks[1] with { Text = "通所リハビリ" }] } };
        Assert.Equal(
            new ComparedCell(PlanForm.Week, "水曜日 09:30～16:30", "水曜日 09:30～16:30　通所介護", "水曜日 09:30～16:30　通所リハビリ", CellDifference.Changed),
            Assert.Single(PlanComparison.Differences(Full, after)));
    }

    [Fact]
    public void The_overview_is_compared_in_words()
    {
        var after = Full with { Overview = Full.Overview with { CareLevel = "23", Categories = PlanCategories.First | PlanCategories.Continued } };
        Assert.Equal(
            [("初回・紹介・継続", "継続", "初回・継続"), ("要介護状態区分", "要介護２", "要介護３")],
            PlanComparison.Differences(Full, after).Select(cell => (cell.Place, cell.Before, cell.After)));
    }

    [Fact]
    public void Twins_do_not_change_places()
    {
        var twins = Full with { Needs = [Need("同じ", Support("一", "家族")), Need("同じ", Support("二", "家族"))] };
        var after = twins with { Needs = NeedTable.Write(twins.Needs, new(1), NeedColumn.Support, "三") };
        Assert.Equal(["課題2 長期目標1 短期目標1 援助内容1 サービス内容"], PlanComparison.Differences(twins, after).Select(cell => cell.Place).Distinct());
    }

    [Fact]
    public void Looking_from_the_other_side_shows_as_many_changed_cells() =>
        Gen.Select(Gen.Int[0, 1], Gen.Int[0, 10], Gen.Int[0, 2].Select(index => new[] { "新しい文", "清潔を保ちたい", "" }[index])).Sample((need, column, text) =>
        {
            var after = Full with { Needs = NeedTable.Write(Full.Needs, new(need), (NeedColumn)column, text) };
            Assert.Equal(PlanComparison.Differences(Full, after).Count, PlanComparison.Differences(after, Full).Count);
        });
}
