using CarePlanCloud.Domain.Plans;
using CsCheck;
using Xunit;

namespace CarePlanCloud.Domain.Tests.Plans;

public sealed class NeedTableTests
{
    private static readonly IReadOnlyList<Need> Needs = PlanSamples.Full.Needs;

    [Fact]
    public void A_need_and_its_goals_span_the_rows_of_their_supports()
    {
        var rows = NeedTable.Rows(Needs);
        Assert.Equal([(2, 2, 2), (0, 0, 0), (1, 1, 1)], rows.Select(row => (row.NeedSpan, row.LongGoalSpan, row.ShortGoalSpan)));
        Assert.Equal(["0.0.0.0", "0.0.0.1", "1.0.0.0"], rows.Select(row => row.Place.ToString()));
    }

    [Fact]
    public void An_empty_plan_has_one_empty_row_to_write_in() => Assert.Single(NeedTable.Rows([]));

    [Fact]
    public void What_is_written_stands_in_its_cell_and_nowhere_else()
    {
        foreach (var column in Enum.GetValues<NeedColumn>())
        {
            var before = NeedTable.Rows(Needs);
            var after = NeedTable.Rows(NeedTable.Write(Needs, new(0, 0, 0, 1), column, "書いた"));
            var changed = before.Zip(after).SelectMany(pair => Enum.GetValues<NeedColumn>().Where(one => pair.First.Text(one) != pair.Second.Text(one))).Distinct();
            Assert.Equal([column], changed);
        }
    }

    [Fact]
    public void Another_office_name_drops_the_number_of_the_one_before()
    {
        var same = NeedTable.Write(Needs, default, NeedColumn.ServiceOffice, "見本ヘルパーステーション");
        var other = NeedTable.Write(Needs, default, NeedColumn.ServiceOffice, "見本デイ");
        Assert.Equal(("9970000029", ""), (NeedTable.Rows(same)[0].Support.ServiceOfficeNumber, NeedTable.Rows(other)[0].Support.ServiceOfficeNumber));
    }

    [Theory]
    [InlineData(NeedLevel.Need, 4, "0.0.0.1", "1.0.0.0")]
    [InlineData(NeedLevel.LongGoal, 4, "0.0.0.1", "0.1.0.0")]
    [InlineData(NeedLevel.ShortGoal, 4, "0.0.0.1", "0.0.1.0")]
    [InlineData(NeedLevel.Support, 4, "0.0.0.0", "0.0.0.1")]
    public void An_empty_branch_comes_after_the_one_pointed_at(NeedLevel level, int rows, string at, string empty)
    {
        Assert.True(NeedPlace.TryParse(at, out var place));
        var after = NeedTable.Rows(NeedTable.InsertAfter(Needs, place, level));
        Assert.Equal((rows, empty), (after.Count, after.Single(row => row.Support.Text.Length == 0).Place.ToString()));
    }

    [Fact]
    public void The_last_branch_leaves_an_empty_cell_when_it_is_deleted()
    {
        var one = NeedTable.Delete(Needs, new(1), NeedLevel.Need);
        Assert.Equal(["清潔を保ちたい"], one.Select(need => need.Text));
        Assert.Equal("", Assert.Single(NeedTable.Delete(one, new(0), NeedLevel.Need)).Text);
        Assert.Equal("", NeedTable.Rows(NeedTable.Delete(Needs, new(1), NeedLevel.LongGoal)).Single(row => row.Place.Need == 1).LongGoal.Text);
    }

    [Fact]
    public void Moving_stops_at_the_ends()
    {
        Assert.Equal(["人と交流したい", "清潔を保ちたい"], NeedTable.Move(Needs, new(0), NeedLevel.Need, 1).Select(need => need.Text));
        Assert.Equal(Needs.Select(need => need.Text), NeedTable.Move(Needs, new(0), NeedLevel.Need, -1).Select(need => need.Text));
        Assert.Equal(
            ["着替えの準備", "入浴介助"], NeedTable.Rows(NeedTable.Move(Needs, new(0, 0, 0, 1), NeedLevel.Support, -1)).Take(2).Select(row => row.Support.Text));
    }

    [Fact]
    public void Whatever_is_done_the_spans_cover_every_row_once()
    {
        var act = from kind in Gen.Int[0, 2]
                  from level in Gen.Int[0, 3]
                  from place in Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 3])
                  select (kind, (NeedLevel)level, new NeedPlace(place.Item1, place.Item2, place.Item3, place.Item4));
        act.Array[0, 12].Sample(acts =>
        {
            var needs = Needs;
            foreach (var (kind, level, place) in acts)
            {
                needs = kind switch
                {
                    0 => NeedTable.InsertAfter(needs, place, level),
                    1 => NeedTable.Delete(needs, place, level),
                    _ => NeedTable.Move(needs, place, level, 1),
                };
            }

            var rows = NeedTable.Rows(needs);
            Assert.NotEmpty(rows);
            Assert.Equal((rows.Count, rows.Count, rows.Count), (rows.Sum(row => row.NeedSpan), rows.Sum(row => row.LongGoalSpan), rows.Sum(row => row.ShortGoalSpan)));
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("0.0.0")]
    [InlineData("0.0.0.x")]
    [InlineData("0.0.0.-1")]
    public void What_is_no_place_is_not_read(string text) => Assert.False(NeedPlace.TryParse(text, out _));
}
