namespace CarePlanCloud.Architecture.Tests;

/// <summary>The files the product is built from, without what building leaves beside them.</summary>
internal static class SourceFiles
{
    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Rooms.SourceFolder, ".."));

    /// <param name="endings">Such as ".cs".</param>
    public static IEnumerable<string> EndingWith(params string[] endings) =>
        Directory.EnumerateFiles(Rooms.SourceFolder, "*", SearchOption.AllDirectories)
            .Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)) && !IsBuilt(Relative(file)));

    public static IEnumerable<string> Folders() =>
        Directory.EnumerateDirectories(Rooms.SourceFolder, "*", SearchOption.AllDirectories).Select(Relative).Where(folder => !IsBuilt(folder));

    /// <summary>Below src, with slashes.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Rooms.SourceFolder, path).Replace('\\', '/');

    private static bool IsBuilt(string path) => path.Split('/').Any(part => part is "bin" or "obj" or "node_modules");
}
