namespace CarePlanCloud.Exchange;

/// <content>Codes about slips, actuals and their deletions.</content>
public static partial class FindingCodes
{
    /// <summary>A service of form 6 that form 7 does not count.</summary>
    public const string ServiceNotInSheet = "CPX-R28A";

    /// <summary>A service of form 7 that form 6 does not plan.</summary>
    public const string ServiceNotInSlip = "CPX-R28B";

    /// <summary>A count of zero.</summary>
    public const string CountZero = "CPX-R69A";

    /// <summary>The same service at the same time twice.</summary>
    public const string SameVisitTwice = "CPX-R69B";

    /// <summary>A discriminator on kind 67.</summary>
    public const string DiscriminatorOnPreventiveRental = "CPX-R72C";

    /// <summary>A total cost that is not claim and charge.</summary>
    public const string CostNotClaimAndCharge = "CPX-R85D";

    /// <summary>Month of a deletion differs from the file name.</summary>
    public const string DeletionMonthDiffers = "CPX-R87";
}
