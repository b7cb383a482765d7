namespace CarePlanCloud.Domain.Plans;

/// <summary>第3表 週間サービス計画表.</summary>
public sealed record WeeklyPlan
{
    public IReadOnlyList<WeekBlock> Blocks { get; init; } = [];

    /// <summary>主な日常生活上の活動.</summary>
    public IReadOnlyList<DailyActivity> Activities { get; init; } = [];

    /// <summary>週単位以外のサービス.</summary>
    public IReadOnlyList<NonWeeklyService> NonWeekly { get; init; } = [];
}

/// <summary>
/// A service at a time of one weekday. With a code and an office it unfolds into the month; without them it is words on the paper only.
/// An end before the start is past midnight; both equal is a point in time.
/// </summary>
public sealed record WeekBlock
{
    public Guid Id { get; init; }

    /// <summary>1 Monday … 7 Sunday, as in the files.</summary>
    public int Weekday { get; init; }

    public TimeOnly Start { get; init; }

    public TimeOnly End { get; init; }

    /// <summary>What the paper says in the block.</summary>
    public string Text { get; init; } = "";

    public string ServiceCode { get; init; } = "";

    public string ServiceOfficeNumber { get; init; } = "";

    /// <summary>Codes of add-ons that go with every visit of this block.</summary>
    public IReadOnlyList<string> AddOnCodes { get; init; } = [];

    /// <summary>第1・第3週 as [1, 3]: which occurrences of the weekday in the month. Empty: every week.</summary>
    public IReadOnlyList<int> WeeksOfMonth { get; init; } = [];

    /// <summary>Whether it takes place on public holidays too.</summary>
    public bool OnHolidays { get; init; } = true;
}

/// <summary>An activity of the client's day; <see cref="End"/> is null for a point in time (起床, 就寝).</summary>
public sealed record DailyActivity
{
    public string Text { get; init; } = "";

    public TimeOnly Start { get; init; }

    public TimeOnly? End { get; init; }
}

/// <summary>Equipment, short stay, home alteration, medical care … A code and an office let it unfold into the month.</summary>
public sealed record NonWeeklyService
{
    public string Text { get; init; } = "";

    public string ServiceCode { get; init; } = "";

    public string ServiceOfficeNumber { get; init; } = "";

    /// <summary>福祉用具: TAIS code, or the notification code of an item without one.</summary>
    public string TaisCode { get; init; } = "";

    public string EquipmentNotificationCode { get; init; } = "";

    public string EquipmentName { get; init; } = "";

    /// <summary>Units a month for equipment (its price / 10 yen); null where the service-code table knows them.</summary>
    public int? Units { get; init; }
}
