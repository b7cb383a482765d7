namespace CarePlanCloud.Exchange.Cli;

/// <summary>From files to records, and what did not become one.</summary>
internal static class Reading
{
    // The person's own disk is no stranger's upload: a whole archive of years may be checked in one go.
    public static readonly UploadLimits Limits = UploadLimits.Default with { MaxEntries = 100_000, MaxTotalBytes = int.MaxValue };

    public static IReadOnlyList<FileSet> Read(IReadOnlyList<Input> inputs, Terminal terminal)
    {
        using var progress = new ProgressLine(terminal, TimeProvider.System);
        return [.. ExchangeFiles.Group([.. inputs.Select(input => input.File)], Limits).Select(unit => ExchangeFiles.Read(unit, progress))];
    }

    /// <summary>
    /// Errors of what is missing among the records: unreadable files, refused rows, bytes without a character. What is wrong with a value
    /// that was read, or with the company of a file, is the business of check.
    /// </summary>
    public static IEnumerable<Finding> NotRead(FileSet set)
    {
        var read = set.Files.Select(file => file.Name).Concat(set.Images.Keys).Select(name => name.ToString()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return set.Findings.Where(finding => finding.Severity == Severity.Error && (IsLoss(finding) || !read.Contains(finding.File)));
    }

    private static bool IsLoss(Finding finding) => finding.Code is
        FindingCodes.InvalidByte or FindingCodes.ColumnCount or FindingCodes.BrokenQuotes or FindingCodes.RowInText;
}
