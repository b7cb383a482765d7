using CarePlanCloud.Exchange.Csv;
using CarePlanCloud.Exchange.Findings;

namespace CarePlanCloud.Exchange.Units;

/// <summary>R44: every row ends with CRLF, none is blank. Departures are read all the same and told once per file.</summary>
internal sealed class LineCheck(string file, FindingSink sink)
{
    private int _others;
    private int _blanks;
    private bool _open;

    public void Ended(LineEnd end)
    {
        _others += end == LineEnd.Other ? 1 : 0;
        _open |= end == LineEnd.None;
    }

    public void Blank() => _blanks++;

    public void Conclude()
    {
        if (_others > 0)
        {
            sink.Add(FindingCodes.LineEndRepaired, file, facts: _others);
        }

        if (_blanks > 0)
        {
            sink.Add(FindingCodes.BlankLine, file, facts: _blanks);
        }

        if (_open)
        {
            sink.Add(FindingCodes.LastLineOpen, file);
        }
    }
}
