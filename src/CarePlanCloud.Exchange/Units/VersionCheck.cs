using CarePlanCloud.Exchange.Findings;
using CarePlanCloud.Exchange.Layouts;

namespace CarePlanCloud.Exchange.Units;

/// <summary>
/// R39, R40: one CSV version per file, and it is one of the file's revision. Versions do not sort by age, so they are only compared for
/// equality. Records always show the version that is written today.
/// </summary>
internal sealed class VersionCheck(string file, Revision revision, Column column, FindingSink sink)
{
    private readonly Dictionary<string, (int Rows, int FirstLine)> _rows = new(StringComparer.Ordinal);

    /// <summary>The version as the record shall show it.</summary>
    public string Read(string value, int line)
    {
        var (rows, first) = _rows.GetValueOrDefault(value, (0, line));
        _rows[value] = (rows + 1, first);
        if (revision.Versions.Contains(value) || revision.ReadAlso.Contains(value))
        {
            return column.Constant!;
        }

        if (rows == 0 && value.Length > 0)
        {
            sink.Add(FindingCodes.VersionUnknown, file, line, column, value, facts: [revision.NameJa, string.Join('、', revision.Versions)]);
        }

        return value;
    }

    public void Conclude()
    {
        foreach (var alias in revision.ReadAlso.Where(_rows.ContainsKey))
        {
            var (rows, first) = _rows[alias];
            sink.Add(FindingCodes.VersionReadAs, file, first, column, alias, facts: [alias, revision.Versions[0], rows]);
        }

        if (_rows.Count > 1)
        {
            sink.Add(FindingCodes.SeveralVersions, file, column: column);
        }
    }
}
