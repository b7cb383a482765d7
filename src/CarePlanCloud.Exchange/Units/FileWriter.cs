using System.Buffers;
using System.Text;
using CarePlanCloud.Exchange.Csv;
using CarePlanCloud.Exchange.Findings;
using CarePlanCloud.Exchange.Items;
using CarePlanCloud.Exchange.Layouts;
using CarePlanCloud.Exchange.Text;

namespace CarePlanCloud.Exchange.Units;

/// <summary>Drafts to bytes, strictly: nothing is written before every item has passed.</summary>
internal sealed class FileWriter
{
    private readonly FindingSink _sink = new();
    private readonly string _file;
    private readonly Layout _layout;

    private FileWriter(string file, Layout layout) => (_file, _layout) = (file, layout);

    public static WriteResult Write(FileName name, IReadOnlyList<RecordDraft> records)
    {
        var file = name.ToString();
        if (!FileNameParser.TryParse(file, out _, out var why))
        {
            return new WriteResult(null, [why!]);
        }

        var layout = name.Revision == StandardRevision.V41 ? LayoutCatalog.Current.Find(name.RecordKind) : null;
        return layout is null
            ? throw new ArgumentException($"{file} cannot be written: only records of 4.1 are.", nameof(name))
            : new FileWriter(file, layout).Write(records);
    }

    private WriteResult Write(IReadOnlyList<RecordDraft> records)
    {
        if (records.Count == 0)
        {
            _sink.Add(FindingCodes.NothingToWrite, _file);
        }

        var rows = records.Select((draft, index) => Prepare(draft, index + 1)).ToList();
        var findings = _sink.InOrder([_file]);
        if (findings.Any(finding => finding.Severity == Severity.Error))
        {
            return new WriteResult(null, findings);
        }

        var bytes = new ArrayBufferWriter<byte>();
        var refused = Ms932.Encode(RecordWriter.Write(_layout, rows), bytes);
        return refused < 0
            ? new WriteResult(new RawFile(_file, bytes.WrittenMemory), findings)
            : throw new InvalidOperationException("A character passed the check of its item but cannot be encoded.");
    }

    private string[] Prepare(RecordDraft draft, int row)
    {
        if (draft.Layout != _layout)
        {
            _sink.Add(FindingCodes.KindMismatch, _file, row, facts: [draft.Layout.NameJa, _layout.NameJa]);
            return [.. _layout.Columns.Select(_ => "")];
        }

        return [.. _layout.Columns.Select(column => Prepare(column, draft.Items[column.Index], row))];
    }

    private string Prepare(Column column, string value, int row)
    {
        var text = Substitutions.Apply(value, (from, to) => _sink.Add(FindingCodes.Substituted, _file, row, column, null, facts: [from, to]));
        foreach (var rune in text.EnumerateRunes().Where(rune => !rune.IsBmp || !Ms932.CanEncode((char)rune.Value)))
        {
            _sink.Add(FindingCodes.NotInMs932, _file, row, column, null, facts: [Shown(rune), $"U+{rune.Value:X4}"]);
        }

        var fault = ItemCheck.Check(column, text);
        if (fault.Code is not null)
        {
            // Reading forgives what the standard leaves unclear; writing never uses that.
            _sink.Add(fault.Code, _file, row, column, text, column.Rule, Severity.Error, fault.Facts);
        }

        if (column.Kind == ColumnKind.Version && text != column.Constant)
        {
            var revision = LayoutCatalog.Current.Revision;
            _sink.Add(FindingCodes.VersionUnknown, _file, row, column, text, facts: [revision.NameJa, string.Join('、', revision.Versions)]);
        }

        return text;
    }

    private static string Shown(Rune rune) => Rune.IsControl(rune) ? "制御文字" : rune.ToString();
}
