using CarePlanCloud.Exchange.Findings;

namespace CarePlanCloud.Exchange.Units;

/// <summary>R39, R40: one CSV version per file, and it is the one of the layout. Versions do not sort by age, so they are only compared for equality.</summary>
internal sealed class VersionCheck(string file, Column column, FindingSink sink)
{
    // Some software writes the month of the publication of 4.1 as its version.
    private const string Alias = "202410";
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);

    /// <summary>The version as the record shall show it.</summary>
    public string Read(string value, int line)
    {
        var rows = _rows.GetValueOrDefault(value);
        _rows[value] = rows + 1;
        if (value == column.Constant)
        {
            return value;
        }

        if (value == Alias)
        {
            return column.Constant!;
        }

        if (rows == 0 && value.Length > 0)
        {
            sink.Add(FindingCodes.VersionUnknown, file, line, column, value);
        }

        return value;
    }

    public void Conclude()
    {
        if (_rows.TryGetValue(Alias, out var repaired))
        {
            sink.Add(FindingCodes.Version202410, file, column: column, facts: repaired);
        }

        if (_rows.Count > 1)
        {
            sink.Add(FindingCodes.SeveralVersions, file, column: column);
        }
    }
}
