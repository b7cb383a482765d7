namespace CarePlanCloud.Exchange;

/// <content>Codes about putting sending units together.</content>
public static partial class FindingCodes
{
    /// <summary>A file whose copy came along, too: same name, same bytes.</summary>
    public const string SameFileTwice = "CPX-U007";

    /// <summary>A member that is missing came along under another serial number.</summary>
    public const string MemberElsewhere = "CPX-U008";

    /// <summary>Composing: what a client's other records need was not given.</summary>
    public const string PartNotGiven = "CPX-M001";

    /// <summary>Composing: rows of a service kind outside the exchange stay at home.</summary>
    public const string RowsOutOfScope = "CPX-M002";

    /// <summary>Composing: a client with nothing but services outside the exchange.</summary>
    public const string ClientOutOfScope = "CPX-M003";

    /// <summary>Composing: a client of a slip who has no service at the receiver.</summary>
    public const string ClientNotAtReceiver = "CPX-M004";

    /// <summary>Composing: a supplement that nothing needs.</summary>
    public const string SupplementNotNeeded = "CPX-M005";

    /// <summary>Composing: a record that is there twice, letter by letter.</summary>
    public const string SameRecordTwice = "CPX-M006";

    /// <summary>Composing: two different records with one key.</summary>
    public const string SameKeyTwice = "CPX-M007";

    /// <summary>Composing: actuals, or their deletion, of another office than the sender.</summary>
    public const string RecordOfOtherOffice = "CPX-M008";

    /// <summary>Composing: a picture of a client profile that was not given.</summary>
    public const string PictureWithoutRecord = "CPX-M009";

    /// <summary>Composing: a second picture for one client profile.</summary>
    public const string PictureTwice = "CPX-M010";

    /// <summary>Composing: a picture that is no JPEG.</summary>
    public const string PictureNotJpeg = "CPX-M011";

    /// <summary>Composing: a client profile names a picture that was not given.</summary>
    public const string PictureNotGiven = "CPX-M012";
}
