using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Domain.Claims;

/// <summary>媒体区分. The values are the codes of the control record.</summary>
public enum ClaimMedium
{
    /// <summary>CD-R and older discs.</summary>
    Disc = 4,

    /// <summary>電子請求受付システム. The code is not confirmed (decision 0023).</summary>
    Internet = 7,
}

/// <summary>What stands in the control record and in the name of a file for 国保連.</summary>
/// <param name="OfficeNumber">Own number, 10 characters.</param>
/// <param name="SubmissionMonth">処理対象年月: the month in which it is sent, also for 月遅れ.</param>
public sealed record ClaimFileHead(string OfficeNumber, ServiceMonth SubmissionMonth)
{
    public ClaimMedium Medium { get; init; } = ClaimMedium.Internet;

    public const int MostSerial = 999;

    /// <summary>1 to <see cref="MostSerial"/>, counted on for each file of a sort: names must differ within a month.</summary>
    public int Serial { get; init; } = 1;
}
