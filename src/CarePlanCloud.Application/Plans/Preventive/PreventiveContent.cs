using CarePlanCloud.Application.Plans.Preventive.Forms;

namespace CarePlanCloud.Application.Plans.Preventive;

/// <summary>What is written on a document: its items and the rows of its appendices, by the column names of the standard.</summary>
public sealed record PreventiveContent(
    IReadOnlyDictionary<string, string> Items,
    IReadOnlyList<IReadOnlyDictionary<string, string>> Rows,
    IReadOnlyList<IReadOnlyDictionary<string, string>> Illnesses)
{
    public static PreventiveContent Of(PreventiveDocument document) => new(document.Items, document.Rows, document.Illnesses);

    public string Item(string name) => Items.GetValueOrDefault(name, "");

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Of(RowSchema schema) => schema.List == RowList.Rows ? Rows : Illnesses;
}
