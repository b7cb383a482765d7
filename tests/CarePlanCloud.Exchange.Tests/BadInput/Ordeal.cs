using CarePlanCloud.Exchange.Csv;
using CarePlanCloud.Exchange.Findings;
using CarePlanCloud.Exchange.Text;

namespace CarePlanCloud.Exchange.Tests.BadInput;

/// <summary>What every input must survive: no exception, an answer within a second, no file and no row lost.</summary>
internal static class Ordeal
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>Groups and reads the files, and checks that everything is accounted for.</summary>
    public static async Task<IReadOnlyList<FileSet>> Survive(IReadOnlyList<RawFile> files)
    {
        // Not on this thread: one that hangs must fail, not wait.
        var sets = await Task.Run(() => ExchangeFiles.Group(files).Select(unit => ExchangeFiles.Read(unit)).ToList()).WaitAsync(Limit);
        Assert.Equal(files.Select(file => file.Name).Order(), sets.SelectMany(set => set.Unit.Files).Select(file => file.Name).Order());
        foreach (var set in sets)
        {
            foreach (var file in set.Files)
            {
                CheckRows(set, file);
            }
        }

        return sets;
    }

    private static void CheckRows(FileSet set, ExchangeFile file)
    {
        var raw = set.Unit.Files.Single(raw => raw.Name == file.Name.ToString());
        var findings = set.Findings.Where(finding => finding.File == raw.Name).ToList();
        var headers = findings.Count(finding => finding.Code == FindingCodes.HeaderLine);
        Assert.Equal(RowsIn(raw), file.Records.Count + file.RowsRefused + headers);

        var refusals = findings.Where(finding => finding.Code is FindingCodes.ColumnCount or FindingCodes.BrokenQuotes).ToList();
        var cut = refusals.Count >= FindingSink.ListedPerCode;
        Assert.True(cut || refusals.Count == file.RowsRefused, $"{file.RowsRefused} rows refused, {refusals.Count} told.");

        var lines = raw.Content.Span.Count((byte)'\n') + raw.Content.Span.Count((byte)'\r') + 1;
        Assert.All(findings, finding => Assert.InRange(finding.Line ?? 1, 1, lines));
        Assert.All(findings, finding => Assert.InRange(finding.ItemNumber ?? 1, 1, file.Layout.Columns.Count));
    }

    /// <summary>Rows that are not blank, whether they can be read or not.</summary>
    private static int RowsIn(RawFile raw)
    {
        if (TextSource.Open(raw, new FindingSink()) is not { } source)
        {
            return 0;
        }

        using var reader = new RecordReader(source.Text);
        var rows = 0;
        while (reader.Next())
        {
            rows += reader.IsBlank ? 0 : 1;
        }

        return rows + reader.Broken.Count;
    }
}
