using CarePlanCloud.Exchange.Csv;
using CarePlanCloud.Exchange.Findings;
using CarePlanCloud.Exchange.Items;

namespace CarePlanCloud.Exchange.Units;

/// <summary>
/// R41, and the two ways in which spreadsheets break it without losing anything: empty items behind the last, and empty items cut off
/// at the end of a row. A row of another kind may look the same, so all that stands in the row must fit its columns.
/// </summary>
internal sealed class WidthCheck(string file, Layout layout, FindingSink sink)
{
    private readonly Tally _longer = new();
    private readonly Tally _shorter = new();

    // Items behind this one may all be empty.
    private readonly int _least = layout.Columns.Last(column => column.Required == Requirement.Yes || ItemCheck.Check(column, "").Code is not null).Number;

    /// <summary>Whether the row can be read as one of the layout.</summary>
    public bool Accepts(RecordReader reader) => reader.FieldCount == layout.Columns.Count || AcceptsOther(reader);

    // A method of its own: what its lambdas capture would else be allocated for every sound row, too.
    private bool AcceptsOther(RecordReader reader)
    {
        var columns = layout.Columns.Count;

        // A short row may have been torn: at the end of the file, or at a line break in a text.
        var accepted = reader.FieldCount > columns
            ? Enumerable.Range(columns, reader.FieldCount - columns).All(index => string.IsNullOrWhiteSpace(reader.Item(index)))
            : reader.FieldCount >= _least && reader.IsComplete;
        if (!accepted || !Fits(reader))
        {
            return false;
        }

        (reader.FieldCount > columns ? _longer : _shorter).Add(reader.Line);
        return true;
    }

    public void Conclude()
    {
        _longer.Tell(FindingCodes.ExtraEmptyItems, file, sink);
        _shorter.Tell(FindingCodes.CutEmptyItems, file, sink);
    }

    private bool Fits(RecordReader reader) => layout.Columns.Take(reader.FieldCount).All(column =>
    {
        var value = reader.Item(column.Index);
        return ItemCheck.Check(column, value).Code is null || ItemRepair.Find(column, value) is not null || ItemRepair.Damage(column, value) is not null;
    });
}
