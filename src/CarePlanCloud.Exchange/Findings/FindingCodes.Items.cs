namespace CarePlanCloud.Exchange;

/// <content>Codes about single items and writing.</content>
public static partial class FindingCodes
{
    /// <summary>A required item is empty.</summary>
    public const string RequiredEmpty = "CPX-I001";

    /// <summary>Probably required, empty.</summary>
    public const string RequiredEmptyUncertain = "CPX-I002";

    /// <summary>More characters than the limit.</summary>
    public const string TooLong = "CPX-I003";

    /// <summary>Not a plain integer.</summary>
    public const string NotInteger = "CPX-I004";

    /// <summary>Not a date.</summary>
    public const string NotDate = "CPX-I005";

    /// <summary>Not a month.</summary>
    public const string NotMonth = "CPX-I006";

    /// <summary>Not a time.</summary>
    public const string NotTime = "CPX-I007";

    /// <summary>A value outside the code table.</summary>
    public const string NotInCodes = "CPX-I008";

    /// <summary>Not XXX-XXXX.</summary>
    public const string NotPostalCode = "CPX-I009";

    /// <summary>Neither 10 digits nor H + 9 digits.</summary>
    public const string NotInsuredNumber = "CPX-I010";

    /// <summary>Not exactly the digits of the layout.</summary>
    public const string NotFullDigits = "CPX-I011";

    /// <summary>Not 31 digits of 0 and 1.</summary>
    public const string NotDayFlags = "CPX-I012";

    /// <summary>Not 99.99.</summary>
    public const string NotUnitPrice = "CPX-I013";

    /// <summary>An unused item is filled.</summary>
    public const string UnusedFilled = "CPX-I014";

    /// <summary>Not the fixed value.</summary>
    public const string ConstantWrong = "CPX-I015";

    /// <summary>An unusual character in a telephone number.</summary>
    public const string PhoneUnusual = "CPX-I016";

    /// <summary>Free text without quotes.</summary>
    public const string TextUnquoted = "CPX-I017";

    /// <summary>Quotes around something that is not free text.</summary>
    public const string QuotedNonText = "CPX-I018";

    /// <summary>A CSV version that the revision of the file does not have.</summary>
    public const string VersionUnknown = "CPX-I019";

    /// <summary>A CSV version that software writes by mistake was read as the right one: 202410 or 202504 as 202407.</summary>
    public const string VersionReadAs = "CPX-I020";

    /// <summary>An integer outside its range.</summary>
    public const string OutOfRange = "CPX-I021";

    /// <summary>Not six characters of a service code.</summary>
    public const string NotServiceCode = "CPX-I022";

    /// <summary>Not the form of a TAIS code.</summary>
    public const string TaisUnusual = "CPX-I023";

    /// <summary>Count empty on a subtotal or total row.</summary>
    public const string SubtotalCountEmpty = "CPX-I024";

    /// <summary>An unusual user code.</summary>
    public const string UserCodeUnusual = "CPX-I025";

    /// <summary>Not ten digits or capital letters.</summary>
    public const string NotOfficeNumber = "CPX-I026";

    /// <summary>Not a service kind of two characters.</summary>
    public const string NotServiceKind = "CPX-I027";

    /// <summary>A time of 2400, which is read as 0:00.</summary>
    public const string TimeOf2400 = "CPX-I028";

    /// <summary>Writing: a draft of another kind than the file name.</summary>
    public const string KindMismatch = "CPX-W001";

    /// <summary>Writing: no rows.</summary>
    public const string NothingToWrite = "CPX-W002";

    /// <summary>Writing: a character outside MS932.</summary>
    public const string NotInMs932 = "CPX-W003";

    /// <summary>Writing: a character was replaced by its MS932 form.</summary>
    public const string Substituted = "CPX-W004";
}
