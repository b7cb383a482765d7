namespace CarePlanCloud.Exchange;

/// <content>Codes about what is read as it must have been meant, and about damage that cannot be undone.</content>
public static partial class FindingCodes
{
    /// <summary>Spaces, tabs or invisible marks around a value that is not free text were dropped.</summary>
    public const string SpacesRemoved = "CPX-F001";

    /// <summary>Full-width letters, digits or hyphens were read as half-width ones.</summary>
    public const string HalfWidthRead = "CPX-F002";

    /// <summary>Small letters of a number or code were read as capitals.</summary>
    public const string UpperCaseRead = "CPX-F003";

    /// <summary>2026/11/1 was read as 20261101, 2026/11 as 202611.</summary>
    public const string DateFormRead = "CPX-F004";

    /// <summary>9:30 was read as 0930.</summary>
    public const string TimeFormRead = "CPX-F005";

    /// <summary>1,234 was read as 1234.</summary>
    public const string ThousandsRead = "CPX-F006";

    /// <summary>10.0 was read as 10.00.</summary>
    public const string DecimalZerosRead = "CPX-F007";

    /// <summary>Zeros missing in front were added, because the length of the item says so.</summary>
    public const string LeadingZerosRead = "CPX-F008";

    /// <summary>A postal code without its hyphen.</summary>
    public const string PostalHyphenRead = "CPX-F009";

    /// <summary>Empty items behind the last one of the layout; {0} rows.</summary>
    public const string ExtraEmptyItems = "CPX-F010";

    /// <summary>Empty items missing at the end of a row; {0} rows.</summary>
    public const string CutEmptyItems = "CPX-F011";

    /// <summary>Rows of commas only; {0} rows.</summary>
    public const string RowOfCommas = "CPX-F012";

    /// <summary>Byte order marks inside the file; {0} of them.</summary>
    public const string InnerByteOrderMark = "CPX-F013";

    /// <summary>1E+11: a number that a spreadsheet rounded.</summary>
    public const string ExcelRoundedNumber = "CPX-F014";

    /// <summary>#REF!, #N/A, #######: what a spreadsheet shows instead of a value.</summary>
    public const string ExcelErrorWord = "CPX-F015";

    /// <summary>A date of a Japanese era.</summary>
    public const string EraDate = "CPX-F016";

    /// <summary>Several signs that a spreadsheet saved the file.</summary>
    public const string SavedBySpreadsheet = "CPX-F017";
}
