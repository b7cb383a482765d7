using System.CommandLine;

namespace CarePlanCloud.Exchange.Cli;

/// <summary>careplan-exchange explain: what a finding code means.</summary>
internal static class ExplainCommand
{
    public static Command Define(Terminal terminal)
    {
        var codes = new Argument<string[]>("CODE") { Arity = ArgumentArity.ZeroOrMore, Description = "CPX-I003 など / Such as CPX-I003" };
        var all = new Option<bool>("--all") { Description = "すべての符号 / Every code" };
        var language = LanguageOption.Of(Language.Both, Language.Ja, Language.En, Language.Both);
        var command = new Command("explain", "指摘の符号を説明します / Explains finding codes") { codes, all, language };
        command.Validators.Add(call =>
        {
            if (call.GetValue(all) == (call.GetValue(codes) is { Length: > 0 }))
            {
                call.AddError("符号か --all のどちらかを指定してください。 / Give codes or --all.");
            }
        });
        command.SetAction(call => Run(
            call.GetValue(all) ? [.. FindingCodes.All.Order(StringComparer.Ordinal)] : call.GetRequiredValue(codes), call.GetValue(language), terminal));
        return command;
    }

    private static int Run(string[] codes, Language language, Terminal terminal)
    {
        var exit = ExitCode.Clean;
        foreach (var code in codes)
        {
            if (FindingCodes.Explain(code) is { } explanation)
            {
                Print(explanation, language, terminal.Output);
            }
            else
            {
                terminal.Error.WriteLine($"{code}: そのような符号はありません。 / No such code. → {string.Join(", ", Nearest.Of(code, FindingCodes.All))}");
                exit = ExitCode.WrongUse;
            }
        }

        return exit;
    }

    private static void Print(FindingExplanation explanation, Language language, TextWriter output)
    {
        var severity = language switch
        {
            Language.Ja => SeverityWord.Ja(explanation.Severity),
            Language.En => SeverityWord.En(explanation.Severity),
            _ => $"{SeverityWord.Ja(explanation.Severity)} / {SeverityWord.En(explanation.Severity)}",
        };
        output.WriteLine($"{explanation.Code}  {severity}{(explanation.Rule is { } rule ? $"  {rule}" : "")}");
        if (language != Language.En)
        {
            output.WriteLine($"  {Placeholders.Hide(explanation.Message)}");
            output.WriteLine($"  → {Placeholders.Hide(explanation.Mend)}");
        }

        if (language != Language.Ja)
        {
            output.WriteLine($"  {Placeholders.Hide(explanation.English)}");
        }
    }
}
