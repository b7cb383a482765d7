using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CarePlanCloud.Exchange.Cli;

/// <summary>careplan-exchange check: every finding of every sending unit.</summary>
internal static class CheckCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        if (!TryParse(args, out var paths, out var json))
        {
            return Usage.Print(error);
        }

        if (Inputs.Load(paths, error) is not { } files)
        {
            return Usage.Wrong;
        }

        if (files.Count == 0)
        {
            return Usage.Print(error, "ファイルがありません。");
        }

        var sets = ExchangeFiles.Group(files).Select(unit => ExchangeFiles.Read(unit)).ToList();
        if (json)
        {
            PrintJson(sets, output);
        }
        else
        {
            PrintText(sets, output);
        }

        return sets.Any(set => set.HasErrors) ? Usage.Errors : Usage.Clean;
    }

    private static bool TryParse(IReadOnlyList<string> args, out List<string> paths, out bool json)
    {
        (paths, json) = ([], false);
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == "--format")
            {
                i++;
                if (i >= args.Count || args[i] is not ("text" or "json"))
                {
                    return false;
                }

                json = args[i] == "json";
            }
            else if (args[i].StartsWith("--", StringComparison.Ordinal))
            {
                return false;
            }
            else
            {
                paths.Add(args[i]);
            }
        }

        return paths.Count > 0;
    }

    private static void PrintJson(List<FileSet> sets, TextWriter output) =>
        output.WriteLine(JsonSerializer.Serialize(
            sets.SelectMany(set => set.Findings).Select(finding => new
            {
                finding.Code,
                finding.Severity,
                finding.File,
                finding.Line,
                Item = finding.ItemNumber,
                finding.ItemName,
                finding.Rule,
                finding.Message,
                finding.Mend,
            }),
            Json));

    private static void PrintText(List<FileSet> sets, TextWriter output)
    {
        foreach (var finding in sets.SelectMany(set => set.Findings))
        {
            var place = $"{(finding.Line is { } line ? $" {line}行目" : "")}{(finding.ItemNumber is { } number ? $" No.{number} {finding.ItemName}" : "")}";
            var value = string.IsNullOrEmpty(finding.Value) ? "" : $" [{finding.Value}]";
            output.WriteLine($"{Word(finding.Severity)} {finding.Code} {finding.Rule} {finding.File}{place}{value}: {finding.Message} → {finding.Mend}");
        }

        var all = sets.SelectMany(set => set.Findings).ToLookup(finding => finding.Severity);
        output.WriteLine(
            $"送信単位 {sets.Count}、行 {sets.Sum(set => set.Files.Sum(file => file.Records.Count))}、読めない行 {sets.Sum(set => set.Files.Sum(file => file.RowsRefused))}、"
            + $"エラー {all[Severity.Error].Count()}、注意 {all[Severity.Warning].Count()}、補正 {all[Severity.Repaired].Count()}");
    }

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "エラー",
        Severity.Warning => "注意",
        Severity.Repaired => "補正",
        _ => "情報",
    };
}
