using System.Text;
using CarePlanCloud.Exchange;
using CsvHelper;

namespace CarePlanCloud.Benchmarks;

/// <summary>P3: a month of slips for one partner, drafts to checked MS932 bytes, beside CsvHelper writing the same rows unchecked.</summary>
internal sealed class WriteMonth : IBenchmark
{
    private const int Clients = 100;
    private const int RowsPerClient = 50;
    private const int Rounds = 31;
    private const double Goal = 2.0;
    private readonly Encoding _platform = CodePagesEncodingProvider.Instance.GetEncoding(932)!;

    public string Id => "P3";

    public IEnumerable<BenchResult> Run()
    {
        var bytes = SlipBytes.Make(Clients * RowsPerClient);
        var file = ExchangeFiles.Read(new SendingUnit(UnitKind.Slip, null, [new RawFile(SlipBytes.Name, bytes)], [])).Files[0];
        var drafts = file.Records.Select(Draft).ToList();
        var quoted = file.Layout.Columns.Select(column => column.Kind == ColumnKind.Text).ToArray();
        var rows = drafts.ConvertAll(draft => draft.Items.ToArray());
        Require(ExchangeFiles.Write(file.Name, drafts).File!.Content.Span.SequenceEqual(bytes) && Bare(rows, quoted).AsSpan().SequenceEqual(bytes));

        var efforts = Contest.Run(Rounds, () => ExchangeFiles.Write(file.Name, drafts), () => Bare(rows, quoted));
        var ratio = efforts[0].Wall / efforts[1].Wall;
        yield return new BenchResult(
            Id,
            $"UPPLAN, {Clients} clients, {rows.Count:N0} rows, {bytes.Length / 1000} kB: drafts → checked bytes",
            $"{efforts[0].Wall * 1000:0.0} ms",
            $"CsvHelper to code page 932, unchecked {efforts[1].Wall * 1000:0.0} ms",
            ratio,
            $"≤ {Goal:0.0} ×",
            ratio <= Goal);
    }

    private static RecordDraft Draft(Record record)
    {
        var draft = new RecordDraft(record.Layout.RecordKind);
        foreach (var column in record.Layout.Columns)
        {
            draft.Set(column.Name, record[column.Number]);
        }

        return draft;
    }

    private byte[] Bare(List<string[]> rows, bool[] quoted)
    {
        using var output = new MemoryStream();
        using (var text = new StreamWriter(output, _platform) { NewLine = "\r\n" })
        using (var writer = CsvWriter.Create(text, new CsvWriterOptions { HasHeader = false, NewLine = "\r\n", Separator = ',' }))
        {
            foreach (var row in rows)
            {
                for (var i = 0; i < row.Length; i++)
                {
                    writer.WriteField(row[i], quoted[i] && row[i].Length > 0 ? CsvQuoting.Always : CsvQuoting.WhenNeeded);
                }

                writer.EndRecord();
            }
        }

        return output.ToArray();
    }

    private static void Require(bool intended)
    {
        if (!intended)
        {
            throw new InvalidOperationException("The measured work is not the intended work.");
        }
    }
}
