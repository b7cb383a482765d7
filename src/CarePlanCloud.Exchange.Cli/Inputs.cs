namespace CarePlanCloud.Exchange.Cli;

/// <summary>Reads what the paths name: a file itself, or every file below a folder.</summary>
internal static class Inputs
{
    /// <summary>Null when a path does not exist or cannot be read; the reason is told.</summary>
    public static IReadOnlyList<RawFile>? Load(IEnumerable<string> paths, TextWriter error)
    {
        var files = new List<RawFile>();
        foreach (var path in paths)
        {
            try
            {
                var found = Directory.Exists(path) ? Directory.GetFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray() : [path];
                files.AddRange(found.Select(file => new RawFile(Path.GetFileName(file), File.ReadAllBytes(file))));
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                error.WriteLine($"読めません: {path}（{problem.Message}）");
                return null;
            }
        }

        return files;
    }
}
