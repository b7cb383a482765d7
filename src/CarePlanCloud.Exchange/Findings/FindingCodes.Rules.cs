namespace CarePlanCloud.Exchange;

/// <content>Codes about items and files that must fit together.</content>
public static partial class FindingCodes
{
    /// <summary>A row of forms 2, 3 or the supplement without form 1.</summary>
    public const string PlanBaseMissing = "CPX-R11A";

    /// <summary>A form 1 without form 2, 3 or supplement.</summary>
    public const string PlanPartMissing = "CPX-R11B";

    /// <summary>A row of form 7 or the supplement without form 6.</summary>
    public const string SlipBaseMissing = "CPX-R12A";

    /// <summary>A client of form 6 without form 7 or supplement.</summary>
    public const string SlipPartMissing = "CPX-R12B";

    /// <summary>A service kind outside the exchange.</summary>
    public const string ServiceKindNotLinked = "CPX-R29A";

    /// <summary>A service kind that the tables do not know.</summary>
    public const string ServiceKindUnknown = "CPX-R29B";

    /// <summary>A client without service at the receiver.</summary>
    public const string ClientUnrelated = "CPX-R31";

    /// <summary>Month of a row differs from the file name.</summary>
    public const string MonthDiffersFromName = "CPX-R38A";

    /// <summary>Several months in one file.</summary>
    public const string SeveralMonths = "CPX-R38B";

    /// <summary>Several CSV versions in one file.</summary>
    public const string SeveralVersions = "CPX-R39";

    /// <summary>Version 202407 for a month before 2025-04.</summary>
    public const string VersionBeforeItsMonth = "CPX-R40";

    /// <summary>A file of an older revision for a month from 2025-04 on.</summary>
    public const string RevisionAfterItsMonth = "CPX-R40B";

    /// <summary>Plan date of the supplement does not fit the unit.</summary>
    public const string SupplementPlanDate = "CPX-R51";

    /// <summary>Month of the supplement differs from its file name.</summary>
    public const string SupplementMonth = "CPX-R52";

    /// <summary>A gap between the kind limit frames.</summary>
    public const string KindLimitGap = "CPX-R53";

    /// <summary>Service date outside the month.</summary>
    public const string DateOutsideMonth = "CPX-R63";

    /// <summary>A pro-rata day after the end of the month.</summary>
    public const string ProRataBeyondMonth = "CPX-R64";

    /// <summary>9999 in only one of the two times.</summary>
    public const string TimesNotPaired = "CPX-R66";

    /// <summary>Equipment rental without TAIS or notification code.</summary>
    public const string EquipmentCodeMissing = "CPX-R71A";

    /// <summary>An addition of equipment rental without TAIS or notification code.</summary>
    public const string EquipmentAddOnCodeMissing = "CPX-R71C";

    /// <summary>Both TAIS and notification code.</summary>
    public const string EquipmentCodeTwice = "CPX-R71B";

    /// <summary>Equal equipment lines without serial 1, 2, 3 …</summary>
    public const string DiscriminatorMissing = "CPX-R72A";

    /// <summary>A discriminator on another kind than 17.</summary>
    public const string DiscriminatorNotAllowed = "CPX-R72B";

    /// <summary>Actuals name another office than the sender.</summary>
    public const string ActualsOfOtherOffice = "CPX-R73";

    /// <summary>Updating office is not the expected one.</summary>
    public const string UpdatingOfficeUnusual = "CPX-R76";

    /// <summary>Service code 999999 and office 9999999999 do not stand together.</summary>
    public const string TotalRowMixed = "CPX-R78A";

    /// <summary>Not exactly one total row for a client and month.</summary>
    public const string TotalRowCount = "CPX-R78B";

    /// <summary>Several code rows of a kind without a subtotal.</summary>
    public const string SubtotalMissing = "CPX-R79A";

    /// <summary>Several subtotals of a kind.</summary>
    public const string SubtotalTwice = "CPX-R79B";

    /// <summary>Units on a subtotal or total row.</summary>
    public const string TotalUnitsNotZero = "CPX-R80A";

    /// <summary>Discount on a subtotal or total row.</summary>
    public const string TotalDiscountFilled = "CPX-R80B";

    /// <summary>The total row is not the sum of the lines.</summary>
    public const string TotalWrong = "CPX-R85A";

    /// <summary>A subtotal is not the sum of its code rows.</summary>
    public const string SubtotalWrong = "CPX-R85B";

    /// <summary>A total that is empty or counts another way.</summary>
    public const string TotalDoubtful = "CPX-R85C";
}
