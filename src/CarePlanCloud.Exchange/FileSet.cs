namespace CarePlanCloud.Exchange;

/// <summary>A sending unit after reading: its records and everything noticed on the way.</summary>
/// <param name="Unit">What was read.</param>
/// <param name="Files">Every member whose name was recognised and whose bytes could be read as CSV.</param>
/// <param name="Findings">Findings of unpacking, grouping, reading and the rules, in file and line order.</param>
public sealed record FileSet(SendingUnit Unit, IReadOnlyList<ExchangeFile> Files, IReadOnlyList<Finding> Findings)
{
    /// <summary>True when at least one finding forbids the import.</summary>
    public bool HasErrors { get; } = Findings.Any(finding => finding.Severity == Severity.Error);

    /// <summary>The pictures of family charts among the members (R91), by their parsed names.</summary>
    public IReadOnlyDictionary<FileName, RawFile> Images { get; init; } = new Dictionary<FileName, RawFile>();

    /// <summary>The first member of that record kind (such as "UPPLAN"), or null.</summary>
    public ExchangeFile? this[string recordKind] => Files.FirstOrDefault(file => file.Name.RecordKind == recordKind);
}

/// <summary>One member file as records.</summary>
/// <param name="Name">Its parsed name.</param>
/// <param name="Layout">The table of its records: always that of today's revision, whatever the file was written by.</param>
/// <param name="Records">Rows with the right number of columns; single items may still carry findings.</param>
/// <param name="RowsRefused">Rows that could not be read at all; each has an Error finding. Rows in = Records + RowsRefused.</param>
public sealed record ExchangeFile(FileName Name, Layout Layout, IReadOnlyList<Record> Records, int RowsRefused)
{
    /// <summary>The table that was used to read it. Item numbers of findings are this table's.</summary>
    public Layout SourceLayout { get; init; } = Layout;

    /// <summary>The name as it was received, which is how findings say it.</summary>
    internal string ReceivedName { get; init; } = Name.ToString();
}

/// <summary>How far reading has come.</summary>
/// <param name="File">File being read.</param>
/// <param name="FilesDone">Files finished.</param>
/// <param name="FilesTotal">Files in the unit.</param>
/// <param name="Rows">Rows read so far in the whole unit.</param>
public sealed record ReadProgress(string File, int FilesDone, int FilesTotal, int Rows);

/// <summary>Outcome of writing: a file, or the reasons why there is none.</summary>
/// <param name="File">The legal bytes; null when any finding is an Error.</param>
/// <param name="Findings">Errors, and the substitutions that were made (Repaired).</param>
public sealed record WriteResult(RawFile? File, IReadOnlyList<Finding> Findings);
