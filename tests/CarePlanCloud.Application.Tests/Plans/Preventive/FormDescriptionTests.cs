using CarePlanCloud.Application.Plans.Preventive.Forms;
using CarePlanCloud.Exchange;
using Xunit;

namespace CarePlanCloud.Application.Tests.Plans.Preventive;

/// <summary>The description of the paper and the layouts of the standard say the same items.</summary>
public sealed class FormDescriptionTests
{
    public static TheoryData<string, string> Columns
    {
        get
        {
            var columns = new TheoryData<string, string>();
            foreach (var column in from kind in new[] { "UPKIHON", "UPKIHON_SUB1", "UPKIHON_SUB2", "UPYOBO", "UPYOBO_SUB" }
                                   from column in Layout.Find(kind)!.Columns
                                   select (kind, column.Name))
            {
                columns.Add(column.kind, column.Name);
            }

            return columns;
        }
    }

    [Theory]
    [MemberData(nameof(Columns))]
    public void Every_column_stands_once_on_the_form_or_says_why_not(string recordKind, string column)
    {
        var form = PreventiveForms.All.Single(form => recordKind.StartsWith(form.RecordKind, StringComparison.Ordinal));
        var shown = Of(form, recordKind).Count(item => item.Name == column);
        var silent = form.Silent.Where(item => item.RecordKind == recordKind && item.Name == column).ToList();
        Assert.True(shown + silent.Count == 1, $"{recordKind}.{column} is shown {shown} times and silent {silent.Count} times.");
        Assert.All(silent, item => Assert.True(item.Why.Length > 10));
    }

    [Fact]
    public void Items_are_those_of_their_layout()
    {
        foreach (var form in PreventiveForms.All)
        {
            Assert.All(form.Items, item => Assert.Same(Layout.Find(form.RecordKind)!.Column(item.Name), item.Column));
        }
    }

    [Fact]
    public void Every_item_has_a_name_to_be_read_aloud() =>
        Assert.All(PreventiveForms.All.SelectMany(Everything), item => Assert.True(item.FullName.Length > 0, item.Name));

    [Fact]
    public void Names_that_are_read_aloud_are_not_said_twice_on_one_form()
    {
        foreach (var form in PreventiveForms.All)
        {
            var twice = form.Items.GroupBy(item => item.FullName, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key);
            Assert.Empty(twice);
        }
    }

    [Fact]
    public void Entries_fit_their_columns()
    {
        Assert.All(PreventiveForms.All.SelectMany(Everything), item => Assert.Contains(item.Kind, item.Column.Kind switch
        {
            ColumnKind.Date => new[] { EntryKind.Date },
            ColumnKind.Code => [EntryKind.Choice, EntryKind.Check],
            ColumnKind.Integer => [EntryKind.Number],
            ColumnKind.Phone => [EntryKind.Line],
            _ => [EntryKind.Line, EntryKind.Text],
        }));
    }

    [Fact]
    public void Every_code_of_a_printed_list_has_its_ellipse() =>
        Assert.All(
            PreventiveForms.All.SelectMany(Everything).Where(item => item.Kind == EntryKind.Choice),
            item => Assert.Equal(
                item.Column.Codes!.Keys.Order(StringComparer.Ordinal),
                item.Choices.SelectMany(choice => choice.Codes).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("PreventiveCareKind", true)]
    [InlineData("ClientName", true)]
    [InlineData("LifeHistory", false)]
    public void What_must_be_filled_is_said_by_the_layout(string item, bool required) =>
        Assert.Equal(required, PreventiveForms.Of(Application.Plans.PreventiveDocumentKind.ClientProfile).Items.Single(found => found.Name == item).IsRequired);

    [Fact]
    public void Levels_of_an_appendix_hold_the_columns_the_grids_show()
    {
        foreach (var (form, schema) in PreventiveForms.All.SelectMany(form => form.Schemas.Select(schema => (form, schema))))
        {
            Assert.Equal(
                schema.Levels.SelectMany(level => level.Items).Order(StringComparer.Ordinal),
                form.RowItems(schema).Select(item => item.Name).Order(StringComparer.Ordinal));
        }
    }

    private static IEnumerable<FormItem> Everything(FormDescription form) => form.Items.Concat(form.Schemas.SelectMany(form.RowItems));

    private static IEnumerable<FormItem> Of(FormDescription form, string recordKind) =>
        form.RecordKind == recordKind ? form.Items : form.RowItems(form.Schemas.Single(schema => schema.RecordKind == recordKind));
}
