using System.Buffers;
using System.Text;
using CarePlanCloud.Exchange.Text;

namespace CarePlanCloud.Benchmarks;

/// <summary>P2: strict MS932 with offsets, beside the platform's code page 932.</summary>
internal sealed class CodePage : IBenchmark
{
    private const int Rounds = 9;
    private const double Goal = 0.5;
    private readonly Encoding _platform = CodePagesEncodingProvider.Instance.GetEncoding(932)!;

    public string Id => "P2";

    public IEnumerable<BenchResult> Run()
    {
        var prose = string.Concat(Enumerable.Repeat("清潔を保ち、週２回の入浴を続けたい。ﾍﾙﾊﾟｰと一緒に台所に立つ。\r\n", 200_000));
        return [.. Measure("Japanese prose", _platform.GetBytes(prose)), .. Measure("form 6", SlipBytes.Make(100_000))];
    }

    private IEnumerable<BenchResult> Measure(string what, byte[] bytes)
    {
        var text = _platform.GetString(bytes);
        var problems = new List<Ms932Problem>();
        var decode = Contest.Run(Rounds, () => Ms932.DecodeToUtf8(bytes, problems), () => _platform.GetString(bytes));
        var encode = Contest.Run(Rounds, () => Encode(text), () => _platform.GetBytes(text));
        yield return Line($"decode {what}, {bytes.Length / 1_000_000} MB", bytes.Length, decode);
        yield return Line($"encode {what}, {bytes.Length / 1_000_000} MB", bytes.Length, encode);
    }

    private BenchResult Line(string work, int bytes, Effort[] efforts)
    {
        var (ours, beside) = (bytes / efforts[0].Wall / 1_000_000, bytes / efforts[1].Wall / 1_000_000);
        return new BenchResult(Id, work, $"{ours:0} MB/s", $"Encoding 932 {beside:0} MB/s", ours / beside, $"≥ {Goal:0.0} × speed", ours / beside >= Goal);
    }

    private static void Encode(string text)
    {
        var writer = new ArrayBufferWriter<byte>();
        if (Ms932.Encode(text, writer) >= 0)
        {
            throw new InvalidOperationException("The measured work is not the intended work.");
        }
    }
}
