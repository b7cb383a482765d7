using System.Diagnostics;
using System.Globalization;
using System.Text;
using CarePlanCloud.Testing;
using Npgsql;

namespace CarePlanCloud.Benchmarks;

/// <summary>
/// P4: uploads over HTTP, 100 rows each, taken in and acknowledged: kept byte for byte, with its work and its trail, under row security, in one
/// transaction. Beside them the same bytes into a plain table, one statement and one commit each. The check that follows runs in a worker and
/// is not waited for; no worker runs here.
/// </summary>
internal sealed class Uploads : IBenchmark
{
    private const int Rows = 100;
    private const int Files = 1500;
    private const int Warm = 200;
    private const int AtOnce = 16;
    private const double GoalPerSecond = 250;
    private const double GoalP95 = 400;

    public string Id => "P4";

    public IEnumerable<BenchResult> Run()
    {
        yield return MeasureAsync().GetAwaiter().GetResult();
    }

    private async Task<BenchResult> MeasureAsync()
    {
        await using var host = await TestHost.StartAsync("web");
        var contents = Enumerable.Range(0, Files + Warm).Select(Content).ToList();
        await RunAsync(contents[..Warm], index => UploadAsync(host, contents[index], index), []);
        var times = new List<double>();
        var ours = await RunAsync(contents[Warm..], index => UploadAsync(host, contents[Warm + index], Warm + index), times);
        var plain = await PlainAsync(host.Database, contents[Warm..]);
        times.Sort();
        var (rate, p95) = (Files / ours.TotalSeconds, times[(int)(times.Count * 0.95)]);
        return new BenchResult(
            Id,
            FormattableString.Invariant($"{Files} uploads of {Rows} rows over HTTP, {AtOnce} at once, processes and PostgreSQL on the same {Environment.ProcessorCount} cores"),
            FormattableString.Invariant($"{rate:0} files/s, p95 {p95:0} ms"),
            FormattableString.Invariant($"the same bytes into a plain table {Files / plain.TotalSeconds:0} files/s; load of the machine {Board.Load()}"),
            ours / plain,
            FormattableString.Invariant($"≥ {GoalPerSecond:0} files/s, p95 ≤ {GoalP95:0} ms"),
            rate >= GoalPerSecond && p95 <= GoalP95);
    }

    private static async Task<TimeSpan> RunAsync(IReadOnlyList<byte[]> contents, Func<int, Task> one, List<double> times)
    {
        var watch = Stopwatch.StartNew();
        await Parallel.ForAsync(0, contents.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (index, _) =>
        {
            var began = Stopwatch.GetTimestamp();
            await one(index);
            lock (times)
            {
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        });
        return watch.Elapsed;
    }

    // As seven programs of seven offices would: nobody waits for another office's trail.
    private static async Task UploadAsync(TestHost host, byte[] content, int index)
    {
        var office = Offices[index % Offices.Length];
        var client = Clients.GetOrAdd(office, number => host.Client(number));
        using var form = new MultipartFormDataContent();
        form.Add(new ByteArrayContent(content), "files", $"UPPLAN_202611_9970000011_43_{office}_11_{Serial(index)}.CSV");
        using var answer = await client.PostAsync(new Uri($"/api/v1/offices/{office}/inbox", UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
    }

    private static readonly string[] Offices = ["9970000029", "9970000037", "9970000045", "9970000052"];

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, HttpClient> Clients = new();

    private static string Serial(int index) => new DateTime(2026, 11, 10).AddSeconds(index).ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    // A month of slips as it comes, its rows repeated, each file another one.
    private static byte[] Content(int index)
    {
        var sample = Samples.Of(Samples.Slips, "UPPLAN")[0].Text().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var text = new StringBuilder();
        for (var row = 0; row < Rows; row++)
        {
            text.Append(sample[row % sample.Length]).Append("\r\n");
        }

        return Samples.Encode(text.Replace("例示", index % 2 == 0 ? "例示" : "見本").ToString());
    }

    private static async Task<TimeSpan> PlainAsync(string database, IReadOnlyList<byte[]> contents)
    {
        await using var source = NpgsqlDataSource.Create(TestPostgres.AsAdmin(database));
        await using (var make = source.CreateCommand("create table public.plain (id bigint generated always as identity primary key, name text, content bytea)"))
        {
            await make.ExecuteNonQueryAsync();
        }

        return await RunAsync(contents, async index =>
        {
            await using var command = source.CreateCommand("insert into public.plain (name, content) values ($1, $2)");
            command.Parameters.Add(new NpgsqlParameter { Value = Serial(index) });
            command.Parameters.Add(new NpgsqlParameter { Value = contents[index] });
            await command.ExecuteNonQueryAsync();
        }, []);
    }
}
