namespace CarePlanCloud.Exchange.Cli.Conversions;

/// <summary>The words of our JSON form of a file.</summary>
internal static class FileJson
{
    public const string Name = "name";
    public const string RecordKind = "recordKind";
    public const string Revision = "revision";
    public const string Records = "records";

    public static readonly string[] Words = [Name, RecordKind, Revision, Records];

    /// <summary>Revision of a file that was not written by 4.1.</summary>
    public static string? RevisionOf(FileName name) => name.Revision switch
    {
        StandardRevision.V3 => "3",
        StandardRevision.V40 => "4.0",
        _ => null,
    };
}

/// <summary>A string of a JSON file and the line it stands on.</summary>
internal sealed record JsonString(int Line, string Value);

/// <summary>One record: its line and its items in file order.</summary>
internal sealed record JsonRecord(int Line, IReadOnlyList<(JsonString Column, JsonString Value)> Items);

/// <summary>One file as its JSON says, before anything is known about kinds and columns.</summary>
internal sealed record JsonFile(int Line, JsonString? Name, JsonString? RecordKind, IReadOnlyList<JsonRecord>? Records);

/// <summary>What is wrong with a JSON file, where, and what to do.</summary>
internal sealed record JsonProblem(int Line, string What, string Mend);
