using CarePlanCloud.Application.Plans.Preventive;
using CarePlanCloud.Application.Plans.Preventive.Forms;
using CarePlanCloud.Application.Plans.Preventive.Rows;

namespace CarePlanCloud.Web.Components.Pages.Plans.Preventive;

/// <summary>A document as it stands on the screen: its items, its rows as trees, what was written since the last save, and the way back.</summary>
public sealed class PreventiveDraft : IKeptDraft
{
    private const int Remembered = 200;

    private readonly List<Sheet> undo = [];
    private readonly List<Sheet> redo = [];
    private string? run;
    private Sheet sheet;

    public PreventiveDraft(PreventiveView view)
    {
        View = view;
        Form = PreventiveForms.Of(view.Kind);
        sheet = SheetOf(view.Content);
        (Version, Missing, Notes, HasFamilyChart) = (view.Version, view.Missing, view.Notes, view.HasFamilyChart);
    }

    public PreventiveView View { get; }

    public FormDescription Form { get; }

    /// <summary>The version the next save goes out from.</summary>
    public uint Version { get; private set; }

    public IReadOnlyList<ItemProblem> Missing { get; private set; }

    public IReadOnlyList<ItemProblem> Notes { get; private set; }

    /// <summary>Counts changes, so that a save knows whether more was written while it was under way.</summary>
    public int Changes { get; private set; }

    public int Saved { get; private set; }

    public bool HasFamilyChart { get; private set; }

    public PreventiveConflict? Conflict { get; private set; }

    public bool CanWrite => View.CanWrite;

    public bool IsInConflict => Conflict is not null;

    public bool IsDirty => Changes != Saved;

    public bool CanUndo => undo.Count > 0;

    public bool CanRedo => redo.Count > 0;

    public PreventiveContent Content => new(sheet.Items, Rows(RowList.Rows), Rows(RowList.Illnesses));

    public string Item(string name) => sheet.Items.GetValueOrDefault(name, "");

    public RowTree Tree(RowSchema schema) => sheet.Trees[schema.RecordKind];

    /// <param name="name">The column.</param>
    /// <param name="value">As it is stored.</param>
    /// <param name="typing">Keystrokes into one field are one step back.</param>
    public void Write(string name, string value, bool typing = false)
    {
        var items = new Dictionary<string, string>(sheet.Items, StringComparer.Ordinal) { [name] = value };
        if (value.Length == 0)
        {
            items.Remove(name);
        }

        Take(sheet with { Items = items }, typing ? name : null);
    }

    public void Write(RowTree tree) =>
        Take(sheet with { Trees = new Dictionary<string, RowTree>(sheet.Trees, StringComparer.Ordinal) { [tree.Schema.RecordKind] = tree } }, null);

    public void Undo() => Step(undo, redo);

    public void Redo() => Step(redo, undo);

    public void AcceptSave(SavedPreventive saved, int changes) =>
        (Version, Missing, Notes, Saved, Conflict) = (saved.Version, saved.Missing, saved.Notes, changes, null);

    /// <summary>The picture is saved at once and apart from what is written.</summary>
    public void AcceptPicture(SavedPreventive saved, bool hasPicture) =>
        (Version, Missing, Notes, HasFamilyChart) = (saved.Version, saved.Missing, saved.Notes, hasPicture);

    public void Meet(PreventiveConflict conflict) => Conflict = conflict;

    /// <summary>One's own words go over the other's with the next save.</summary>
    public void TakeMine()
    {
        if (Conflict is { } conflict)
        {
            (Conflict, Version) = (null, conflict.Version);
            Changes++;
        }
    }

    private Sheet SheetOf(PreventiveContent content) => new(
        content.Items.ToDictionary(StringComparer.Ordinal),
        Form.Schemas.ToDictionary(schema => schema.RecordKind, schema => RowTree.Read(schema, content.Of(schema)), StringComparer.Ordinal));

    private List<Dictionary<string, string>> Rows(RowList list) =>
        Form.Schemas.FirstOrDefault(schema => schema.List == list) is { } schema ? Tree(schema).ToRows() : [];

    private void Take(Sheet next, string? sameRun)
    {
        if (sameRun is null || sameRun != run)
        {
            undo.Add(sheet);
            if (undo.Count > Remembered)
            {
                undo.RemoveAt(0);
            }
        }

        redo.Clear();
        (run, sheet) = (sameRun, next);
        Changes++;
    }

    private void Step(List<Sheet> from, List<Sheet> to)
    {
        if (from.Count > 0)
        {
            to.Add(sheet);
            (sheet, run) = (from[^1], null);
            from.RemoveAt(from.Count - 1);
            Changes++;
        }
    }

    private sealed record Sheet(Dictionary<string, string> Items, Dictionary<string, RowTree> Trees);
}
