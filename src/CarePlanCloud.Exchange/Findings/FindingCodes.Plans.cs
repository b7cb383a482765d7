namespace CarePlanCloud.Exchange;

/// <content>Codes about plans, their forms and the client supplement.</content>
public static partial class FindingCodes
{
    /// <summary>A key that stands once in its file stands there again.</summary>
    public const string KeyTwice = "CPX-R11C";

    /// <summary>A kind limit frame without its kind or its limit.</summary>
    public const string KindLimitIncomplete = "CPX-R53B";

    /// <summary>A kind limit for 23 or 2A, which is entered as 22.</summary>
    public const string ShortStayMedicalKind = "CPX-R53C";

    /// <summary>A number that orders form 2 is empty.</summary>
    public const string PrintNumberEmpty = "CPX-R55A";

    /// <summary>Two rows of a plan with the same three numbers in form 2.</summary>
    public const string PrintNumbersTwice = "CPX-R55B";

    /// <summary>A row of form 3 that is nothing, or several things at once.</summary>
    public const string WeekRowMixed = "CPX-R58A";

    /// <summary>A weekly service of form 3 without content, weekday or time.</summary>
    public const string WeeklyServiceIncomplete = "CPX-R58B";
}
