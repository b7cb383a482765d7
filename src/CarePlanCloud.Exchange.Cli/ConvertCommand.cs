using System.CommandLine;
using CarePlanCloud.Exchange.Cli.Conversions;

namespace CarePlanCloud.Exchange.Cli;

/// <summary>careplan-exchange convert: CSV to JSON and back.</summary>
internal static class ConvertCommand
{
    public static Command Define(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.OneOrMore, Description = "ファイル、フォルダー、ZIP、または - / File, folder, ZIP or -" };
        var to = new Option<string>("--to") { Required = true, Description = "変換先の形 / What to convert to" };
        to.AcceptOnlyFromAmong("json", "csv");
        var folder = new Option<string?>("--out") { HelpName = "DIR", Description = "書き出すフォルダー。json は省くと標準出力 / Folder to write to; json may go to standard output" };
        var force = new Option<bool>("--force") { Description = "既存のファイルに上書きする / Overwrite files" };
        var name = Inputs.NameOption();
        var command = new Command("convert", "CSVとJSONを変換します / Converts between CSV and JSON") { paths, to, folder, force, name };
        command.SetAction(call =>
        {
            var target = call.GetValue(folder) is { } path ? new OutputFolder(path, call.GetValue(force), terminal) : null;
            return call.GetValue(to) == "csv"
                ? ToCsv(call.GetRequiredValue(paths), target, terminal)
                : ToJson(call.GetRequiredValue(paths), call.GetValue(name), target, terminal);
        });
        return command;
    }

    private static int ToJson(string[] paths, string? name, OutputFolder? target, Terminal terminal) =>
        Inputs.Load(paths, name, terminal) is { } inputs ? JsonConversion.Run(inputs, target, terminal) : ExitCode.WrongUse;

    private static int ToCsv(string[] paths, OutputFolder? target, Terminal terminal)
    {
        if (target is null)
        {
            terminal.Error.WriteLine("--out DIR を指定してください。 / Give --out DIR.");
            return ExitCode.WrongUse;
        }

        // Our JSON names the file itself.
        var name = paths.Contains("-") ? "stdin.json" : null;
        return Inputs.Load(paths, name, terminal) is { } inputs ? CsvConversion.Run(inputs, target, terminal) : ExitCode.WrongUse;
    }
}
