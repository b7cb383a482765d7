using System.CommandLine;
using System.CommandLine.Invocation;

namespace CarePlanCloud.Exchange.Cli;

/// <summary>The tool as a whole: its commands, and what a wrong call is answered with.</summary>
internal static class CommandLine
{
    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        var root = new RootCommand(
            "ケアプランデータ連携標準仕様のファイルを検査・表示・変換します。終了コード: 0 = 問題なし、1 = エラーあり、2 = 使い方の誤り\n"
            + "Checks, shows and converts Japanese care-plan exchange files. Exit code: 0 = clean, 1 = errors, 2 = wrong use")
        {
            CheckCommand.Define(terminal),
            ShowCommand.Define(terminal),
            ConvertCommand.Define(terminal),
            ExplainCommand.Define(terminal),
        };

        // A file whose name begins with @ is a file, not a list of arguments.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction wrong)
        {
            wrong.ShowHelp = false;
        }

        var code = parsed.Invoke(new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        if (parsed.Action is not ParseErrorAction)
        {
            return code;
        }

        terminal.Error.WriteLine($"使い方 / Usage: careplan-exchange {(parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ")}--help");
        return ExitCode.WrongUse;
    }
}
