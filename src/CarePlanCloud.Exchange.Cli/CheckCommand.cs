using System.CommandLine;
using CarePlanCloud.Exchange.Cli.Reports;

namespace CarePlanCloud.Exchange.Cli;

/// <summary>careplan-exchange check: every finding of every sending unit.</summary>
internal static class CheckCommand
{
    public static Command Define(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.OneOrMore, Description = "ファイル、フォルダー、ZIP、または - / File, folder, ZIP or -" };
        var format = new Option<string>("--format") { Description = "出力の形 / Form of the output", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "sarif");
        var strict = new Option<bool>("--strict") { Description = "「直した」もエラーに数える（出力側の検査向け） / A repair counts as an error, for those who write the files" };
        var language = LanguageOption.Of(Language.Ja, Language.Ja, Language.En);
        var name = Inputs.NameOption();
        var command = new Command("check", "ファイルを検査します / Checks files") { paths, format, strict, language, name };
        command.SetAction(call =>
        {
            IReport report = call.GetValue(format) switch
            {
                "json" => new JsonReport(),
                "sarif" => new SarifReport(),
                _ => new TextReport(call.GetValue(language)),
            };
            return Inputs.Load(call.GetRequiredValue(paths), call.GetValue(name), terminal) is { } inputs
                ? Run(inputs, call.GetValue(strict), report, terminal)
                : ExitCode.WrongUse;
        });
        return command;
    }

    private static int Run(IReadOnlyList<Input> inputs, bool strict, IReport report, Terminal terminal)
    {
        var check = new Check(inputs, Reading.Read(inputs, terminal), strict);
        report.Write(check, terminal.Output);
        return check.Findings.Any(check.IsError) ? ExitCode.Errors : ExitCode.Clean;
    }
}
