using CarePlanCloud.Exchange.Csv;
using CarePlanCloud.Exchange.Findings;

namespace CarePlanCloud.Exchange.Units;

/// <summary>R44: every row ends with CRLF, none is blank. Departures are read all the same and told once per file.</summary>
internal sealed class LineCheck(string file, FindingSink sink)
{
    private readonly Tally _others = new();
    private readonly Tally _blanks = new();
    private readonly Tally _commas = new();
    private readonly Tally _open = new();

    public void Ended(RecordReader row)
    {
        if (row.LineEnd != LineEnd.CrLf)
        {
            (row.LineEnd == LineEnd.Other ? _others : _open).Add(row.Line);
        }
    }

    /// <summary>A row without content: a blank line, or the commas of an empty line of a spreadsheet.</summary>
    public void Hollow(RecordReader row) => (row.FieldCount > 1 ? _commas : _blanks).Add(row.Line);

    public void Conclude()
    {
        _others.Tell(FindingCodes.LineEndRepaired, file, sink);
        _blanks.Tell(FindingCodes.BlankLine, file, sink);
        _commas.Tell(FindingCodes.RowOfCommas, file, sink);
        _open.Tell(FindingCodes.LastLineOpen, file, sink);
    }
}
