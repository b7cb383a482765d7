namespace CarePlanCloud.Exchange.Cli;

/// <summary>From files to records, and what did not become one.</summary>
internal static class Reading
{
    // The person's own disk is no stranger's upload: a whole archive of years may be checked in one go.
    public static readonly UploadLimits Limits = UploadLimits.Default with { MaxEntries = 100_000, MaxTotalBytes = int.MaxValue };

    public static IReadOnlyList<FileSet> Read(IReadOnlyList<Input> inputs, Terminal terminal)
    {
        using var progress = new ProgressLine(terminal);
        return [.. ExchangeFiles.Group([.. inputs.Select(input => input.File)], Limits).Select(unit => ExchangeFiles.Read(unit, progress))];
    }

    /// <summary>
    /// Errors of what is missing among the records: unreadable files, refused rows, bytes without a character. What is wrong with a value
    /// that was read, or with the company of a file, is the business of check.
    /// </summary>
    public static IEnumerable<Finding> NotRead(FileSet set)
    {
        var read = set.Files.GroupBy(file => file.Name.ToString(), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.SelectMany(file => file.Records).Select(record => record.Line).ToHashSet(), StringComparer.OrdinalIgnoreCase);
        foreach (var image in set.Images.Keys)
        {
            read[image.ToString()] = [];
        }

        return set.Findings.Where(finding => finding.Severity == Severity.Error && IsLoss(finding));

        bool IsLoss(Finding finding) =>
            !read.TryGetValue(finding.File, out var lines)
            || finding.Code == FindingCodes.InvalidByte
            || (finding.Line is { } line && !lines.Contains(line));
    }
}
