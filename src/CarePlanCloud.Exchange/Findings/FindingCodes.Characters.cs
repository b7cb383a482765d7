namespace CarePlanCloud.Exchange;

/// <content>Codes about characters: duplicate codes, what MS932 does not have, half-width katakana. See also C005–C007, W003, W004.</content>
public static partial class FindingCodes
{
    /// <summary>A duplicate code of a character; {0} is its offset, {1} the character, {2} the code, {3} the canonical code.</summary>
    public const string DuplicateCode = "CPX-K001";

    /// <summary>A file of Unicode has a character outside MS932 with a common form; {0} is its offset, {1} the character, {2} the form.</summary>
    public const string OutsideWithForm = "CPX-K002";

    /// <summary>A file of Unicode has a character outside MS932 without a common form; {0} is its offset, {1} the character, {2} its code.</summary>
    public const string OutsideMs932 = "CPX-K003";

    /// <summary>Half-width katakana in free text was made full-width.</summary>
    public const string HalfWidthKana = "CPX-K004";
}
