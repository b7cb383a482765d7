using System.Diagnostics;
using System.Globalization;
using System.Text;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Benchmarks;

/// <summary>P1m: what checking a file of 20 MB costs in memory: the peak of a process of its own, less that of one that checks nothing.</summary>
internal sealed class CheckMemory : IBenchmark
{
    private const int Size = 20_000_000;
    private const double Goal = 8.0;
    private const string Need = "UP2KYO_9970000011_43_9970000029_11_20261025093000.CSV";

    public string Id => "P1m";

    public IEnumerable<BenchResult> Run()
    {
        yield return Measure("UPPLAN", SlipBytes.Name, SlipBytes.Make(Size / 155));
        yield return Measure("UP2KYO with long texts", Need, Fill(LongTexts));
        yield return Measure("UPPLAN, an error in every item", SlipBytes.Name, Fill(OnlyErrors));
    }

    private BenchResult Measure(string what, string name, byte[] bytes)
    {
        var folder = Directory.CreateTempSubdirectory("careplan-bench");
        try
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, name), bytes);
            var (idle, peak) = (Peak("explain", FindingCodes.NotDate), Peak("check", folder.FullName));
            var ratio = (peak - idle) / (double)bytes.Length;
            return new BenchResult(
                Id,
                $"careplan-exchange check, {what}, {bytes.Length / 1_000_000} MB",
                $"{(peak - idle) / 1_000_000} MB more at its peak",
                $"the tool without a file {idle / 1_000_000} MB",
                ratio,
                $"≤ {Goal:0} × the file",
                ratio <= Goal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // The kernel keeps the highest mark, so that looking now and then misses next to nothing.
    private static long Peak(params string[] arguments)
    {
        var tool = Path.Combine(AppContext.BaseDirectory, "careplan-exchange.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", tool, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var peak = 0L;
        while (!process.WaitForExit(2))
        {
            process.Refresh();
            try
            {
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It ended between two looks.
            }
        }

        return process.ExitCode is 0 or 1 ? peak : throw new InvalidOperationException("The measured work is not the intended work.");
    }

    private static byte[] Fill(Func<int, string> row)
    {
        var text = new StringBuilder();
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(932)!;
        for (var (i, bytes) = (0, 0); bytes < Size; i++)
        {
            var made = row(i);
            bytes += encoding.GetByteCount(made);
            text.Append(made);
        }

        return encoding.GetBytes(text.ToString());
    }

    private static string LongTexts(int row)
    {
        var text = string.Concat(Enumerable.Repeat("清潔を保ち、週２回の入浴を続けたい。", 30));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"202407,990011,{9_900_000_000 + row},20261020,20261020,1,\"{row}{text}\",1,\"{row}長期{text}\",\"{row}短期{text}\",\"2026年10月～2027年3月\",\"2026年10月～2026年12月\",1,\"{row}{text}\",Y,\"訪問介護\",9970000029,\"見本ヘルパーステーション\",\"週２回\",\"６か月\",9970000011,\r\n");
    }

    private static string OnlyErrors(int row) => string.Create(
        CultureInfo.InvariantCulture,
        $"20240X,99001,{990_000_000 + row},2026102X,20261X,997000001,例示{row},-{row},x,202613{(row % 30) + 1:00},1,9a00,09{(row % 90) + 10},1.0,11111{row % 10}1,1,{row},,x,997000002,見本{row},x,9,997000001,z\r\n");
}
