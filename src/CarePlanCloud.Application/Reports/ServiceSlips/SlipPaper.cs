using CarePlanCloud.Application.Reports.Typesetting;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Plans;

namespace CarePlanCloud.Application.Reports.ServiceSlips;

/// <summary>第６表 サービス利用票, or サービス提供票 when <see cref="Receiver"/> is set.</summary>
public sealed record SlipPaper : Paper
{
    /// <summary>対象年月; null prints a month to be filled in, with 31 days and no weekdays.</summary>
    public ServiceMonth? Month { get; init; }

    /// <summary>The service office a 提供票 is for; null is the client's 利用票.</summary>
    public SlipReceiver? Receiver { get; init; }

    /// <summary>介護予防: other title, direction and levels.</summary>
    public bool IsPreventive { get; init; }

    public CertificationStatus Certification { get; init; }

    public string? InsurerNumber { get; init; }

    public string? InsurerName { get; init; }

    /// <summary>10 digits, or H and 9.</summary>
    public string? InsuredNumber { get; init; }

    public string? ClientKana { get; init; }

    /// <summary>Name of the care-management office, or its number when the name is not known.</summary>
    public string? OfficeName { get; init; }

    public string? CareManagerName { get; init; }

    public string? OfficeTelephone { get; init; }

    /// <summary>作成年月日.</summary>
    public DateOnly? MadeOn { get; init; }

    /// <summary>届出年月日.</summary>
    public DateOnly? FiledOn { get; init; }

    /// <summary>Day of consent, printed into 利用者確認; null leaves it to the signature.</summary>
    public DateOnly? ConsentOn { get; init; }

    public DateOnly? BirthDate { get; init; }

    /// <summary>1 男, 2 女.</summary>
    public string? Sex { get; init; }

    /// <summary>Code such as 22; the level before when it changes inside the month.</summary>
    public string? CareLevel { get; init; }

    /// <summary>Set only when the level changes inside the month.</summary>
    public string? ChangedLevel { get; init; }

    public DateOnly? ChangedOn { get; init; }

    /// <summary>区分支給限度基準額 in units.</summary>
    public int? BenefitLimit { get; init; }

    /// <summary>First and last month of 限度額適用期間.</summary>
    public DateOnly? LimitFrom { get; init; }

    public DateOnly? LimitTo { get; init; }

    /// <summary>前月までの短期入所利用日数.</summary>
    public int? ShortStayDaysBefore { get; init; }

    public IReadOnlyList<SlipPaperLine> Lines { get; init; } = [];

    public override string FormTitle => Receiver is null ? SlipLabels.ClientTitle : SlipLabels.OfficeTitle;

    internal override void Compose(Booklet booklet) => new SlipForm(this, booklet).Compose();
}

/// <summary>The office a 提供票 goes to.</summary>
/// <param name="ReturnFax">Where it sends the actuals back to.</param>
public sealed record SlipReceiver(string Name, string OfficeNumber, string? ReturnFax = null);

/// <summary>One line: two rows, 予定 and 実績.</summary>
public sealed record SlipPaperLine
{
    /// <summary>Such as 09:00～10:00; null for services without a time.</summary>
    public string? Time { get; init; }

    public required string ServiceName { get; init; }

    /// <summary>Name and code of 福祉用具, below the service name.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    public required string ProviderName { get; init; }

    /// <summary>Counts by day of the month; days without a mark are left out.</summary>
    public IReadOnlyDictionary<int, int> Planned { get; init; } = new Dictionary<int, int>();

    public IReadOnlyDictionary<int, int> Actual { get; init; } = new Dictionary<int, int>();

    /// <summary>福祉用具 for a part of the month: first and last day of use, drawn as an arrow.</summary>
    public (int From, int To)? Use { get; init; }

    /// <summary>Days on which units are 日割, underlined.</summary>
    public IReadOnlyCollection<int> ProRataDays { get; init; } = [];
}
