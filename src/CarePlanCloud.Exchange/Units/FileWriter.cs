using System.Buffers;
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
    private readonly WriteOptions _options;

    private FileWriter(string file, Layout layout, WriteOptions options) => (_file, _layout, _options) = (file, layout, options);

    public static WriteResult Write(FileName name, IReadOnlyList<RecordDraft> records, WriteOptions options)
    {
        var file = name.ToString();
        if (!FileNameParser.TryParse(file, out var parsed, out var why) || parsed != name)
        {
            // Reading forgives small letters, and takes a name without service kinds for one of revision 3; writing does neither.
            return new WriteResult(null, [why ?? FindingSink.Make(FindingCodes.NameMalformed, file)]);
        }

        var layout = name.Revision == StandardRevision.V41 ? LayoutCatalog.Current.Find(name.RecordKind) : null;
        return layout is null
            ? throw new ArgumentException($"{file} cannot be written: only records of 4.1 are.", nameof(name))
            : new FileWriter(file, layout, options).Write(records);
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

        var replacements = Replacements(draft);
        return [.. _layout.Columns.Select(column => Prepare(column, draft.Items[column.Index], row, replacements))];
    }

    private IReadOnlyDictionary<string, string> Replacements(RecordDraft draft)
    {
        if (draft.Replacements.Count == 0)
        {
            return _options.Replacements;
        }

        var both = new Dictionary<string, string>(_options.Replacements, StringComparer.Ordinal);
        foreach (var (from, to) in draft.Replacements)
        {
            both[from] = to;
        }

        return both;
    }

    private string Prepare(Column column, string value, int row, IReadOnlyDictionary<string, string> replacements)
    {
        // R34. A choice is about names and words: numbers and codes are not the office's to rewrite.
        var legal = Substitutions.Apply(value, column.Kind == ColumnKind.Text ? replacements : null);
        Tell(legal, column, row);
        var text = legal.Text;
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

    private void Tell(LegalText legal, Column column, int row)
    {
        if (legal.KanaFolded)
        {
            _sink.Add(FindingCodes.HalfWidthKana, _file, row, column);
        }

        foreach (var made in legal.Made)
        {
            _sink.Add(FindingCodes.Substituted, _file, row, column, null, facts: Facts(made));
        }

        foreach (var (character, position) in legal.Outside)
        {
            _sink.Add(FindingCodes.NotInMs932, _file, row, column, null, facts: [Shown.Text(character.ToString()), Shown.Code(character), position + 1]);
        }
    }

    private static object[] Facts(Substitution made) => made.Why == Rewriting.ChosenByCaller
        ? [Shown.Choice(made.From), Shown.Choice(made.To), made.Why]
        : [Shown.Text(made.From), Shown.Text(made.To), made.Why];
}
