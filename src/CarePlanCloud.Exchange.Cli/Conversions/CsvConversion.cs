using CarePlanCloud.Exchange.Cli.Reports;

namespace CarePlanCloud.Exchange.Cli.Conversions;

/// <summary>convert --to csv: our JSON form back to files of the standard. With any error nothing is written.</summary>
internal static class CsvConversion
{
    public static int Run(IReadOnlyList<Input> inputs, OutputFolder target, Terminal terminal)
    {
        var drafts = new List<FileDraft>();
        var sound = true;
        foreach (var input in inputs)
        {
            var problems = new List<JsonProblem>();
            drafts.AddRange(FileJsonParser.Parse(input.File.Content, problems).Select(file => FileJsonBinding.Bind(file, problems)).OfType<FileDraft>());
            foreach (var problem in problems.OrderBy(problem => problem.Line))
            {
                terminal.Error.WriteLine($"{SeverityWord.Ja(Severity.Error)} {input.File.Name} {problem.Line}行目: {problem.What} → {problem.Mend}");
                sound = false;
            }
        }

        return Write(drafts, sound, target, terminal);
    }

    private static int Write(List<FileDraft> drafts, bool sound, OutputFolder target, Terminal terminal)
    {
        if (sound && drafts.Count == 0)
        {
            terminal.Error.WriteLine("JSONにファイルが1つもありません。 / The JSON holds no file.");
            return ExitCode.Errors;
        }

        var results = drafts.Select(draft => ExchangeFiles.Write(draft.Name, draft.Records)).ToList();
        foreach (var finding in results.SelectMany(result => result.Findings))
        {
            terminal.Error.WriteLine(TextReport.Line(finding));
        }

        return sound && results.All(result => result.File is not null) ? target.Write([.. results.Select(result => result.File!)]) : ExitCode.Errors;
    }
}
