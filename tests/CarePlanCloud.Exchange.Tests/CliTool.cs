using System.Text;
using CarePlanCloud.Exchange.Cli;

namespace CarePlanCloud.Exchange.Tests;

/// <summary>The tool as its user meets it: what it prints, says and answers; with a folder of its own.</summary>
public sealed class CliTool : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("careplan-cli");

    internal sealed record Answer(int Code, string Printed, string Said);

    public string Folder => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);

    internal static Answer Run(params string[] arguments) => RunWith([], arguments);

    /// <summary>With bytes on standard input.</summary>
    internal static Answer RunWith(byte[] input, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var stream = new MemoryStream(input);
        var code = CommandLine.Run(arguments, new Terminal(output, error, stream));
        return new Answer(code, output.ToString(), error.ToString());
    }

    /// <summary>Puts files into the tool's folder and names the folder.</summary>
    internal string Put(IEnumerable<RawFile> files)
    {
        foreach (var file in files)
        {
            File.WriteAllBytes(At(file.Name), file.Content.ToArray());
        }

        return Folder;
    }

    /// <summary>Puts one text file and names it.</summary>
    internal string Put(string name, string text)
    {
        File.WriteAllText(At(name), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return At(name);
    }

    internal string At(string name) => Path.Combine(Folder, name);
}
