namespace CarePlanCloud.Exchange.Cli.Conversions;

/// <summary>Where converted files go: all of them or none, and never over an older file unasked.</summary>
internal sealed class OutputFolder(string path, bool force, Terminal terminal)
{
    /// <summary>Whether the person insists.</summary>
    public bool Force => force;

    public int Write(IReadOnlyList<RawFile> files)
    {
        var taken = files.Select(file => Path.Combine(path, file.Name)).Where(File.Exists).ToList();
        if (taken.Count > 0 && !force)
        {
            terminal.Error.WriteLine($"同じ名前のファイルがあります（上書きは --force）。 / Already there (--force overwrites): {string.Join(", ", taken)}");
            return ExitCode.WrongUse;
        }

        if (files.GroupBy(file => file.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            terminal.Error.WriteLine($"同じ名前のファイルが2つできます。 / Two files would have one name: {twice.Key}");
            return ExitCode.WrongUse;
        }

        try
        {
            Directory.CreateDirectory(path);
            foreach (var file in files)
            {
                using var stream = new FileStream(Path.Combine(path, file.Name), force ? FileMode.Create : FileMode.CreateNew);
                stream.Write(file.Content.Span);
                terminal.Error.WriteLine(Path.Combine(path, file.Name));
            }

            return ExitCode.Clean;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"書けません / Cannot be written: {path} ({problem.Message})");
            return ExitCode.WrongUse;
        }
    }
}
