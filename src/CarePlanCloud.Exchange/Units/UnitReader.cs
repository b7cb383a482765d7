using CarePlanCloud.Exchange.Findings;
using CarePlanCloud.Exchange.Layouts;
using CarePlanCloud.Exchange.Rules;

namespace CarePlanCloud.Exchange.Units;

/// <summary>Reads the members of a unit, then asks the rules whether they fit together.</summary>
internal static class UnitReader
{
    public static FileSet Read(SendingUnit unit, IProgress<ReadProgress>? progress)
    {
        var sink = new FindingSink();
        sink.Add(unit.Findings);
        var files = new List<ExchangeFile>();
        var images = new Dictionary<FileName, RawFile>();
        if (unit.Kind != UnitKind.Unknown)
        {
            var rows = 0;
            foreach (var (raw, index) in unit.Files.Select((raw, index) => (raw, index)))
            {
                var before = rows;
                if (!FileName.TryParse(raw.Name, out var name, out var why))
                {
                    sink.Add([why!]);
                }
                else if (LayoutCatalog.Of(name!.Revision).Find(name.RecordKind) is not { } layout)
                {
                    // A second picture of one name is grouping's finding.
                    images.TryAdd(name, raw);
                }
                else if (new FileReader(raw, name, layout, sink).Read(read => progress?.Report(new ReadProgress(raw.Name, index, unit.Files.Count, before + read))) is { } file)
                {
                    files.Add(file);
                    rows += file.Records.Count;
                }

                progress?.Report(new ReadProgress(raw.Name, index + 1, unit.Files.Count, rows));
            }

            RuleBook.Check(new RuleContext(unit.Kind, files, images, sink));
        }

        return new FileSet(unit, files, sink.InOrder([.. unit.Files.Select(file => file.Name)])) { Images = images };
    }
}
