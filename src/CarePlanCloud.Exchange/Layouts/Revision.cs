namespace CarePlanCloud.Exchange.Layouts;

/// <summary>One row of revisions.csv: what tells the files of a revision apart.</summary>
/// <param name="Standard">Its public name.</param>
/// <param name="NameJa">Such as "4.1版".</param>
/// <param name="Folder">Where its tables lie, such as "v4.1".</param>
/// <param name="Versions">CSV versions of the revision, the one to expect first.</param>
/// <param name="ReadAlso">CSV versions that software writes instead; read and reported.</param>
/// <param name="ServiceKindLength">Characters of a service kind in file names; 0 where names have none.</param>
/// <param name="LastMonth">Last service month, YYYYMM; null while it applies.</param>
internal sealed record Revision(
    StandardRevision Standard, string NameJa, string Folder, IReadOnlyList<string> Versions, IReadOnlyList<string> ReadAlso, int ServiceKindLength, string? LastMonth)
{
    /// <summary>All revisions, the newest first.</summary>
    public static IReadOnlyList<Revision> All { get; } = [.. Table.Load("revisions").Select(row => new Revision(
        Enum.Parse<StandardRevision>(row["revision"]),
        row["nameJa"],
        row["folder"],
        row.Words("versions"),
        row.Words("readAlso"),
        row.Number("serviceKindLength") ?? 0,
        row["lastMonth"] is { Length: > 0 } month ? month : null))];
}
