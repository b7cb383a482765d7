using System.Text;
using CarePlanCloud.Exchange;
using CsvHelper;

namespace CarePlanCloud.Benchmarks;

/// <summary>P1: MS932 bytes of form 6 to validated records, beside libraries that only split and decode.</summary>
internal sealed class ReadPlan : IBenchmark
{
    private const int Rows = 200_000;
    private const int Rounds = 7;
    private readonly byte[] _bytes = SlipBytes.Make(Rows);

    public string Id => "P1";

    public IEnumerable<BenchResult> Run()
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(932)!;
        var unicode = Encoding.Convert(encoding, Encoding.UTF8, _bytes);
        var efforts = Contest.Run(Rounds, Ours, () => Bare(_bytes, encoding), () => Bare(unicode, null), () => Sylvan(_bytes, encoding));
        var speed = _bytes.Length / efforts[0].Processor / 1_000_000;
        var work = $"UPPLAN {Rows:N0} rows, {_bytes.Length / 1_000_000} MB: bytes → validated records";

        yield return Against("CsvHelper, strings from MS932", efforts[1].Wall, 2.0);
        yield return Against("CsvHelper, strings from ready UTF-8", efforts[2].Wall, null);
        yield return Against("Sylvan.Data.Csv, strings from MS932", efforts[3].Wall, null);
        yield return new BenchResult(Id, work, $"{speed:0} MB per processor second, all threads and garbage collection counted", null, null, "≥ 150 MB/s per core", speed >= 150);

        BenchResult Against(string peer, double beside, double? goal) => new(
            Id, work, $"{efforts[0].Wall * 1000:0} ms", $"{peer} {beside * 1000:0} ms", efforts[0].Wall / beside, goal is null ? "for comparison" : $"≤ {goal:0.0} ×", goal is null || efforts[0].Wall / beside <= goal);
    }

    private void Ours()
    {
        var set = ExchangeFiles.Read(new SendingUnit(UnitKind.Slip, null, [new RawFile(SlipBytes.Name, _bytes)], []));
        if (set.Findings.Count > 0 || set.Files[0].Records.Count != Rows)
        {
            throw new InvalidOperationException("The measured work is not the intended work.");
        }
    }

    private static void Bare(byte[] bytes, Encoding? encoding)
    {
        using var reader = CsvReader.Create(bytes, new CsvReaderOptions { HasHeader = false, Separator = ',', Encoding = encoding });
        var items = 0;
        while (reader.Read())
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                items += reader.GetString(i).Length;
            }
        }

        GC.KeepAlive(items);
    }

    private static void Sylvan(byte[] bytes, Encoding encoding)
    {
        using var text = new StreamReader(new MemoryStream(bytes), encoding);
        using var reader = global::Sylvan.Data.Csv.CsvDataReader.Create(text, new global::Sylvan.Data.Csv.CsvDataReaderOptions { HasHeaders = false, Delimiter = ',' });
        var items = 0;
        while (reader.Read())
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                items += reader.GetString(i).Length;
            }
        }

        GC.KeepAlive(items);
    }
}
