using System.Globalization;

namespace CarePlanCloud.Exchange.Tests.Composing;

/// <summary>A small invented world: clients, offices and their records, as a program would hand them to the composer.</summary>
internal static class Invented
{
    public static readonly OfficeAddress Manager = new("9970000111", "43");
    public static readonly OfficeAddress Visits = new("9970000129", "11");
    public static readonly OfficeAddress Equipment = new("9970000145", "17");
    public static readonly OfficeAddress Center = new("9900000160", "46");
    public static readonly OfficeAddress PreventiveVisits = new("99A0000178", "A2");
    public static readonly DateTime Created = new(2026, 10, 25, 9, 30, 0, DateTimeKind.Unspecified);
    public static readonly byte[] Picture = [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x02, 0xFF, 0xD9];

    private static readonly DateOnly Today = new(2026, 10, 25);

    public static string Client(int number) => (9900000100 + number).ToString(CultureInfo.InvariantCulture);

    /// <summary>A record with the client's key and nothing else.</summary>
    public static RecordDraft Of(string kind, int client) => new RecordDraft(kind).Set("InsurerNumber", "990011").Set("InsuredNumber", Client(client));

    public static RecordDraft Supplement(int client) => Of("UPHOSOKU", client)
        .Set("ClientNameKana", "ミホン").Set("ClientName", $"見本 {client}号").Set("ClientSex", "2").Set("ClientBirthDate", new DateOnly(1940, 1, 2))
        .Set("CareLevel", "22").Set("BenefitLimit", 19705).Set("UpdatingOfficeNumber", Manager.OfficeNumber);

    public static IEnumerable<RecordDraft> Plan(int client, DateOnly date) =>
    [
        Of("UP1KYO", client).Set("CreatedDate", Today).Set("PlanAuthorName", "例示 計子").Set("CareManagementOfficeName", "架空居宅")
            .Set("CareManagementOfficeNumber", Manager.OfficeNumber).Set("PlanDate", date).Set("FirstPlanDate", date).Set("OverallPolicy", "「転ばない」を、\r\n\"毎日\"続ける"),
        .. new[] { (10, 1, 1), (1, 1, 2), (2, 1, 1), (1, 1, 1) }.Select(numbers => Of("UP2KYO", client).Set("CreatedDate", Today).Set("PlanDate", date)
            .Set("NeedNumber", numbers.Item1).Set("GoalNumber", numbers.Item2).Set("SupportNumber", numbers.Item3).Set("Support", "入浴, 更衣").Set("InsuranceCoverage", "Y")),
        Of("UP3KYO", client).Set("CreatedDate", Today).Set("PlanDate", date).Set("NonWeeklyService", "福祉用具貸与"),
        Of("UP3KYO", client).Set("CreatedDate", Today).Set("PlanDate", date).Set("DailyActivity", "起床").Set("ActivityStartTime", new TimeOnly(6, 0)).Set("ActivityEndTime", new TimeOnly(6, 0)),
        Of("UP3KYO", client).Set("CreatedDate", Today).Set("PlanDate", date).Set("CareService", "訪問介護").Set("Weekday", "1").Set("StartTime", new TimeOnly(9, 0)).Set("EndTime", new TimeOnly(9, 30)),
    ];

    /// <summary>One row of form 6 for each day, of a service with times or without.</summary>
    public static IEnumerable<RecordDraft> Days(string kind, int client, DateOnly month, OfficeAddress office, string code, int units, IEnumerable<int> days, int? hour = null, string tais = "", string writer = "") =>
        days.Select(day => Of(kind, client).Set("CreatedDate", Today).Set("ServiceMonth", month).Set("CareManagementOfficeNumber", Manager.OfficeNumber).Set("CareManagerName", "例示 計子")
            .Set("Units", units).Set("ServiceDate", new DateOnly(month.Year, month.Month, day)).Set("Count", 1).Set("ServiceCode", code).Set("TaisCode", tais)
            .Set("StartTime", hour is { } start ? $"{start:00}00" : "9999").Set("EndTime", hour is { } end ? $"{end:00}45" : "9999")
            .Set("ServiceOfficeNumber", office.OfficeNumber).Set("ServiceOfficeName", "架空事業所").Set("Over30Days", "0")
            .Set("UpdatingOfficeNumber", writer.Length > 0 ? writer : kind == "UPJSK" ? office.OfficeNumber : Manager.OfficeNumber));

