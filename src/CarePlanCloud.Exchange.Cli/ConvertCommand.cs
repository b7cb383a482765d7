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
        command.Validators.Add(call =>
        {
            if (call.GetValue(to) is "csv" && call.GetValue(folder) is null)
            {
                call.AddError("--out DIR を指定してください。 / Give --out DIR.");
            }
        });
        command.SetAction(call =>
        {
            var given = call.GetValue(name) ?? (call.GetValue(to) == "csv" && call.GetRequiredValue(paths).Contains("-") ? "stdin.json" : null);
            var target = call.GetValue(folder) is { } path ? new OutputFolder(path, call.GetValue(force), terminal) : null;
            return Inputs.Load(call.GetRequiredValue(paths), given, terminal) switch
            {
                null => ExitCode.WrongUse,
                var inputs when call.GetValue(to) == "csv" => CsvConversion.Run(inputs, target!, terminal),
                var inputs => JsonConversion.Run(inputs, target, terminal),
            };
        });
        return command;
    }
}
