using System.Text;
using CarePlanCloud.Exchange.Cli.Reports;

namespace CarePlanCloud.Exchange.Cli.Conversions;

/// <summary>convert --to json: what the files say, also where it is wrong. A file that could not be read as a whole is not converted.</summary>
internal static class JsonConversion
{
    public static int Run(IReadOnlyList<Input> inputs, OutputFolder? target, Terminal terminal)
    {
        var sets = Reading.Read(inputs, terminal);
        var missing = sets.SelectMany(Reading.NotRead).ToList();
        foreach (var finding in missing)
        {
            terminal.Error.WriteLine(TextReport.Line(finding));
        }

        if (missing.Count > 0)
        {
            return ExitCode.Errors;
        }

        foreach (var image in sets.SelectMany(set => set.Images.Keys))
        {
            terminal.Error.WriteLine($"画像はそのままです。 / A picture stays as it is: {image}");
        }

        var files = sets.SelectMany(set => set.Files).ToList();
        if (target is not null)
        {
            return target.Write([.. files.Select(file => new RawFile(Path.ChangeExtension(file.Name.ToString(), ".json"), FileJsonWriter.Write([file])))]);
        }

        terminal.Output.Write(Encoding.UTF8.GetString(FileJsonWriter.Write(files)));
        return ExitCode.Clean;
    }
}
