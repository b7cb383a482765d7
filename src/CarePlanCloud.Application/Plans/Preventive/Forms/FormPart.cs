namespace CarePlanCloud.Application.Plans.Preventive.Forms;

/// <summary>A stretch of the paper.</summary>
public abstract record FormPart
{
    private FormPart()
    {
    }

    /// <summary>A label at the left, its items beside it.</summary>
    public sealed record Line(string Label, IReadOnlyList<FormItem> Items) : FormPart;

    /// <summary>Boxes of the same items once for each row: 緊急連絡先 1 to 4, the areas of the assessment.</summary>
    public sealed record Matrix(string Label, IReadOnlyList<string> Heads, IReadOnlyList<MatrixRow> Rows) : FormPart;

    /// <summary>Rows of an appendix, as many as there are, under the heads of <paramref name="Items"/>.</summary>
    /// <param name="Label">What the list is called.</param>
    /// <param name="Schema">The appendix; two parts may show different columns of the same rows.</param>
    /// <param name="Items">The columns that are shown here, left to right.</param>
    /// <param name="RowWord">What one row of the last shown level is called on buttons.</param>
    public sealed record Grid(string Label, RowSchema Schema, IReadOnlyList<FormItem> Items, string RowWord) : FormPart;

    /// <summary>家族構成.</summary>
    public sealed record Picture(string Label) : FormPart;
}

/// <summary>A row of a matrix: its own label, and the items of each of its boxes.</summary>
public sealed record MatrixRow(string Label, IReadOnlyList<IReadOnlyList<FormItem>> Cells);

/// <summary>A headed block of the paper: 《基本情報》.</summary>
public sealed record FormSection(string Title, IReadOnlyList<FormPart> Parts);

/// <summary>An item the standard has and no person ever sees on the form, and why.</summary>
public sealed record SilentItem(string RecordKind, string Name, string Why);

/// <summary>
/// A form of 介護予防 from top to bottom. Page, checks, comparison and mapping all go by this one description; the layouts of the
/// standard say what each item may hold.
/// </summary>
/// <param name="Kind">Which document.</param>
/// <param name="RecordKind">The standard's name of its main record.</param>
/// <param name="Title">What stands above the paper.</param>
/// <param name="DateItem">The column that dates it and is part of its key.</param>
/// <param name="Sections">In print order.</param>
/// <param name="Schemas">Its appendices.</param>
/// <param name="Silent">Columns that are never shown.</param>
public sealed record FormDescription(
    PreventiveDocumentKind Kind,
    string RecordKind,
    string Title,
    string DateItem,
    IReadOnlyList<FormSection> Sections,
    IReadOnlyList<RowSchema> Schemas,
    IReadOnlyList<SilentItem> Silent)
{
    /// <summary>The items of the main record, in print order.</summary>
    public IReadOnlyList<FormItem> Items { get; } = [.. Sections.SelectMany(section => section.Parts).SelectMany(ItemsOf)];

    /// <summary>What is written freely, on the form and in its appendices: where phrases may go.</summary>
    public IReadOnlyList<FormItem> Texts() =>
        [.. Items.Concat(Schemas.SelectMany(RowItems)).Where(item => item.Kind == EntryKind.Text)];

    /// <summary>The columns of the appendices, in print order.</summary>
    public IReadOnlyList<FormItem> RowItems(RowSchema schema) =>
        [.. Sections.SelectMany(section => section.Parts).OfType<FormPart.Grid>().Where(grid => grid.Schema == schema).SelectMany(grid => grid.Items)];

    private static IEnumerable<FormItem> ItemsOf(FormPart part) => part switch
    {
        FormPart.Line line => line.Items,
        FormPart.Matrix matrix => matrix.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell),
        _ => [],
    };
}
