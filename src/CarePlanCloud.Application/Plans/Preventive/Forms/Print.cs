using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Plans.Preventive.Forms;

/// <summary>Short words for describing the items of one layout.</summary>
internal sealed class Print(string recordKind)
{
    private readonly Layout layout = Layout.Find(recordKind)!;

    public FormItem Line(string name, string label, int width = 0) => Item(name, label, EntryKind.Line, width);

    public FormItem Text(string name, string label = "") => Item(name, label, EntryKind.Text, 0);

    public FormItem Date(string name, string label) => Item(name, label, EntryKind.Date, 0);

    public FormItem Number(string name, string label, string after, int? most = null) => Item(name, label, EntryKind.Number, 0) with { After = after, Most = most };

    public FormItem Check(string name, string label) => Item(name, label, EntryKind.Check, 0);

    public FormItem Choice(string name, string label, params ReadOnlySpan<string> words) =>
        Item(name, label, EntryKind.Choice, 0) with { Choices = PrintedChoices.Of(layout.Column(name), words) };

    private FormItem Item(string name, string label, EntryKind kind, int width) =>
        new(layout.Column(name), label, kind) { Width = width, FullName = label.Length > 0 ? label : layout.Column(name).NameJa };
}
