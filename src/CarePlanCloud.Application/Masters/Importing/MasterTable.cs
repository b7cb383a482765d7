namespace CarePlanCloud.Application.Masters.Importing;

/// <summary>What a table is about.</summary>
public enum MasterKind
{
    /// <summary>サービスコード, in the product's own shape.</summary>
    ServiceCodes,

    /// <summary>The official national table.</summary>
    NationalServiceCodes,

    /// <summary>総合事業 単位数表マスタ of a municipality.</summary>
    MunicipalServiceCodes,

    /// <summary>単位数単価.</summary>
    UnitPrices,

    /// <summary>暦.</summary>
    Holidays,

    /// <summary>連携先.</summary>
    Partners,
}

/// <summary>
/// A table an office keeps, as rows of text in the product's own shape. One shape serves saving as CSV, taking in, comparing cell by cell
/// and taking back. The first <see cref="KeyCells"/> cells tell one row from another.
/// </summary>
internal abstract class MasterTable
{
    /// <summary>The kind in which the table saves itself.</summary>
    public abstract MasterKind Kind { get; }

    public abstract IReadOnlyList<string> Heads { get; }

    public abstract int KeyCells { get; }

    /// <summary>What a person calls a row.</summary>
    public abstract string TitleOf(string[] cells);

    /// <summary>The heading a row is counted under, such as a service kind.</summary>
    public abstract string GroupOf(string[] cells);

    /// <summary>Everything the office has.</summary>
    public abstract Task<List<string[]>> StoredAsync(CancellationToken cancel);

    /// <summary>A row of a file in the own shape, put into the way it is stored; null when it cannot be taken, then the findings say why.</summary>
    public abstract string[]? Read(MasterSheet sheet, MasterRow row, Func<string, int> column, MasterFindings findings);

    /// <summary>Adds rows or writes over those with their keys.</summary>
    public abstract Task WriteAsync(IReadOnlyList<string[]> rows, Guid importId, CancellationToken cancel);

    public abstract Task RemoveAsync(IReadOnlyList<string[]> rows, CancellationToken cancel);

    public string KeyOf(string[] cells) => string.Join('\t', cells.Take(KeyCells));
}
