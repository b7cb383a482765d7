using System.Globalization;
using System.Text;
using CarePlanCloud.Application.Directory.Importing;
using CarePlanCloud.Application.Reports;
using CarePlanCloud.Web.Components.Shared;

namespace CarePlanCloud.Web.Startup;

/// <summary>
/// <c>directory import FILE [--as-of YYYY-MM-DD] [--whole] [--preview]</c>: as the owner, a public list of offices into the directory. What it
/// did, or with --preview would do, is printed; rows it could not read are printed and kept beside the file.
/// </summary>
internal static class DirectoryVerb
{
    private const int Listed = 20;
    private const string AsOf = "--as-of", Whole = "--whole", Preview = "--preview";

    public static Task<int> RunAsync(string[] args) =>
        RunAsync(args, new ConfigurationBuilder().AddEnvironmentVariables().Build().GetConnectionString("CarePlanOwner"), Console.Out);

    /// <summary>Also for tests.</summary>
    public static async Task<int> RunAsync(string[] args, string? owner, TextWriter said)
    {
        if (owner is null)
        {
            await said.WriteLineAsync("ConnectionStrings__CarePlanOwner がありません。台帳に書けるのは持ち主の役割だけです。");
            return 2;
        }

        if (Order(args, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(9).DateTime)) is not { } order)
        {
            await said.WriteLineAsync($"使い方: directory import ファイル [{AsOf} 年-月-日] [{Whole}] [{Preview}]");
            return 2;
        }

        if (!File.Exists(order.Path))
        {
            await said.WriteLineAsync($"{order.Path} がありません。");
            return 2;
        }

        var bytes = await File.ReadAllBytesAsync(order.Path);
        var read = DirectoryFile.Read(bytes);
        if (read.Refusal is { } refusal)
        {
            await said.WriteLineAsync(refusal.Message);
            return 1;
        }

        var list = read.Value;
        await SayFindingsAsync(list, order.Path, said);
        if (list.Offices.Count == 0)
        {
            await said.WriteLineAsync(Application.Directory.DirectoryRefusals.NothingReadable.Message);
            return 1;
        }

        var difference = await DirectoryImporter.RunAsync(
            owner, list, DirectorySource.Of(Path.GetFileName(order.Path), bytes, order.AsOf, order.IsWhole), !order.IsPreview, TimeProvider.System, CancellationToken.None);
        await SayAsync(list, difference, order, said);
        return 0;
    }

    private static ImportOrder? Order(string[] args, DateOnly today)
    {
        if (args is not ["import", { Length: > 0 } path, .. var rest] || path.StartsWith("--", StringComparison.Ordinal))
        {
            return null;
        }

        var order = new ImportOrder(path, today, IsWhole: false, IsPreview: false);
        for (var at = 0; at < rest.Length; at++)
        {
            if (rest[at] == Whole)
            {
                order = order with { IsWhole = true };
            }
            else if (rest[at] == Preview)
            {
                order = order with { IsPreview = true };
            }
            else if (rest[at] == AsOf && at + 1 < rest.Length
                && DateOnly.TryParseExact(rest[++at], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                order = order with { AsOf = day };
            }
            else
            {
                return null;
            }
        }

        return order;
    }

    private static async Task SayFindingsAsync(DirectoryList list, string path, TextWriter said)
    {
        foreach (var finding in list.Findings.Take(Listed))
        {
            await said.WriteLineAsync($"{finding.Row}行目 {finding.Column}: {finding.Message}{(finding.IsRefused ? "（取り込みません）" : "")}");
        }

        if (list.Findings.Count > Listed)
        {
            await said.WriteLineAsync($"ほかに {list.Findings.Count - Listed}件");
        }

        var refused = list.Refused.ToList();
        if (refused.Count > 0)
        {
            var kept = path + ".読めない行.csv";
            await File.WriteAllBytesAsync(kept, CsvText.Bytes(CsvText.Of(
                ["行", "指摘", .. list.Heads], refused.Select(finding => (string[])[finding.Row.ToString(CultureInfo.InvariantCulture), finding.Message, .. finding.Cells]))));
            await said.WriteLineAsync($"取り込まない {refused.Count}行を {kept} に書きました。直してから、それだけを取り込めます。");
        }
    }

    private static async Task SayAsync(DirectoryList list, DirectoryDifference difference, ImportOrder order, TextWriter said)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{order.AsOf:yyyy-MM-dd} の一覧、{list.Offices.Count}事業所{(list.IsUsageOnly ? "（利用状況だけ）" : "")}");
        text.AppendLine(CultureInfo.InvariantCulture, $"新しい {difference.Added}　変わる {difference.Changed}　終わる {difference.Ended}　同じ {difference.Same}");
        if (difference.Older + difference.Unknown > 0)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"変えない：もっと新しい一覧で持っている {difference.Older}　台帳にない {difference.Unknown}");
        }

        foreach (var example in difference.Examples)
        {
            text.Append("  ").AppendLine(example);
        }

        text.AppendLine(order.IsPreview ? "下見です。何も変えていません。" : "取り込みました。");
        await said.WriteAsync(text);
    }

    private sealed record ImportOrder(string Path, DateOnly AsOf, bool IsWhole, bool IsPreview);
}
