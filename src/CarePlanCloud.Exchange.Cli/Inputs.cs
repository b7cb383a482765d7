using System.CommandLine;

namespace CarePlanCloud.Exchange.Cli;

/// <summary>A file to be read, and where it lies as seen from the current folder.</summary>
internal sealed record Input(RawFile File, string Path);

/// <summary>Reads what the paths name: a file, every file below a folder, or standard input.</summary>
internal static class Inputs
{
    private const string StandardInput = "-";

    public static Option<string?> NameOption() => new("--name")
    {
        HelpName = "FILE",
        Description = "標準入力（-）のファイル名。ZIPなら不要 / Name of the file on standard input; a ZIP needs none",
    };

    /// <summary>Null when something cannot be read; the reason is told.</summary>
    public static IReadOnlyList<Input>? Load(IReadOnlyList<string> paths, string? name, Terminal terminal)
    {
        if (paths.Count(path => path == StandardInput) is var asked && (asked > 1 || (asked == 0 && name is not null)))
        {
            terminal.Error.WriteLine("--name と「-」は組にして、1回だけ使えます。 / --name belongs to a single \"-\".");
            return null;
        }

        var inputs = new List<Input>();
        foreach (var path in paths)
        {
            try
            {
                if (path != StandardInput)
                {
                    inputs.AddRange(FilesOf(path).Select(file => new Input(new RawFile(Path.GetFileName(file), File.ReadAllBytes(file)), file)));
                }
                else if (FromStandardInput(name, terminal) is { } file)
                {
                    inputs.Add(new Input(file, file.Name));
                }
                else
                {
                    return null;
                }
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                terminal.Error.WriteLine($"読めません / Cannot be read: {path} ({problem.Message})");
                return null;
            }
        }

        if (inputs.Count == 0)
        {
            terminal.Error.WriteLine("ファイルがありません。 / There is no file.");
            return null;
        }

        return inputs;
    }

    private static IEnumerable<string> FilesOf(string path) =>
        Directory.Exists(path) ? Directory.GetFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [path];

    private static RawFile? FromStandardInput(string? name, Terminal terminal)
    {
        using var bytes = new MemoryStream();
        terminal.Input.CopyTo(bytes);
        var content = bytes.ToArray();
        if (name is null && !IsZip(content))
        {
            terminal.Error.WriteLine(content.Length == 0
                ? "標準入力が空です。 / Standard input is empty."
                : "標準入力はZIPではありません。--name にファイル名を付けてください。 / Standard input is no ZIP: give the file's name with --name.");
            return null;
        }

        return new RawFile(name ?? "stdin.zip", content);
    }

    private static bool IsZip(ReadOnlySpan<byte> content) => content.StartsWith("PK\u0003\u0004"u8) || content.StartsWith("PK\u0005\u0006"u8);
}
