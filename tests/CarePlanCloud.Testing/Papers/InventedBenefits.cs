using CarePlanCloud.Application.Reports.BenefitSheets;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Testing.Papers;

/// <summary>A 別表 of an invented client: over the limit, a discount, equipment, a rate add-on outside the limit.</summary>
public static class InventedBenefits
{
    private const string Helper = "見本ヘルパーステーション";
    private const string DayCare = "見本デイサービスセンター";
    private const string Equipment = "見本福祉用具";

    public static BenefitPaper Sheet() => new()
    {
        Month = new ServiceMonth(2026, 11),
        ClientName = "見本　花子",
        InsuredNumber = "0000100001",
        MadeOn = new(2026, 10, 25),
        BenefitLimit = 16765,
        Rows =
        [
            Code(Helper, "9970000029", "身体介護１", "111111", 244, 20, 4880),
            Code(Helper, "9970000029", "生活援助３", "117311", 220, 8, 1760),
            Code(Helper, "9970000029", "訪問介護初回加算", "114001", 200, 1, 200),
            Subtotal(Helper, "9970000029", "訪問介護", 6840, 0, 6840, 11.40m, 77_976, 90, 70_178, 7_798, 0),
            Outside(Helper, "9970000029", "訪問介護処遇改善加算Ⅰ２", "116183", 1963, 11.40m, 22_378, 90, 20_140, 2_238),
            Code(DayCare, "9970000037", "通所介護Ⅰ４２", "152642", 777, 13, 10101) with
            {
                DiscountRate = 95, DiscountedUnits = 738, ServiceUnits = 9594, ManagedUnits = 9594, OverLimit = new(1269, true), WithinLimit = new(8325, true),
            },
            Code(DayCare, "9970000037", "通所介護入浴介助加算Ⅰ", "155301", 40, 13, 520) with { OverLimit = new(0, true), WithinLimit = new(520, true) },
            Subtotal(DayCare, "9970000037", "通所介護", 10114, 1269, 8845, 10.90m, 96_410, 90, 86_769, 9_641, 13_832),
            Code(Equipment, "9970000045", "特殊寝台貸与", "171003", 1080, 1, 1080) with
            {
                WithinLimit = 1080, UnitPrice = 10.00m, Cost = 10_800, BenefitRate = 90, Claim = 9_720, ClientCharge = 1_080, SelfPaid = 0,
            },
        ],
        Totals = new()
        {
            ServiceUnits = 18034, ManagedUnits = 18034, OverLimit = 1269, WithinLimit = 16765,
            Cost = 207_564, Claim = 186_807, ClientCharge = 20_757, SelfPaid = 13_832,
        },
        KindLimits = [new("通所介護", 12000, 10114, 0), new("福祉用具貸与", 2000, 1080, 0)],
        KindUnits = 11194,
        KindUnitsOver = 0,
        ShortStay = new(12, 0, 12),
        PublicExpense = (10_000, 10_757),
        Remarks = ["通所介護の利用者負担は、請求時に１円異なることがあります。"],
    };

    public static BenefitPaper LongSheet(int rows) => Sheet() with
    {
        Rows = [.. Enumerable.Range(1, rows).Select(row => Code(Helper, "9970000029", $"身体介護{row}", $"{111000 + row}", 200 + row, 1, 200 + row))],
        PublicExpense = null,
        Remarks = [],
    };

    private static BenefitPaperRow Code(string office, string number, string service, string code, int units, int count, int sum) => new()
    {
        OfficeName = office, OfficeNumber = number, Service = service, ServiceCode = code, Units = units, Count = count,
        ServiceUnits = sum, ManagedUnits = sum,
    };

    private static BenefitPaperRow Outside(
        string office, string number, string service, string code, int units, decimal price, long cost, int rate, long claim, long charge) => new()
    {
        OfficeName = office, OfficeNumber = number, Service = service, ServiceCode = code, Units = units, Count = 1, ServiceUnits = new(units, true),
        UnitPrice = price, Cost = cost, BenefitRate = rate, Claim = claim, ClientCharge = charge, SelfPaid = 0,
    };

    private static BenefitPaperRow Subtotal(
        string office, string number, string kind, int units, int over, int within, decimal price, long cost, int rate, long claim, long charge, long own) => new()
    {
        IsSubtotal = true, OfficeName = office, OfficeNumber = number, Service = kind, ServiceUnits = units, ManagedUnits = units,
        OverLimit = over, WithinLimit = within, UnitPrice = price, Cost = cost, BenefitRate = rate, Claim = claim, ClientCharge = charge, SelfPaid = own,
    };
}
