namespace CarePlanCloud.Application.Onboarding;

/// <summary>Section "Onboarding" of the settings: on what terms offices begin.</summary>
public sealed class OnboardingOptions
{
    public const string Section = "Onboarding";

    /// <summary>無料試用.</summary>
    public int TrialMonths { get; set; } = 3;

    /// <summary>The last day of the フリーパス campaign; null or past: it is not offered.</summary>
    public DateOnly? FreePassEndsOn { get; set; } = new(2027, 3, 31);

    /// <summary>How many mails about applications one address gets in a day: nobody fills the mailbox of another with them.</summary>
    public int MailsPerAddressAndDay { get; set; } = 5;

    public bool OffersFreePass(DateOnly today) => FreePassEndsOn >= today;
}