    /// <summary>Form 7 of the clients of these rows: what they add up to.</summary>
    public static IEnumerable<RecordDraft> Sheets(IEnumerable<RecordDraft> form6) => form6
        .GroupBy(row => (Item(row, "InsurerNumber"), Item(row, "InsuredNumber"), Item(row, "ServiceMonth"))).SelectMany(Sheet);

    private static IEnumerable<RecordDraft> Sheet(IEnumerable<RecordDraft> client)
    {
        var all = client.ToList();
        foreach (var kind in all.GroupBy(row => (Item(row, "ServiceOfficeNumber"), Item(row, "ServiceCode")[..2])))
        {
            var codes = kind.GroupBy(row => (Item(row, "ServiceCode"), Item(row, "TaisCode"))).ToList();
            foreach (var code in codes)
            {
                yield return Row(code.First(), code.Key.Item1, kind.Key.Item1, Sum(code)).Set("TaisCode", code.Key.Item2).Set("Units", Item(code.First(), "Units")).Set("Count", code.Count());
            }

            if (codes.Count > 1)
            {
                yield return Row(kind.First(), kind.Key.Item2 + "AAAA", kind.Key.Item1, Sum(kind));
            }
        }

        yield return Row(all[0], "999999", "9999999999", Sum(all));
    }

    private static RecordDraft Row(RecordDraft row, string code, string office, int units) => new RecordDraft("UPSIKYU")
        .Set("InsurerNumber", Item(row, "InsurerNumber")).Set("InsuredNumber", Item(row, "InsuredNumber")).Set("CreatedDate", Today).Set("ServiceMonth", Item(row, "ServiceMonth"))
        .Set("ServiceOfficeNumber", office).Set("ServiceCode", code).Set("Units", 0).Set("Count", 0).Set("ServiceUnits", units).Set("ManagedUnits", units).Set("Over30Days", "0");

    private static int Sum(IEnumerable<RecordDraft> rows) => rows.Sum(row => int.Parse(Item(row, "Units"), CultureInfo.InvariantCulture));

    public static string Item(RecordDraft draft, string column) => draft.Items[draft.Layout.Column(column).Number - 1];

    /// <summary>Profile and plan of one client with their appendices.</summary>
    public static IEnumerable<RecordDraft> Preventive(int client, DateOnly date) => [.. Profile(client, date), .. PreventivePlan(client, date)];

    public static IEnumerable<RecordDraft> Profile(int client, DateOnly date) =>
    [
        Of("UPKIHON", client).Set("ConsultationDate", date).Set("PreventiveCareKind", "2").Set("Entrustment", "1").Set("ClientNameKana", "ミホン").Set("ClientName", $"見本 {client}号")
            .Set("ClientSex", "1").Set("ClientBirthDate", new DateOnly(1945, 3, 3)).Set("LifeHistory", "海辺で育ち、漁協で働いた"),
        .. new[] { "6:00", "10:00" }.Select(time => Of("UPKIHON_SUB1", client).Set("ConsultationDate", date).Set("TimeText", time).Set("ClientActivity", "散歩")),
        Of("UPKIHON_SUB2", client).Set("ConsultationDate", date).Set("DateText", "令和6年頃").Set("DiseaseName", "高血圧症"),
    ];

    public static IEnumerable<RecordDraft> PreventivePlan(int client, DateOnly date) =>
    [
        Of("UPYOBO", client).Set("PlanDate", date).Set("PreventiveCareKind", "2").Set("Entrustment", "1").Set("ClientName", $"見本 {client}号").Set("TargetLifeDay", "毎朝歩く"),
        .. new[] { 2, 1 }.Select(issue => Of("UPYOBO_SUB", client).Set("PlanDate", date).Set("IssueNumber", issue).Set("SupportPlanNumber", 1).Set("ServiceNumber", 1).Set("Goal", $"目標{issue}")),
    ];
}
