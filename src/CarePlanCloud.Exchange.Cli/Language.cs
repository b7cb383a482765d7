using System.CommandLine;

namespace CarePlanCloud.Exchange.Cli;

/// <summary>Whom a text is for: the clerk, the engineer, or both.</summary>
internal enum Language
{
    Ja,
    En,
    Both,
}

/// <summary>The option --lang, the same in every command that has it.</summary>
internal static class LanguageOption
{
    public static Option<Language> Of(Language preset, params Language[] choices)
    {
        var option = new Option<Language>("--lang") { Description = "表示する言葉 / Language of the texts", DefaultValueFactory = _ => preset };
        option.AcceptOnlyFromAmong([.. choices.Select(choice => choice.ToString().ToLowerInvariant())]);
        return option;
    }
}
