namespace CarePlanCloud.Exchange.Tests.Composing;

/// <summary>What three invented offices send: the golden files are these requests as bytes.</summary>
internal static class InventedOffice
{
    private static readonly DateOnly November = new(2026, 11, 1);
    private static readonly DateOnly December = new(2026, 12, 1);

    public static IReadOnlyDictionary<string, UnitRequest> Requests { get; } = new Dictionary<string, UnitRequest>
    {
        ["01_care_manager_to_visits"] = new(Invented.Manager, Invented.Visits, Invented.Created, [.. CareManager()]),
        ["02_visits_to_care_manager"] = new(Invented.Visits, Invented.Manager, Invented.Created.AddMonths(2), [.. Actuals()]),
        ["03_center_to_preventive_visits"] = new(Invented.Center, Invented.PreventiveVisits, Invented.Created.AddDays(2), [.. Center()])
        {
            FamilyCharts = [new FamilyChart("990011", Invented.Client(8), November, Invented.Picture)],
        },
    };

    /// <summary>Two plans; a slip of two months with equal equipment; a stranger, and services outside the exchange; two deletions.</summary>
    private static IEnumerable<RecordDraft> CareManager()
    {
        List<RecordDraft> slips =
        [
            .. Invented.Days("UPPLAN", 2, December, Invented.Visits, "111111", 244, [1, 8], 9),
            .. Invented.Days("UPPLAN", 1, November, Invented.Equipment, "171007", 300, [1, 1], tais: "00001-000010"),
            .. Invented.Days("UPPLAN", 1, November, Invented.Visits, "111111", 244, [9, 2], 9),
            .. Invented.Days("UPPLAN", 1, November, Invented.Visits, "116269", 98, [30]),
            .. Invented.Days("UPPLAN", 2, November, Invented.Visits, "111211", 387, [3], 10),
            .. Invented.Days("UPPLAN", 3, November, Invented.Equipment, "171001", 600, [1], tais: "00002-000020"),
        ];
        return
        [
            .. slips,
            .. Invented.Sheets(slips),
            .. Invented.Days("UPPLAN", 4, November, Invented.Visits, "331111", 500, [1]),
            .. Invented.Days("UPPLAN", 1, November, Invented.Visits, "811111", 500, [1]),
            .. Invented.Plan(2, new DateOnly(2026, 10, 21)),
            .. Invented.Plan(1, new DateOnly(2026, 10, 20)),
            .. new[] { 4, 3, 2, 1 }.Select(Invented.Supplement),
            Invented.Of("DLTPLAN", 5).Set("ServiceMonth", November),
            Invented.Of("DLT1KYO", 5).Set("PlanDate", new DateOnly(2026, 9, 1)),
        ];
    }

    /// <summary>Two months, a satellite, and a second service of the same office number, which is a file of its own.</summary>
    private static IEnumerable<RecordDraft> Actuals() =>
    [
        .. Invented.Days("UPJSK", 1, December, Invented.Visits, "111111", 244, [7], 9),
        .. Invented.Days("UPJSK", 1, November, Invented.Visits, "111111", 244, [2, 9], 9),
        .. Invented.Days("UPJSK", 2, November, Invented.Visits, "111211", 387, [3], 10).Select(row => row.Set("SatelliteNumber", "01")),
        .. Invented.Days("UPJSK", 2, November, Invented.Visits, "A22111", 39, [5], 13),
        Invented.Of("DLTJSK", 5).Set("ServiceMonth", November).Set("ServiceOfficeNumber", Invented.Visits.OfficeNumber).Set("ServiceKind", "11"),
    ];

    /// <summary>Two profiles, one with a picture; a plan; a slip; two deletions.</summary>
    private static IEnumerable<RecordDraft> Center()
    {
        var slip = Invented.Days("UPPLAN", 8, November, Invented.PreventiveVisits, "A22111", 39, [17, 24], 10, writer: Invented.Center.OfficeNumber).ToList();
        return
        [
            .. Invented.Profile(8, November),
            .. Invented.Profile(7, November),
            .. Invented.PreventivePlan(8, November),
            .. slip,
            .. Invented.Sheets(slip),
            Invented.Supplement(8).Set("UpdatingOfficeNumber", Invented.Center.OfficeNumber),
            Invented.Of("DLTKIHON", 9).Set("ConsultationDate", November),
            Invented.Of("DLTYOBO", 9).Set("PlanDate", November),
        ];
    }
}
