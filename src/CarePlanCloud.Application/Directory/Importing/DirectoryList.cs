namespace CarePlanCloud.Application.Directory.Importing;

/// <summary>An office as one row or several of a public list name it. What the list has no column for is null and stays as it is known.</summary>
/// <param name="Row">Where it first stands in the file, from 1.</param>
/// <param name="UsesNationalSystem">Null when the list does not say.</param>
public sealed record ListedOffice(
    int Row, string OfficeNumber, string Name, string? Kana, IReadOnlyList<string> ServiceKinds, string? CorporationName, string Prefecture, string? Municipality,
    string? Address, string? Phone, string? Fax, bool? UsesNationalSystem);

/// <summary>What was noticed in a row.</summary>
/// <param name="IsRefused">The row was left out.</param>
/// <param name="Cells">The row as it stands in the file, so that nothing is lost.</param>
public sealed record DirectoryFinding(int Row, string Column, string Message, bool IsRefused, IReadOnlyList<string> Cells);

/// <summary>A public list as it was read.</summary>
/// <param name="IsUsageOnly">Numbers and the use of the national system, nothing else: names stay as they are.</param>
/// <param name="Heads">The first row of the file.</param>
public sealed record DirectoryList(
    IReadOnlyList<ListedOffice> Offices, bool IsUsageOnly, IReadOnlyList<string> Heads, IReadOnlyList<DirectoryFinding> Findings)
{
    public IEnumerable<DirectoryFinding> Refused => Findings.Where(finding => finding.IsRefused);
}
