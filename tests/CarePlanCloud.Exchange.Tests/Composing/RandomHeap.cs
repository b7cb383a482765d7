namespace CarePlanCloud.Exchange.Tests.Composing;

/// <summary>What an office might hand over on some day: clients, months and kinds by chance, in any order, and always complete.</summary>
internal static class RandomHeap
{
    private static readonly string[] Codes = ["111111", "111211", "116269", "171001", "171007", "331111", "811111"];

    public static UnitRequest Make(int seed)
    {
        var random = new Random(seed);
        var records = (seed % 3) switch { 0 => Actuals(random), 1 => Center(random), _ => CareManager(random) };
        var shuffled = records.ToArray();
        random.Shuffle(shuffled);
        var (sender, receiver) = (seed % 3) switch
        {
            0 => (Invented.Visits, Invented.Manager),
            1 => (Invented.Center, Invented.PreventiveVisits),
            _ => (Invented.Manager, random.Next(4) == 0 ? Invented.Center : Invented.Visits),
        };
        return new UnitRequest(sender, receiver, Invented.Created.AddSeconds(seed), shuffled)
        {
            FamilyCharts = [.. shuffled.Where(row => row.Layout.RecordKind == "UPKIHON" && random.Next(2) == 0).Select(Chart)],
        };
    }

    private static IEnumerable<RecordDraft> CareManager(Random random)
    {
        var clients = Clients(random);
        var slips = clients.SelectMany(client => Months(random).SelectMany(month => Slip(random, client, month, Invented.Manager, random.Next(3) == 0 ? Invented.Equipment : Invented.Visits))).ToList();
        var outside = slips.Where(row => Invented.Item(row, "ServiceCode") is ['3' or '8', ..]).ToList();
        return
        [
            .. slips,
            .. Invented.Sheets(slips.Except(outside)),
            .. clients.Where(client => client % 2 == 0).SelectMany(client => Invented.Plan(client, Day(random))),
            .. clients.Select(Invented.Supplement),
            .. clients.Where(_ => random.Next(4) == 0).Select(client => Invented.Of("DLTPLAN", client + 50).Set("ServiceMonth", Months(random)[0])),
            .. clients.Where(_ => random.Next(4) == 0).Select(client => Invented.Of("DLT1KYO", client + 50).Set("PlanDate", Day(random))),
        ];
    }

    private static IEnumerable<RecordDraft> Actuals(Random random) => Clients(random).SelectMany(client => Months(random).SelectMany(month =>
        Invented.Days("UPJSK", client, month, Invented.Visits, Codes[random.Next(Codes.Length)], 100 + random.Next(900), Days(random), random.Next(8, 18), tais: "")
            .Select(row => Invented.Item(row, "ServiceCode").StartsWith("17", StringComparison.Ordinal) ? row.Set("EquipmentNotificationCode", "A12345") : row)
            .Append(Invented.Of("DLTJSK", client + 50).Set("ServiceMonth", month).Set("ServiceOfficeNumber", Invented.Visits.OfficeNumber).Set("ServiceKind", random.Next(2) == 0 ? "11" : "13"))));

    private static IEnumerable<RecordDraft> Center(Random random)
    {
        var clients = Clients(random);
        var slips = clients.SelectMany(client => Slip(random, client, Months(random)[0], Invented.Center, Invented.PreventiveVisits)).ToList();
        var outside = slips.Where(row => Invented.Item(row, "ServiceCode") is ['3' or '8', ..]).ToList();
        return
        [
            .. slips,
            .. Invented.Sheets(slips.Except(outside)),
            .. clients.Select(Invented.Supplement),
            .. clients.SelectMany(client => random.Next(3) switch { 0 => Invented.Profile(client, Day(random)), 1 => Invented.PreventivePlan(client, Day(random)), _ => Invented.Preventive(client, Day(random)) }),
            .. clients.Where(_ => random.Next(4) == 0).Select(client => Invented.Of("DLTKIHON", client + 50).Set("ConsultationDate", Day(random))),
            .. clients.Where(_ => random.Next(4) == 0).Select(client => Invented.Of("DLTYOBO", client + 50).Set("PlanDate", Day(random))),
        ];
    }

    private static IEnumerable<RecordDraft> Slip(Random random, int client, DateOnly month, OfficeAddress writer, OfficeAddress office) =>
        Codes.Where(_ => random.Next(3) == 0).DefaultIfEmpty("111111").SelectMany(code =>
        {
            var rental = code.StartsWith("17", StringComparison.Ordinal);
            return Invented.Days("UPPLAN", client, month, office, code, 10 * (1 + random.Next(90)), rental ? Enumerable.Repeat(1, 1 + random.Next(3)) : Days(random),
                rental ? null : random.Next(8, 18), rental ? "00001-000010" : "", writer.OfficeNumber);
        });

    private static List<int> Clients(Random random) => [.. Enumerable.Range(1, 40).Where(_ => random.Next(6) == 0).DefaultIfEmpty(1)];

    private static List<DateOnly> Months(Random random) => [.. Enumerable.Range(0, 3).Where(_ => random.Next(2) == 0).DefaultIfEmpty(0).Select(new DateOnly(2026, 11, 1).AddMonths)];

    private static IEnumerable<int> Days(Random random) => [.. Enumerable.Range(1, 28).Where(_ => random.Next(5) == 0).DefaultIfEmpty(1)];

    private static DateOnly Day(Random random) => new DateOnly(2026, 9, 1).AddDays(random.Next(60));

    private static FamilyChart Chart(RecordDraft profile) =>
        new(Invented.Item(profile, "InsurerNumber"), Invented.Item(profile, "InsuredNumber"), DateOnly.ParseExact(Invented.Item(profile, "ConsultationDate"), "yyyyMMdd"), Invented.Picture);
}
