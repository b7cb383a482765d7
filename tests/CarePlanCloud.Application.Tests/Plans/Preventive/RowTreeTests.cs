using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Plans.Preventive.Forms;
using CarePlanCloud.Application.Plans.Preventive.Rows;
using Xunit;

namespace CarePlanCloud.Application.Tests.Plans.Preventive;

public sealed class RowTreeTests
{
    private static readonly RowSchema Plan = PreventiveForms.Of(PreventiveDocumentKind.PreventivePlan).Schemas[0];
    private static readonly RowSchema Day = PreventiveForms.Of(PreventiveDocumentKind.ClientProfile).Schemas[0];

    [Fact]
    public void Rows_are_counted_and_say_what_belongs_to_several_of_them_once()
    {
        var tree = new RowTree(Plan, []).Add()
            .Write([0], "Goal", "杖なしで歩く").Write([0, 0], "SupportPoint", "痛みに注意").Write([0, 0, 0], "ServiceKindText", "通所型サービス")
            .AddBehind([0, 0, 0]).Write([0, 0, 1], "ServiceKindText", "サロン").AddBehind([0, 0]).AddBehind([0]);
        Assert.Equal(
            [
                "1/1/1 杖なしで歩く|痛みに注意|通所型サービス",
                "1/1/2 ||サロン",
                "1/2/1 ||",
                "2/1/1 ||",
            ],
            tree.ToRows().Select(Said));
    }

    [Fact]
    public void What_is_read_is_written_again()
    {
        List<Dictionary<string, string>> rows = [Row(1, 1, 1, "a", "b", "c"), Row(1, 1, 2, "", "", "d"), Row(1, 2, 1, "", "e", "f"), Row(2, 1, 1, "g", "h", "")];
        Assert.Equal(rows.Select(Said), RowTree.Read(Plan, rows).ToRows().Select(Said));
    }

    [Fact]
    public void A_text_said_again_on_a_later_row_is_the_same_text() =>
        Assert.Equal(["1/1/1 a|b|c", "1/1/2 ||d"], RowTree.Read(Plan, [Row(1, 1, 1, "a", "b", "c"), Row(1, 1, 2, "a", "b", "d")]).ToRows().Select(Said));

    [Fact]
    public void Another_text_under_the_same_number_is_put_under_the_first() =>
        Assert.Equal("a\nz", RowTree.Read(Plan, [Row(1, 1, 1, "a", "", "c"), Row(1, 1, 2, "z", "", "d")]).Nodes[0].Text("Goal"));

    [Fact]
    public void Rows_without_numbers_go_on_while_they_say_nothing_of_their_own()
    {
        var bare = new[] { ("a", "b", "c"), ("", "", "d"), ("e", "f", "") }
            .Select(texts => Row(0, 0, 0, texts.Item1, texts.Item2, texts.Item3));
        Assert.Equal(["1/1/1 a|b|c", "1/1/2 ||d", "2/1/1 e|f|"], RowTree.Read(Plan, bare).ToRows().Select(Said));
    }

    [Fact]
    public void Spans_cover_the_rows_below()
    {
        var lines = RowTree.Read(Plan, [Row(1, 1, 1, "a", "b", "c"), Row(1, 1, 2, "", "", "d"), Row(1, 2, 1, "", "e", "f")]).Lines;
        Assert.Equal(["3 2 1", "0 0 1", "0 1 1"], lines.Select(line => string.Join(' ', line.Spans)));
    }

    [Fact]
    public void A_paper_of_the_first_level_has_a_row_for_each_issue()
    {
        var lines = RowTree.Read(Plan, [Row(1, 1, 1, "a", "b", "c"), Row(1, 2, 1, "", "e", "f"), Row(2, 1, 1, "g", "", "")]).LinesTo(0);
        Assert.Equal(["0 1 a", "1 1 g"], lines.Select(line => $"{line.Path[0]} {line.Spans[0]} {line.Nodes[0].Text("Goal")}"));
    }

    [Fact]
    public void Moving_takes_along_what_hangs_below()
    {
        var tree = RowTree.Read(Plan, [Row(1, 1, 1, "a", "b", "c"), Row(1, 1, 2, "", "", "d"), Row(2, 1, 1, "e", "f", "g")]);
        Assert.Equal(["1/1/1 e|f|g", "2/1/1 a|b|c", "2/1/2 ||d"], tree.Move([0], 1).ToRows().Select(Said));
        Assert.Equal(tree.ToRows().Select(Said), tree.Move([1], 1).ToRows().Select(Said));
    }

    [Fact]
    public void The_last_service_of_a_plan_leaves_an_empty_row()
    {
        var tree = RowTree.Read(Plan, [Row(1, 1, 1, "a", "b", "c")]);
        Assert.Equal(["1/1/1 a|b|"], tree.Remove([0, 0, 0]).ToRows().Select(Said));
        Assert.Empty(tree.Remove([0]).ToRows());
    }

    [Fact]
    public void A_plain_list_is_not_counted()
    {
        var row = Assert.Single(new RowTree(Day, []).Add().Write([0], "TimeText", "6:00").ToRows());
        Assert.Equal(["TimeText=6:00"], row.Select(item => $"{item.Key}={item.Value}"));
    }

    private static Dictionary<string, string> Row(int issue, int plan, int service, string goal, string point, string kind) => new()
    {
        ["IssueNumber"] = issue == 0 ? "" : $"{issue}", ["SupportPlanNumber"] = plan == 0 ? "" : $"{plan}", ["ServiceNumber"] = service == 0 ? "" : $"{service}",
        ["Goal"] = goal, ["SupportPoint"] = point, ["ServiceKindText"] = kind,
    };

    private static string Said(Dictionary<string, string> row) =>
        $"{row["IssueNumber"]}/{row["SupportPlanNumber"]}/{row["ServiceNumber"]} {row.GetValueOrDefault("Goal")}|{row.GetValueOrDefault("SupportPoint")}|{row.GetValueOrDefault("ServiceKindText")}";
}
