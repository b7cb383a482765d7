using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Domain.Plans;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using CsCheck;
using Xunit;

namespace CarePlanCloud.Application.Tests.Plans;

public sealed class PlanDocumentsTests
{
    private static readonly PlanKey Key = new("990011", "9900000001", new(2026, 10, 20), "9970000011");

    [Fact]
    public void The_samples_become_forms_and_the_same_items_again()
    {
        foreach (var plan in Plans())
        {
            var (overview, needs, week) = (plan.Overview.ToItems(), plan.Needs.Select(row => row.ToItems()).ToList(), plan.Week.Select(row => row.ToItems()).ToList());
            var forms = PlanDocuments.ToForms(overview, needs, week);
            var again = PlanDocuments.ToItems(forms, Key with { InsuredNumber = plan.Client.InsuredNumber, PlanDate = plan.PlanDate });
            Assert.Equal(Words([overview]), Words([again.Overview]));
            Assert.Equal(Words(needs), Words(again.Needs));
            Assert.Equal(Words(week), Words(again.Week));
        }
    }

    [Fact]
    public void There_are_samples() => Assert.Equal(3, Plans().Count);

    [Fact]
    public void A_blank_repeated_text_belongs_to_the_need_and_goal_above()
    {
        var forms = Forms(Plans().Single(plan => plan.Client.InsuredNumber == "9900000001"));
        Assert.Equal([(2, 2, 2), (0, 0, 0), (1, 1, 1)], NeedTable.Rows(forms.Needs).Select(row => (row.NeedSpan, row.LongGoalSpan, row.ShortGoalSpan)));
        Assert.Equal((true, false), (forms.Needs[0].LongGoals[0].ShortGoals[0].Supports[0].Covered, forms.Needs[0].LongGoals[0].ShortGoals[0].Supports[1].Covered));
    }

    [Fact]
    public void What_has_no_weekday_is_said_line_by_line()
    {
        var forms = Forms(Plans().Single(plan => plan.Client.InsuredNumber == "9900000002"));
        Assert.Equal(["福祉用具貸与", "短期入所（月４日）"], forms.Week.NonWeekly.Select(service => service.Text));
        Assert.Equal([("起床", new TimeOnly(6, 0), null), ("就寝", new TimeOnly(21, 0), (TimeOnly?)null)], forms.Week.Activities.Select(one => (one.Text, one.Start, one.End)));
    }

    [Fact]
    public void Repeated_texts_are_merged_and_different_ones_stacked()
    {
        Dictionary<string, string> Row(string goal, string support, string longGoal, string number) => new()
        {
            ["NeedNumber"] = "1", ["Need"] = "家で", ["GoalNumber"] = goal, ["LongGoal"] = longGoal, ["ShortGoal"] = $"短期{goal}", ["SupportNumber"] = number, ["Support"] = support,
        };
        var needs = NeedItems.Read([Row("1", "甲", "長期", "1"), Row("1", "乙", "別の長期", "2"), Row("2", "丙", "長期\n別の長期", "1"), Row("3", "丁", "新しい長期", "1")]);
        Assert.Equal(["長期\n別の長期", "新しい長期"], Assert.Single(needs).LongGoals.Select(goal => goal.Text));
        Assert.Equal(["短期1", "短期2"], needs[0].LongGoals[0].ShortGoals.Select(goal => goal.Text));
    }

    [Fact]
    public void Whatever_is_written_is_read_again_in_the_same_order()
    {
        var text = Gen.Int[0, 9_999].Select(number => $"文{number}");
        var support = text.Select(word => new Support { Text = word, Covered = word.Length % 2 == 0, ServiceKindText = "家族", Frequency = "毎日" });
        var shorter = Gen.Select(text, support.Array[1, 3], (word, supports) => new ShortGoal { Text = word, Period = "R8.11.1～R9.4.30", Supports = supports });
        var goal = Gen.Select(Gen.Int[0, 9_999], shorter.Array[1, 3], (number, goals) => (Number: number, Goals: goals));
        Gen.Select(text, goal.Array[1, 3], (word, goals) => new Need
        {
            // Two long goals with the same words in a row are one long goal to the reader of a file.
            Text = word, LongGoals = [.. goals.Select((one, index) => new LongGoal { Text = $"長期{index} {one.Number}", ShortGoals = one.Goals })],
        }).Array[1, 4].Sample(needs =>
        {
            var again = NeedItems.Read([.. NeedItems.Write(needs)]);
            Assert.Empty(PlanComparison.Differences(new CarePlanForms { Needs = needs }, new CarePlanForms { Needs = again }));
        });
    }

    [Fact]
    public void Every_item_that_is_written_has_a_column_of_its_name()
    {
        var forms = Forms(Plans()[0]);
        var items = PlanDocuments.ToItems(forms with { Overview = forms.Overview with { ClientAddress2 = "２号室", OfficeAddress2 = "３階", HouseworkAidOtherReason = "腰痛" } }, Key);
        Draft("UP1KYO", items.Overview);
        Assert.All(items.Needs, row => Draft("UP2KYO", row));
        Assert.All(items.Week, row => Draft("UP3KYO", row));

        static void Draft(string kind, Dictionary<string, string> row) => _ = row.Aggregate(new RecordDraft(kind), (draft, item) => draft.Set(item.Key, item.Value));
    }

    private static CarePlanForms Forms(MappedPlan plan) =>
        PlanDocuments.ToForms(plan.Overview.ToItems(), [.. plan.Needs.Select(row => row.ToItems())], [.. plan.Week.Select(row => row.ToItems())]);

    private static IReadOnlyList<MappedPlan> Plans() =>
        [.. ExchangeFiles.Group(Samples.Of(Samples.Plans)).SelectMany(unit => PlanMapping.Plans(ExchangeFiles.Read(unit)))];

    // The version of the standard fills itself when a row is written.
    private static IEnumerable<string> Words(IEnumerable<Dictionary<string, string>> rows) =>
        rows.Select(row => string.Join('|', row.Where(item => item.Key != "CsvVersion").OrderBy(item => item.Key, StringComparer.Ordinal).Select(item => $"{item.Key}={item.Value}")));
}
