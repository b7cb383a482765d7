using CarePlanCloud.Application.Plans.Preventive.Forms;
using CarePlanCloud.Application.Plans.Preventive.Rows;

namespace CarePlanCloud.Application.Plans.Preventive;

/// <summary>What is written on a document: its items and the rows of its appendices, by the column names of the standard.</summary>
public sealed record PreventiveContent(
    IReadOnlyDictionary<string, string> Items,
    IReadOnlyList<IReadOnlyDictionary<string, string>> Rows,
    IReadOnlyList<IReadOnlyDictionary<string, string>> Illnesses)
{
    public static PreventiveContent Of(PreventiveDocument document) =>
        Read(PreventiveForms.Of(document.Kind), document.Items, document.Rows, document.Illnesses);

    /// <summary>What a file or a stored document says, as the form has it: a received one also carries keys that are no business of the paper.</summary>
    public static PreventiveContent Read(
        FormDescription form,
        IReadOnlyDictionary<string, string> items,
        IReadOnlyList<IReadOnlyDictionary<string, string>> rows,
        IReadOnlyList<IReadOnlyDictionary<string, string>> illnesses)
    {
        return new PreventiveContent(
            form.Items.Where(item => items.GetValueOrDefault(item.Name, "").Length > 0).ToDictionary(item => item.Name, item => items[item.Name], StringComparer.Ordinal),
            InOrder(RowList.Rows, rows), InOrder(RowList.Illnesses, illnesses));

        IReadOnlyList<IReadOnlyDictionary<string, string>> InOrder(RowList list, IReadOnlyList<IReadOnlyDictionary<string, string>> found) =>
            form.Schemas.FirstOrDefault(schema => schema.List == list) is { } schema ? RowTree.Read(schema, found).ToRows() : [];
    }

    public string Item(string name) => Items.GetValueOrDefault(name, "");

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Of(RowSchema schema) => schema.List == RowList.Rows ? Rows : Illnesses;
}
