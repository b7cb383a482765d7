namespace CarePlanCloud.Application.Credentials;

/// <summary>What in the calendar ends.</summary>
public enum CredentialSubject
{
    /// <summary>The password of the national system: not an end, but the day by which it is to be changed.</summary>
    NationalPassword,

    Certificate,

    /// <summary>国のシステムのライセンス.</summary>
    NationalLicence,

    /// <summary>CarePlanCloud のライセンス.</summary>
    OwnLicence,
}

/// <summary>How a credential stands today.</summary>
public enum CredentialState
{
    /// <summary>有効.</summary>
    Fine,

    /// <summary>Within the first notice.</summary>
    EndsSoon,

    /// <summary>Within the second notice; of a password: its time is near.</summary>
    EndsVerySoon,

    /// <summary>期限切れ.</summary>
    Ended,

    /// <summary>Begins later.</summary>
    NotYet,

    /// <summary>A certificate of a kind that the national exchange does not take.</summary>
    DoesNotWork,

    /// <summary>A newer one has taken its place.</summary>
    Replaced,

    /// <summary>Nothing was recorded.</summary>
    Missing,
}

/// <summary>A row of the calendar.</summary>
/// <param name="Id">Of the record; null when there is none.</param>
/// <param name="Name">As screens and mails call it.</param>
/// <param name="Detail">Serial number, who changed it, what it costs.</param>
/// <param name="EndsOn">The last day, or the day by which a password is to be changed.</param>
/// <param name="DaysLeft">0 on the last day, negative behind it.</param>
/// <param name="Next">What to do, in a sentence.</param>
public sealed record CredentialItem(
    CredentialSubject Subject, Guid? Id, string Name, string Detail, DateOnly? StartsOn, DateOnly? EndsOn, int? DaysLeft, CredentialState State, string Next)
{
    /// <summary>A certificate that connections can be asked for: it was read from a file and works today.</summary>
    public bool CanBeRequired { get; init; }

    /// <summary>Every connection of the office needs it, or another one that is asked for.</summary>
    public bool IsRequired { get; init; }

    /// <summary>To be told on ホーム.</summary>
    public bool Presses => State is CredentialState.EndsSoon or CredentialState.EndsVerySoon or CredentialState.Ended or CredentialState.DoesNotWork;
}

/// <summary>A line of the history.</summary>
/// <param name="Who">Empty for a program.</param>
public sealed record CredentialPast(DateTimeOffset At, string Who, string What);

/// <summary>What things cost and how long they last, as known of the national system.</summary>
public sealed record CredentialFacts(long CertificatePrice, int CertificateYears, long NationalLicencePrice, int FirstNoticeDays);

/// <summary>資格カレンダー: by date, nearest end first.</summary>
/// <param name="KjBillingId">With it and a password one signs in at the national system.</param>
/// <param name="PasswordReminderDays">As the office has it.</param>
public sealed record CredentialCalendar(
    string KjBillingId, int PasswordReminderDays, IReadOnlyList<CredentialItem> Items, IReadOnlyList<CredentialPast> Past, CredentialFacts Facts);
