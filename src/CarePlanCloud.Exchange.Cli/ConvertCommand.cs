using System.CommandLine;
using CarePlanCloud.Exchange.Cli.Conversions;

namespace CarePlanCloud.Exchange.Cli;

/// <summary>careplan-exchange convert: CSV to JSON and back, old revisions to 4.1.</summary>
internal static class ConvertCommand
{
    public static Command Define(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.OneOrMore, Description = "ファイル、フォルダー、ZIP、または - / File, folder, ZIP or -" };
        var to = new Option<string>("--to") { Required = true, Description = "変換先の形 / What to convert to" };
        to.AcceptOnlyFromAmong("json", "csv", "4.1");
        var folder = new Option<string?>("--out") { HelpName = "DIR", Description = "書き出すフォルダー。json は省くと標準出力 / Folder to write to; json may go to standard output" };
        var force = new Option<bool>("--force") { Description = "既存のファイルに上書きする。4.1では、送信単位にエラーが残っていても書く / Overwrite files; with 4.1 also write a unit that keeps errors" };
        var senderKind = KindOption("--sender-kind", "送信元のサービス種類（4.1のファイル名用） / Service kind of the sender, for names of 4.1");
        var receiverKind = KindOption("--receiver-kind", "送信先のサービス種類（4.1のファイル名用） / Service kind of the receiver, for names of 4.1");
        var name = Inputs.NameOption();
        var command = new Command("convert", "CSVとJSONを、また旧版から4.1へ変換します / Converts between CSV and JSON, and old revisions to 4.1")
        {
            paths, to, folder, force, senderKind, receiverKind, name,
        };
        command.SetAction(call =>
        {
            var target = call.GetValue(folder) is { } path ? new OutputFolder(path, call.GetValue(force), terminal) : null;
            var given = call.GetRequiredValue(paths);
            return (call.GetValue(to), target) switch
            {
                ("json", _) => Convert(given, call.GetValue(name), inputs => JsonConversion.Run(inputs, target, terminal), terminal),
                (_, null) => NoFolder(terminal),

                // Our JSON names the file itself.
                ("csv", { } there) => Convert(given, given.Contains("-") ? "stdin.json" : null, inputs => CsvConversion.Run(inputs, there, terminal), terminal),
                (_, { } there) => Convert(
                    given, call.GetValue(name), inputs => new RevisionConversion(call.GetValue(senderKind), call.GetValue(receiverKind), terminal).Run(inputs, there), terminal),
            };
        });
        return command;
    }

    private static Option<string?> KindOption(string name, string description)
    {
        var option = new Option<string?>(name) { HelpName = "KIND", Description = description };
        option.Validators.Add(call =>
        {
            if (call.Tokens is [var kind] && ServiceKindEntry.Find(kind.Value) is null)
            {
                call.AddError($"サービス種類「{kind.Value}」は標準仕様の表にありません。 / The standard does not know service kind {kind.Value}.");
            }
        });
        return option;
    }

    private static int Convert(string[] paths, string? name, Func<IReadOnlyList<Input>, int> run, Terminal terminal) =>
        Inputs.Load(paths, name, terminal) is { } inputs ? run(inputs) : ExitCode.WrongUse;

    private static int NoFolder(Terminal terminal)
    {
        terminal.Error.WriteLine("--out DIR を指定してください。 / Give --out DIR.");
        return ExitCode.WrongUse;
    }
}
