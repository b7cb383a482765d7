using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Plans.Preventive.Forms;

/// <summary>How an item of a form is written.</summary>
public enum EntryKind
{
    /// <summary>One line of text.</summary>
    Line,

    /// <summary>A box of text with line breaks.</summary>
    Text,

    /// <summary>A day; stored as YYYYMMDD.</summary>
    Date,

    /// <summary>Digits.</summary>
    Number,

    /// <summary>A printed list of words, of which one or two get an ellipse.</summary>
    Choice,

    /// <summary>One word with an ellipse or without.</summary>
    Check,
}

/// <summary>
/// One item on the paper: where its value lies (a column of the standard), what the paper calls it, and how it is written. What may
/// stand in it is the column's business.
/// </summary>
/// <param name="Column">The column of the layout the value belongs to.</param>
/// <param name="Label">The word before the field; empty where the line or the column of the table says it already.</param>
/// <param name="Kind">How it is written.</param>
public sealed record FormItem(Column Column, string Label, EntryKind Kind)
{
    /// <summary>The key in the document's items.</summary>
    public string Name => Column.Name;

    /// <summary>What a screen reader and a message call it.</summary>
    public string FullName { get; init; } = Label;

    /// <summary>Room the paper leaves, in full-width characters; 0: whatever there is.</summary>
    public int Width { get; init; }

    /// <summary>What the paper prints before and behind the field: parentheses, 階, ／5.</summary>
    public string Before { get; init; } = "";

    public string After { get; init; } = "";

    /// <summary>The words of a <see cref="EntryKind.Choice"/>, in print order.</summary>
    public IReadOnlyList<PrintedChoice> Choices { get; init; } = [];

    /// <summary>Largest number on this paper, where the layout allows more.</summary>
    public int? Most { get; init; }

    /// <summary>Filled by 同意, never by typing.</summary>
    public bool ByConsent { get; init; }

    /// <summary>Filled by 委託, never by typing.</summary>
    public bool ByDelegation { get; init; }

    /// <summary>On the screen only: the files want it, the paper has no place for it.</summary>
    public bool OnScreenOnly { get; init; }

    public bool IsRequired => Column.Required == Requirement.Yes;

    /// <summary>The values of a <see cref="EntryKind.Check"/>: the first code of its table is yes, the second no.</summary>
    public string CheckedValue => Column.Codes!.Keys.Order(StringComparer.Ordinal).Single(code => code == "1");

    public string UncheckedValue => Column.Codes!.Keys.Single(code => code != "1");
}
