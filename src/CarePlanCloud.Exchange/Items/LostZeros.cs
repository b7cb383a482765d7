namespace CarePlanCloud.Exchange.Items;

/// <summary>
/// Zeros that a spreadsheet cut off, where the length of the item says how many there were. Few zeros only, else any short number would
/// become a code. Service codes and kinds are not padded: none begins with a zero (R2, R3).
/// </summary>
internal static class LostZeros
{
    // Insurer and office numbers begin with the prefecture, 01 to 47: one zero at most.
    private const int OfPrefecture = 1;
    private const int OfInsuredNumber = 3;

    /// <summary>The value with its zeros in front, or at the end of a unit price; null when the column has no such length.</summary>
    public static string? InFront(Column column, string value) => !Dates.AllDigits(value) ? null : column.Kind switch
    {
        ColumnKind.Digits => Pad(value, column.Length ?? 0, OfPrefecture),
        ColumnKind.OfficeNumber => Pad(value, 10, OfPrefecture),
        ColumnKind.InsuredNumber => Pad(value, 10, OfInsuredNumber),
        ColumnKind.Time or ColumnKind.TimeOrNone => Pad(value, 4, 1),
        ColumnKind.Code => Pad(value, column.Length ?? 0, 1),
        ColumnKind.PostalCode => Pad(value, 7, 1),
        ColumnKind.DateOrZero when value == "0" => "00000000",
        ColumnKind.MonthOrZero when value == "0" => "000000",
        _ => null,
    };

    /// <summary>10 or 10.0 as 10.00 (R82).</summary>
    public static string? Behind(string value) => value.Split('.') switch
    {
        [{ Length: 1 or 2 } whole] when Dates.AllDigits(whole) => whole + ".00",
        [{ Length: 1 or 2 } whole, { Length: 1 } tenths] when Dates.AllDigits(whole) && Dates.AllDigits(tenths) => value + "0",
        _ => null,
    };

    private static string? Pad(string value, int length, int most) =>
        value.Length < length && length - value.Length <= most ? value.PadLeft(length, '0') : null;
}
