using System.CommandLine;
using CarePlanCloud.Exchange.Cli.Reports;

namespace CarePlanCloud.Exchange.Cli;

/// <summary>careplan-exchange show: what a file says, item by item. The output holds personal data, as the file does.</summary>
internal static class ShowCommand
{
    public static Command Define(Terminal terminal)
    {
        var path = new Argument<string>("FILE") { Description = "ファイル、ZIP、または - / File, ZIP or -" };
        var language = LanguageOption.Of(Language.Both, Language.Ja, Language.En, Language.Both);
        var name = Inputs.NameOption();
        var command = new Command("show", "項目名を付けて表示します / Shows the items by name") { path, language, name };
        command.SetAction(call => Inputs.Load([call.GetRequiredValue(path)], call.GetValue(name), terminal) is { } inputs
            ? Run(inputs, call.GetValue(language), terminal)
            : ExitCode.WrongUse);
        return command;
    }

    private static int Run(IReadOnlyList<Input> inputs, Language language, Terminal terminal)
    {
        var sets = Reading.Read(inputs, terminal);
        if (terminal.OutputIsScreen)
        {
            terminal.Error.WriteLine("利用者の個人情報が表示されます。 / What follows is personal data.");
        }

        var table = new ItemTable(language, terminal.Output);
        foreach (var file in sets.SelectMany(set => set.Files))
        {
            table.Write(file);
        }

        foreach (var (image, file) in sets.SelectMany(set => set.Images))
        {
            terminal.Output.WriteLine($"{image}  JPEG  {file.Content.Length:N0} bytes");
        }

        // The company that a single file lacks is no news here; what could not be shown is.
        var missing = sets.SelectMany(Reading.NotRead).ToList();
        foreach (var finding in missing)
        {
            terminal.Error.WriteLine(TextReport.Line(finding));
        }

        return missing.Count == 0 ? ExitCode.Clean : ExitCode.Errors;
    }
}
