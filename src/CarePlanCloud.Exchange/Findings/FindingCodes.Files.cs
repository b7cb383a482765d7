namespace CarePlanCloud.Exchange;

/// <content>Codes about upload, file names, sending units, bytes.</content>
public static partial class FindingCodes
{
    /// <summary>A ZIP that cannot be opened or is encrypted.</summary>
    public const string ZipBroken = "CPX-Z001";

    /// <summary>A ZIP inside a ZIP.</summary>
    public const string ZipNested = "CPX-Z002";

    /// <summary>An entry whose path leads out of the archive.</summary>
    public const string ZipUnsafePath = "CPX-Z003";

    /// <summary>An entry that inflates beyond the permitted ratio.</summary>
    public const string ZipRatio = "CPX-Z004";

    /// <summary>More real bytes than the limit.</summary>
    public const string UploadTooLarge = "CPX-Z005";

    /// <summary>More files than the limit.</summary>
    public const string UploadTooMany = "CPX-Z006";

    /// <summary>A ZIP without files.</summary>
    public const string ZipEmpty = "CPX-Z007";

    /// <summary>A ZIP entry behind a password.</summary>
    public const string ZipEncrypted = "CPX-Z008";

    /// <summary>Not a CSV file by name.</summary>
    public const string NotExchangeFile = "CPX-N001";

    /// <summary>A .CSV whose name follows no pattern.</summary>
    public const string NameMalformed = "CPX-N002";

    /// <summary>The serial number is not a point in time.</summary>
    public const string NameSerialInvalid = "CPX-N003";

    /// <summary>The month part is not a month.</summary>
    public const string NameMonthInvalid = "CPX-N004";

    /// <summary>A name of specification 3 or 4.0: the file is read by the tables of that revision.</summary>
    public const string NameOldForm = "CPX-N006";

    /// <summary>A name in lower case.</summary>
    public const string NameLowerCase = "CPX-N007";

    /// <summary>A service kind in the name that the tables do not know.</summary>
    public const string NameServiceKindUnknown = "CPX-N008";

    /// <summary>Sender and receiver are the same office.</summary>
    public const string NameSameOffice = "CPX-N009";

    /// <summary>A file of the sending unit is missing.</summary>
    public const string MemberMissing = "CPX-U001";

    /// <summary>The same kind twice in one unit.</summary>
    public const string MemberTwice = "CPX-U002";

    /// <summary>One serial number joins several sending units.</summary>
    public const string SerialShared = "CPX-U003";

    /// <summary>Month of the supplement's name does not fit its unit.</summary>
    public const string SupplementMonthWrong = "CPX-U004";

    /// <summary>An appendix that should go with its parent is missing.</summary>
    public const string AppendixMissing = "CPX-U005";

    /// <summary>An appendix or picture without its parent.</summary>
    public const string AppendixAlone = "CPX-U006";

    /// <summary>A file without content.</summary>
    public const string FileEmpty = "CPX-C001";

    /// <summary>Bytes that are no CSV: {0} names what they look like.</summary>
    public const string NotCsv = "CPX-C002";

    /// <summary>UTF-8 instead of MS932.</summary>
    public const string ReadAsUtf8 = "CPX-C003";

    /// <summary>UTF-16 instead of MS932.</summary>
    public const string ReadAsUtf16 = "CPX-C004";

    /// <summary>A byte outside MS932; {0} is its offset.</summary>
    public const string InvalidByte = "CPX-C005";

    /// <summary>A user-defined character (外字); {0} is its offset.</summary>
    public const string UserDefinedCharacter = "CPX-C006";

    /// <summary>A control character; {0} is its offset.</summary>
    public const string ControlCharacter = "CPX-C007";

    /// <summary>LF or CR instead of CRLF.</summary>
    public const string LineEndRepaired = "CPX-C008";

    /// <summary>A trailing 0x1A.</summary>
    public const string EndOfFileMark = "CPX-C009";

    /// <summary>A header line.</summary>
    public const string HeaderLine = "CPX-C010";

    /// <summary>Blank lines.</summary>
    public const string BlankLine = "CPX-C011";

    /// <summary>No line end after the last row.</summary>
    public const string LastLineOpen = "CPX-C012";

    /// <summary>A row with too few or too many columns: refused.</summary>
    public const string ColumnCount = "CPX-C013";

    /// <summary>A row with broken quotes: refused.</summary>
    public const string BrokenQuotes = "CPX-C014";

    /// <summary>A file without rows.</summary>
    public const string NoRows = "CPX-C015";

    /// <summary>Every row has the columns of another kind.</summary>
    public const string ContentOfOtherKind = "CPX-C016";

    /// <summary>Findings of one code beyond those listed.</summary>
    public const string MoreOfTheSame = "CPX-C017";

    /// <summary>A text that holds another row.</summary>
    public const string RowInText = "CPX-C018";
}
