namespace CarePlanCloud.Application.Plans.Preventive.Forms;

/// <summary>Which list of the document an appendix fills.</summary>
public enum RowList
{
    /// <summary><see cref="PreventiveDocument.Rows"/>.</summary>
    Rows,

    /// <summary><see cref="PreventiveDocument.Illnesses"/>.</summary>
    Illnesses,
}

/// <summary>
/// How the rows of an appendix hang together. UPYOBO_SUB has three levels: an issue has plans of support, a plan has services, and the
/// file numbers each and says what belongs to a whole issue on its first row only (R93). The other appendices are plain lists.
/// </summary>
public sealed record RowSchema(string RecordKind, RowList List, IReadOnlyList<RowLevel> Levels);

/// <summary>One level of an appendix.</summary>
/// <param name="NumberItem">The column that counts it; null where nothing is counted.</param>
/// <param name="Word">What one of it is called: 課題, 支援, サービス.</param>
/// <param name="Items">The columns that belong to it.</param>
public sealed record RowLevel(string? NumberItem, string Word, IReadOnlyList<string> Items);
