namespace CarePlanCloud.Exchange;

/// <summary>What a column may hold. Names equal the words in the layout tables.</summary>
public enum ColumnKind
{
    /// <summary>CSV version, 202407 for specification 4.1 (R39, R40).</summary>
    Version,

    /// <summary>Exactly <see cref="Column.Length"/> digits.</summary>
    Digits,

    /// <summary>Ten digits, or H and nine digits (R46).</summary>
    InsuredNumber,

    /// <summary>Ten digits or capital letters.</summary>
    OfficeNumber,

    /// <summary>YYYYMMDD (R45).</summary>
    Date,

    /// <summary>YYYYMMDD or 00000000 (R51).</summary>
    DateOrZero,

    /// <summary>YYYYMM (R45).</summary>
    Month,

    /// <summary>YYYYMM or 000000 (R52).</summary>
    MonthOrZero,

    /// <summary>HHMM (R45).</summary>
    Time,

    /// <summary>HHMM, or 9999 for services without a clock time (R66).</summary>
    TimeOrNone,

    /// <summary>31 digits 0 or 1, one per day of the month (R64).</summary>
    DayFlags,

    /// <summary>Digits without sign, point or comma (R45).</summary>
    Integer,

    /// <summary>Integer that the standard lists as free text: written bare, read with or without quotes (R93).</summary>
    QuotableInteger,

    /// <summary>99.99 (R82).</summary>
    UnitPrice,

    /// <summary>One of the values of <see cref="Column.Codes"/> (R48).</summary>
    Code,

    /// <summary>Letters and digits without a defined form.</summary>
    FreeCode,

    /// <summary>Six characters: service kind and item (R70).</summary>
    ServiceCode,

    /// <summary>Two characters.</summary>
    ServiceKind,

    /// <summary>Five digits, hyphen, six digits (R71).</summary>
    TaisCode,

    /// <summary>Identification of the person who typed; the standard gives no form.</summary>
    UserCode,

    /// <summary>XXX-XXXX (R47).</summary>
    PostalCode,

    /// <summary>Telephone number.</summary>
    Phone,

    /// <summary>Free text, the only kind that is quoted (R35).</summary>
    Text,

    /// <summary>A fixed value.</summary>
    Constant,

    /// <summary>Left empty (R49).</summary>
    Unused,
}

/// <summary>Whether a column must be filled.</summary>
public enum Requirement
{
    /// <summary>May be empty.</summary>
    No,

    /// <summary>Depends on other items; a rule class decides.</summary>
    Conditional,

    /// <summary>Must be filled (R43).</summary>
    Yes,
}

/// <summary>One row of a layout table: the program for one item.</summary>
/// <param name="Number">Item number, 1-based.</param>
/// <param name="Name">English column name, the same word in every record kind.</param>
/// <param name="NameJa">Item name of the standard.</param>
/// <param name="Kind">Form of the value.</param>
/// <param name="Length">Most characters; null when unlimited.</param>
/// <param name="Min">Smallest integer, when limited.</param>
/// <param name="Max">Largest integer, when limited.</param>
/// <param name="Required">Whether it must be filled.</param>
/// <param name="Certain">False where the reading of the required mark is uncertain: then an empty item is only a warning when reading.</param>
/// <param name="Codes">Permitted values and their meaning, for <see cref="ColumnKind.Code"/>.</param>
/// <param name="Constant">The fixed value, for constants and the version.</param>
/// <param name="Condition">Rule that says when it must be filled, when it is not the general one.</param>
/// <param name="Rule">Rule that findings about the form name, when it is not the general one.</param>
public sealed record Column(
    int Number,
    string Name,
    string NameJa,
    ColumnKind Kind,
    int? Length,
    int? Min,
    int? Max,
    Requirement Required,
    bool Certain,
    IReadOnlyDictionary<string, string>? Codes,
    string? Constant,
    string? Condition,
    string? Rule)
{
    /// <summary>Position in a row, 0-based.</summary>
    internal int Index => Number - 1;
}
