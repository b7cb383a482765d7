namespace CarePlanCloud.Exchange.Cli.Reports;

/// <summary>What was checked and what was found.</summary>
/// <param name="Inputs">The files as they were given.</param>
/// <param name="Sets">The sending units made of them.</param>
/// <param name="Strict">Whether a repair counts as an error.</param>
internal sealed record Check(IReadOnlyList<Input> Inputs, IReadOnlyList<FileSet> Sets, bool Strict)
{
    public IEnumerable<Finding> Findings => Sets.SelectMany(set => set.Findings);

    public bool IsError(Finding finding) => finding.Severity == Severity.Error || (Strict && finding.Severity == Severity.Repaired);
}

/// <summary>One form of the answer of check.</summary>
internal interface IReport
{
    void Write(Check check, TextWriter output);
}
