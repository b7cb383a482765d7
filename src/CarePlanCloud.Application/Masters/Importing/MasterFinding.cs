namespace CarePlanCloud.Application.Masters.Importing;

public enum MasterSeverity
{
    /// <summary>Read another way than it is written; nothing to do.</summary>
    Info,

    /// <summary>Taken in, but worth a look.</summary>
    Warning,

    /// <summary>The row is left out.</summary>
    Error,
}

/// <summary>What was noticed in a table.</summary>
/// <param name="Sheet">Name of the sheet; empty for a CSV.</param>
/// <param name="Row">As the spreadsheet counts, from 1.</param>
/// <param name="Column">Heading of the column.</param>
/// <param name="Message">What it is and how to mend it, in Japanese.</param>
public sealed record MasterFinding(MasterSeverity Severity, string Sheet, int Row, string Column, string Message);

/// <summary>The findings of one reading. Of a table that is wrong all through, the first are listed and the rest counted.</summary>
internal sealed class MasterFindings
{
    private const int Listed = 500;
    private readonly List<MasterFinding> list = [];
    private readonly Dictionary<MasterSeverity, int> counts = [];

    public IReadOnlyList<MasterFinding> List => list;

    public int CountOf(MasterSeverity severity) => counts.GetValueOrDefault(severity);

    public void Error(MasterSheet sheet, MasterRow row, string column, string message) => Add(MasterSeverity.Error, sheet, row, column, message);

    public void Warning(MasterSheet sheet, MasterRow row, string column, string message) => Add(MasterSeverity.Warning, sheet, row, column, message);

    public void Info(MasterSheet sheet, MasterRow row, string column, string message) => Add(MasterSeverity.Info, sheet, row, column, message);

    private void Add(MasterSeverity severity, MasterSheet sheet, MasterRow row, string column, string message)
    {
        counts[severity] = CountOf(severity) + 1;
        if (list.Count < Listed)
        {
            list.Add(new MasterFinding(severity, sheet.Name, row.Number, column, message));
        }
    }
}
