namespace CarePlanCloud.Web.Check;

/// <summary>What the public page may cost (section Check of the settings).</summary>
internal sealed class CheckOptions
{
    public const string Section = "Check";

    /// <summary>Checks a minute from one address.</summary>
    public int PerMinute { get; set; } = 10;

    /// <summary>Pages of confirmation links a minute from one address, opened and answered.</summary>
    public int ConfirmationsPerMinute { get; set; } = 30;

    /// <summary>Checks of one address at the same time.</summary>
    public int AtOncePerAddress { get; set; } = 2;

    /// <summary>Checks of everybody at the same time: each may hold some 150 MB.</summary>
    public int AtOnce { get; set; } = 4;

    /// <summary>How many more may wait for their turn; the next is told to come back.</summary>
    public int Waiting { get; set; } = 8;

    /// <summary>How long an upload may take, so that slow senders do not hold the places of the others.</summary>
    public TimeSpan UploadTime { get; set; } = TimeSpan.FromMinutes(2);
}
