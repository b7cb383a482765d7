using static CarePlanCloud.Exchange.ColumnKind;

namespace CarePlanCloud.Exchange.Tests.Damage;

/// <summary>Damage that leaves another value which the standard allows: nobody can find it in the file alone.</summary>
/// <param name="Kind">The kind of the item.</param>
/// <param name="Way">The way it is damaged.</param>
/// <param name="Why">What makes the result legal.</param>
/// <param name="Columns">Only these columns, by the beginning of their names; none means every column of the kind.</param>
internal sealed record Harmless(ColumnKind Kind, string Way, string Why, params string[] Columns)
{
    private const string AnotherNumber = "another number; sums are checked by R85 where the standard defines them";
    private const string NoForm = "the standard gives the code no form beside its length";
    private const string Capitals = "capital letters are permitted; which numbers exist is the directory's knowledge, not the file's";
    private const string OtherItemDecides = "required only together with other items, which are empty or say otherwise";

    public static IReadOnlyList<Harmless> All { get; } =
    [
        new(Integer, "the first digit lost", AnotherNumber),
        new(Integer, "the last digit lost", AnotherNumber),
        new(Integer, "a digit too many", AnotherNumber),
        new(QuotableInteger, "the first digit lost", AnotherNumber),
        new(QuotableInteger, "the last digit lost", AnotherNumber),
        new(UnitPrice, "the first digit lost", "another price"),
        new(OfficeNumber, "a capital letter for a digit", Capitals),
        new(ServiceCode, "a capital letter for a digit", "codes hold letters; the national code table belongs to the caller"),
        new(Phone, "the first digit lost", "telephone numbers have no fixed length"),
        new(Phone, "the last digit lost", "telephone numbers have no fixed length"),
        new(Phone, "a digit too many", "telephone numbers have no fixed length"),
        new(Phone, "a sign", "+ and - occur in telephone numbers"),
        new(Phone, "a blank in front", "blanks occur in telephone numbers"),
        new(Phone, "a blank behind", "blanks occur in telephone numbers"),
        new(FreeCode, "a kana letter for a character", NoForm),
        new(FreeCode, "a sign", NoForm),
        new(FreeCode, "a decimal point", NoForm),
        new(TaisCode, "a full-width hyphen", "the standard's own examples print one"),
        new(ColumnKind.Text, "half a character", "with the byte behind it, it is another character"),
        new(Integer, "empty though required", OtherItemDecides, "KindLimit", "DetailDiscriminatorCode", "SatelliteNumber"),
        new(ColumnKind.ServiceKind, "empty though required", OtherItemDecides, "KindLimit"),
        new(TaisCode, "empty though required", OtherItemDecides),
        new(FreeCode, "empty though required", OtherItemDecides),
        new(DayFlags, "empty though required", OtherItemDecides),
        new(ColumnKind.Text, "empty though required", OtherItemDecides),
    ];

    public bool Covers(Column column, Way way) =>
        Kind == column.Kind && Way == way.Name && (Columns.Length == 0 || Columns.Any(start => column.Name.StartsWith(start, StringComparison.Ordinal)));
}
