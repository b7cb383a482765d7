using System.Text;
using System.Text.RegularExpressions;
using CarePlanCloud.Exchange;
using CarePlanCloud.Exchange.Csv;
using CarePlanCloud.Exchange.Findings;
using CarePlanCloud.Exchange.Text;

namespace CarePlanCloud.Fuzz;

/// <summary>What holds for every upload, however broken. That no exception arises is one more of them.</summary>
internal static partial class Invariants
{
    private static readonly string[] Refusals = [FindingCodes.ColumnCount, FindingCodes.BrokenQuotes];

    /// <summary>Groups and reads the files, and throws where something does not hold.</summary>
    public static IReadOnlyList<FileSet> Check(IReadOnlyList<RawFile> files)
    {
        var sets = ExchangeFiles.Group(files).Select(unit => ExchangeFiles.Read(unit)).ToList();
        NoFileIsLost(files, sets);
        foreach (var set in sets)
        {
            foreach (var raw in set.Unit.Files)
            {
                FindingsPointIntoTheFile(raw, [.. set.Findings.Where(finding => finding.File == raw.Name)]);
            }

            // Of two files with one name, findings do not say which they mean.
            foreach (var file in set.Files.Where(file => set.Unit.Files.Count(raw => IsOf(raw, file)) == 1))
            {
                var raw = set.Unit.Files.Single(raw => IsOf(raw, file));
                var findings = set.Findings.Where(finding => finding.File == raw.Name).ToList();
                NoRowIsLost(raw, file, findings);
                if (findings.All(set.Unit.Findings.Contains))
                {
                    WhatIsSoundIsWrittenAsItWas(raw, file);
                }
            }
        }

        return sets;
    }

    private static bool IsOf(RawFile raw, ExchangeFile file) => FileName.TryParse(raw.Name, out var name, out _) && name == file.Name;

    // What a ZIP holds takes its place; nothing else disappears.
    private static void NoFileIsLost(IReadOnlyList<RawFile> files, List<FileSet> sets)
    {
        var kept = sets.SelectMany(set => set.Unit.Files).ToList();
        Require(kept.Count >= files.Count, $"{files.Count} files became {kept.Count}.");
        Require(sets.All(set => set.Unit.Kind != UnitKind.Unknown || set.Findings.Count > 0), "A unit is not recognised and nobody says why.");
    }

    private static void FindingsPointIntoTheFile(RawFile raw, List<Finding> findings)
    {
        var lines = raw.Content.Span.Count((byte)'\n') + raw.Content.Span.Count((byte)'\r') + 1;
        Require(findings.All(finding => finding.Line is null || (finding.Line >= 1 && finding.Line <= lines)), "A finding names a line outside the file.");
    }

    private static void NoRowIsLost(RawFile raw, ExchangeFile file, List<Finding> findings)
    {
        var headers = findings.Count(finding => finding.Code == FindingCodes.HeaderLine);
        var rows = RowsIn(raw, file.SourceLayout.Columns.Count);
        Require(rows == file.Records.Count + file.RowsRefused + headers, $"{rows} rows in, {file.Records.Count} read, {file.RowsRefused} refused, {headers} headers.");
        Require(findings.All(finding => finding.ItemNumber is null or >= 1 && (finding.ItemNumber ?? 1) <= file.SourceLayout.Columns.Count), "A finding names an item outside the layout.");

        var told = findings.Count(finding => Refusals.Contains(finding.Code));
        Require(told == file.RowsRefused || told >= FindingSink.ListedPerCode, $"{file.RowsRefused} rows refused, {told} told.");
    }

    /// <summary>Rows with content, whether they can be read or not.</summary>
    private static int RowsIn(RawFile raw, int width)
    {
        if (TextSource.Open(raw, new FindingSink()) is not { } source)
        {
            return 0;
        }

        using var reader = new RecordReader(source.Text, width);
        var rows = 0;
        while (reader.Next())
        {
            rows += reader.HasContent ? 1 : 0;
        }

        return rows + reader.Broken.Count;
    }

    private static void WhatIsSoundIsWrittenAsItWas(RawFile raw, ExchangeFile file)
    {
        if (file.Name.Revision != StandardRevision.V41)
        {
            return;
        }

        var written = ExchangeFiles.Write(file.Name, [.. file.Records.Select(Draft)]);
        Require(written.File is not null, $"What was read without a finding cannot be written: {string.Join(' ', written.Findings.Select(finding => finding.Code))}");

        // An empty text may stand in quotes; it is written without. The same two quotes inside a text are one quote of it, so both sides drop them.
        Require(WithoutEmptyTexts(written.File!) == WithoutEmptyTexts(raw), "What was read without a finding is written otherwise.");
    }

    private static string WithoutEmptyTexts(RawFile file) => EmptyTexts().Replace(Encoding.Latin1.GetString(file.Content.Span), "");

    [GeneratedRegex("(?<=,|^)\"\"(?=,|\r\n)")]
    private static partial Regex EmptyTexts();

    private static RecordDraft Draft(Record record)
    {
        var draft = new RecordDraft(record.Layout.RecordKind);
        foreach (var column in record.Layout.Columns)
        {
            draft.Set(column.Name, record[column.Number]);
        }

        return draft;
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
