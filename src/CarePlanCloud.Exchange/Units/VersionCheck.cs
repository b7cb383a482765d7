using CarePlanCloud.Exchange.Findings;

namespace CarePlanCloud.Exchange.Units;

/// <summary>R39, R40: one CSV version per file, and it is the one of the layout. Versions do not sort by age, so they are only compared for equality.</summary>
internal sealed class VersionCheck(string file, Column column, FindingSink sink)
{
    // Some software writes the month of the publication of 4.1 as its version, other software still the version of 4.0.
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["202410"] = FindingCodes.Version202410,
        ["202504"] = FindingCodes.Version202504,
    };

    private readonly Dictionary<string, (int Rows, int Line)> _rows = new(StringComparer.Ordinal);

    /// <summary>The version as the record shall show it.</summary>
    public string Read(string value, int line)
    {
        var (rows, first) = _rows.GetValueOrDefault(value, (0, line));
        _rows[value] = (rows + 1, first);
        if (value == column.Constant)
        {
            return value;
        }

        if (Aliases.ContainsKey(value))
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
        foreach (var (alias, code) in Aliases)
        {
            if (_rows.TryGetValue(alias, out var read))
            {
                sink.Add(code, file, read.Line, column, alias, read.Rows);
            }
        }

        if (_rows.Count > 1)
        {
            sink.Add(FindingCodes.SeveralVersions, file, column: column);
        }
    }
}
