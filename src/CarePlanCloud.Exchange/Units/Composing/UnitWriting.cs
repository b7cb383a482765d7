using CarePlanCloud.Exchange.Layouts;

namespace CarePlanCloud.Exchange.Units.Composing;

/// <summary>One planned unit to bytes, and back: what a receiver would refuse is not handed out.</summary>
internal sealed class UnitWriting(PlannedUnit unit, FileName key, FamilyCharts charts, WriteOptions options, ComposeNotes notes)
{
    private static readonly UploadLimits NoLimits = new(int.MaxValue, long.MaxValue, int.MaxValue);

    private readonly Dictionary<string, IReadOnlyList<DraftRow>> _rows = new(StringComparer.Ordinal);

    /// <summary>Null when something is wrong; the notes say what.</summary>
    public SendingUnit? Write()
    {
        var files = new List<RawFile>();
        var whole = true;
        foreach (var kind in LayoutCatalog.Current.Kinds.Where(kind => unit.Of(kind.Name).Any()))
        {
            var name = key with { RecordKind = kind.Name, ServiceMonth = Month(kind) };
            var rows = RowOrder.Of(unit.Of(kind.Name));
            _rows[name.ToString()] = rows;
            if (kind.Name == "UPKIHON")
            {
                files.AddRange(charts.Attach(rows, key));
            }

            var written = FileWriter.Write(name, [.. rows.Select(row => row.Draft)], options);
            Tell(written.Findings, (file, row) => _rows[file][row - 1].Position);
            whole &= written.File is not null;
            files.AddRange(written.File is { } file ? [file] : []);
        }

        return whole ? ReadBack(files) : null;
    }

    private SendingUnit? ReadBack(List<RawFile> files)
    {
        var back = UnitGrouping.Group(files, NoLimits).Single();
        var set = UnitReader.Read(back, null);
        var lines = set.Files.ToDictionary(
            file => file.Name.ToString(), file => file.Records.Select((record, index) => (record.Line, index)).ToDictionary(pair => pair.Line, pair => pair.index));

        // The composer has told this one already, as an Error (R37).
        Tell(set.Findings.Where(finding => finding.Code != FindingCodes.ActualsOfOtherOffice), (file, line) => _rows[file][lines[file][line]].Position);
        return set.HasErrors ? null : back;
    }

    // R36, R50: the month part of the name.
    private string? Month(RecordKind kind) => kind.Month switch
    {
        NameMonth.None => null,
        NameMonth.Month => unit.Month,
        _ => unit.Month ?? "000000",
    };

    private void Tell(IEnumerable<Finding> findings, Func<string, int, int> position)
    {
        foreach (var finding in findings)
        {
            notes.Tell(finding with { Line = finding.Line is { } line ? position(finding.File, line) : null });
        }
    }
}
