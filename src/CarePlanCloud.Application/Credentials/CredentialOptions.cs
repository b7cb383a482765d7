namespace CarePlanCloud.Application.Credentials;

/// <summary>Figures of the national system as they are known (section <c>Credentials</c>). They change by notice of 国保中央会, not by ours.</summary>
public sealed class CredentialOptions
{
    /// <summary>After how many days somebody is reminded to change the national password, unless the office says otherwise.</summary>
    public int PasswordDays { get; set; } = 60;

    /// <summary>How many days before a password's time the reminder begins.</summary>
    public int PasswordNoticeDays { get; set; } = 7;

    /// <summary>How many days before the end of anything else it is told: on the screen from the first on, by mail at each.</summary>
    public int FirstNoticeDays { get; set; } = 90;

    public int SecondNoticeDays { get; set; } = 30;

    public int LastNoticeDays { get; set; } = 7;

    /// <summary>Yen for a certificate of <see cref="CertificateYears"/>.</summary>
    public long CertificatePrice { get; set; } = 13_200;

    public int CertificateYears { get; set; } = 3;

    /// <summary>Yen a year for the licence of the national system.</summary>
    public long NationalLicencePrice { get; set; } = 21_000;
}
