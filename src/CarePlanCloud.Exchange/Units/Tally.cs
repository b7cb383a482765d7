using CarePlanCloud.Exchange.Findings;

namespace CarePlanCloud.Exchange.Units;

/// <summary>Rows that all depart in one way: told once per file, with their number and the line of the first.</summary>
internal sealed class Tally
{
    private int _first;
    private int _rows;

    public void Add(int line)
    {
        _first = _rows == 0 ? line : _first;
        _rows++;
    }

    public void Tell(string code, string file, FindingSink sink)
    {
        if (_rows > 0)
        {
            sink.Add(code, file, _first, facts: _rows);
        }
    }
}
