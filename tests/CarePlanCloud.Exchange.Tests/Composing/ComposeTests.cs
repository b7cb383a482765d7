namespace CarePlanCloud.Exchange.Tests.Composing;

/// <summary>From any heap of records to legal sending units.</summary>
public sealed class ComposeTests
{
    private static readonly DateOnly November = new(2026, 11, 1);

    [Theory]
    [InlineData(Samples.Plan)]
    [InlineData(Samples.Slips)]
    [InlineData(Samples.Actuals, "UPJSK")]
    [InlineData(Samples.Deletions, "DLT1KYO")]
    [InlineData(Samples.Prevention)]
    public void 見本の行から組み立て直すと見本と同じバイトになる(string folder, string? otherOrder = null)
    {
        foreach (var unit in ExchangeFiles.Group(Samples.Load(folder)))
        {
            var composed = ExchangeFiles.Compose(Heap.Request(ExchangeFiles.Read(unit)));

            Assert.Equal("", Samples.Show(composed.Findings));
            var files = Assert.Single(composed.Units).Files;
            Assert.Equal(unit.Files.Select(file => file.Name), files.Select(file => file.Name));
            foreach (var (was, now) in unit.Files.Zip(files))
            {
                if (otherOrder is not null && Samples.IsKind(was, otherOrder))
                {
                    // The sample lists these rows in another order than the composer: only that.
                    Assert.Equal(Heap.SortedRows(was), Heap.SortedRows(now));
                }
                else
                {
                    Assert.Equal(was.Content.ToArray(), now.Content.ToArray());
                }
            }
        }
    }

    [Fact]
    public void 一山の行が取り込む順の送信単位になる()
    {
        var result = ExchangeFiles.Compose(InventedOffice.Requests["01_care_manager_to_visits"]);

        Assert.Equal(
            [UnitKind.SlipDeletion, UnitKind.PlanDeletion, UnitKind.Plan, UnitKind.Slip, UnitKind.Slip],
            result.Units.Select(unit => unit.Kind));
        Assert.Equal(Enumerable.Range(0, 5).Select(second => $"2026102509300{second}"), result.Units.Select(unit => unit.Key!.SerialNumber));
        Assert.Equal(["202611", "202612"], result.Units.Where(unit => unit.Kind == UnitKind.Slip).Select(unit => unit.Key!.ServiceMonth));
    }

    [Fact]
    public void 一人の補足情報は計画にも月ごとの利用票にも写される()
    {
        var result = ExchangeFiles.Compose(InventedOffice.Requests["01_care_manager_to_visits"]);
        var rows = result.Units.Select(unit => ExchangeFiles.Read(unit)["UPHOSOKU"]).OfType<ExchangeFile>()
            .SelectMany(file => file.Records.Where(row => row["InsuredNumber"] == Invented.Client(2)).Select(row => (file.Name.ServiceMonth, row["PlanDate"], row["ServiceMonth"])));

        Assert.Equal([("000000", "20261021", "000000"), ("202611", "00000000", "202611"), ("202612", "00000000", "202612")], rows);
    }

    [Fact]
    public void 年月を指定した補足情報はその月だけに使われる()
    {
        List<RecordDraft> slips =
        [
            .. Invented.Days("UPPLAN", 1, November, Invented.Visits, "111111", 244, [2], 9),
            .. Invented.Days("UPPLAN", 1, November.AddMonths(1), Invented.Visits, "111111", 244, [2], 9),
        ];
        var result = Compose([.. slips, .. Invented.Sheets(slips), Invented.Supplement(1), Invented.Supplement(1).Set("ServiceMonth", "202612").Set("CareLevel", "23")]);

        Assert.Equal(["22", "23"], result.Units.Select(unit => ExchangeFiles.Read(unit)["UPHOSOKU"]!.Records.Single()["CareLevel"]));
    }

    [Fact]
    public void 実績はサービス種類ごとのファイルになりサテライトは同じファイルに入る()
    {
        var result = ExchangeFiles.Compose(InventedOffice.Requests["02_visits_to_care_manager"]);

        Assert.Equal(
            [("DLTJSK", "202611", "11"), ("UPJSK", "202611", "11"), ("UPJSK", "202611", "A2"), ("UPJSK", "202612", "11")],
            result.Units.Select(unit => (unit.Key!.RecordKind, unit.Key.ServiceMonth, unit.Key.SenderServiceKind)));
        Assert.Contains(ExchangeFiles.Read(result.Units[1])["UPJSK"]!.Records, row => row["SatelliteNumber"] == "01");
    }

    [Fact]
    public void 同じ福祉用具の行には番号がつく()
    {
        var result = ExchangeFiles.Compose(InventedOffice.Requests["01_care_manager_to_visits"]);
        var rows = ExchangeFiles.Read(result.Units[3])["UPPLAN"]!.Records.Where(row => row["ServiceCode"] == "171007");

        Assert.Equal(["1", "2"], rows.Select(row => row["DetailDiscriminatorCode"]));
    }

    [Fact]
    public void 画像の名前は利用者基本情報のファイルに合わせて付く()
    {
        var unit = ExchangeFiles.Compose(InventedOffice.Requests["03_center_to_preventive_visits"]).Units.Single(unit => unit.Kind == UnitKind.PreventivePlan);
        var set = ExchangeFiles.Read(unit);

        Assert.Equal(set.Unit.Files.Single(file => file.Name.EndsWith(".jpg", StringComparison.Ordinal)).Name, set["UPKIHON"]!.Records.Single(row => row["InsuredNumber"] == Invented.Client(8))["FamilyChartImageFileName"]);
        Assert.Equal(Invented.Picture, Assert.Single(set.Images).Value.Content.ToArray());
    }

    [Fact]
    public void 居宅介護支援事業所あてには関係のない利用者も残る()
    {
        var slips = Invented.Days("UPPLAN", 3, November, Invented.Equipment, "171001", 600, [1], tais: "00002-000020", writer: Invented.Manager.OfficeNumber).ToList();
        var request = new UnitRequest(Invented.Manager, Invented.Center, Invented.Created, [.. slips, .. Invented.Sheets(slips), Invented.Supplement(3)]);

        Assert.Single(ExchangeFiles.Compose(request).Units);
        Assert.Empty(ExchangeFiles.Compose(request with { Receiver = Invented.Visits }).Units);
    }

    [Fact]
    public void 渡された下書きは変わらない()
    {
        var twins = Invented.Days("UPJSK", 1, November, Invented.Visits, "171007", 300, [1, 1], tais: "00001-000010").ToList();
        var before = twins.Select(draft => string.Join(',', draft.Items)).ToList();
        var result = ExchangeFiles.Compose(new UnitRequest(Invented.Visits, Invented.Manager, Invented.Created, twins));

        Assert.Equal(["1", "2"], ExchangeFiles.Read(Assert.Single(result.Units))["UPJSK"]!.Records.Select(row => row["DetailDiscriminatorCode"]));
        Assert.Equal(before, twins.Select(draft => string.Join(',', draft.Items)));
    }

    [Fact]
    public void 世界標準時は受け取らない() =>
        Assert.Throws<ArgumentException>(() => ExchangeFiles.Compose(InventedOffice.Requests["01_care_manager_to_visits"] with { CreatedAt = DateTime.UnixEpoch }));

    private static ComposeResult Compose(IReadOnlyList<RecordDraft> records) => ExchangeFiles.Compose(new UnitRequest(Invented.Manager, Invented.Visits, Invented.Created, records));
}
