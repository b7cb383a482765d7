using CarePlanCloud.Application.Reports;
using CarePlanCloud.Application.Reports.ServiceSlips;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Plans;

namespace CarePlanCloud.Testing.Papers;

/// <summary>Papers of invented people.</summary>
public static class InventedSlips
{
    public static readonly ServiceMonth November = new(2026, 11);

    public static SlipPaper Slip(ServiceMonth? month = null) => new()
    {
        Month = month ?? November,
        Certification = CertificationStatus.Certified,
        InsurerNumber = "990010",
        InsurerName = "見本市",
        InsuredNumber = "0000100001",
        ClientKana = "ミホン　ハナコ",
        ClientName = "見本　花子",
        OfficeName = "見本居宅介護支援事業所",
        CareManagerName = "例示　計子",
        OfficeTelephone = "099-555-0101",
        MadeOn = new(2026, 10, 25),
        FiledOn = new(2026, 4, 3),
        BirthDate = new(1940, 1, 2),
        Sex = "2",
        CareLevel = "22",
        BenefitLimit = 19705,
        LimitFrom = new(2026, 4, 1),
        LimitTo = new(2027, 3, 1),
        ShortStayDaysBefore = 0,
        Lines =
        [
            Line("09:00～09:30", "身体介護１", "見本ヘルパーステーション", Days(month, DayOfWeek.Monday, DayOfWeek.Thursday)),
            Line("10:00～16:30", "通所介護Ⅰ４２", "見本デイサービスセンター", Days(month, DayOfWeek.Tuesday, DayOfWeek.Friday)),
            Line("10:00～16:30", "通所介護入浴介助加算Ⅰ", "見本デイサービスセンター", Days(month, DayOfWeek.Tuesday, DayOfWeek.Friday)),
            Line("14:00～14:45", "生活援助３", "見本ヘルパーステーション", Days(month, DayOfWeek.Wednesday)) with
            {
                Actual = new Dictionary<int, int> { [4] = 1, [11] = 0, [18] = 1 },
            },
            Line(null, "特殊寝台貸与", "見本福祉用具", new Dictionary<int, int> { [1] = 1 }) with
            {
                Details = ["特殊寝台（見本式３モーター）", "01234-000001"],
            },
            Line(null, "車いす貸与", "見本福祉用具", new Dictionary<int, int> { [16] = 1 }) with { Use = (16, 30), ProRataDays = [16] },
        ],
    };

    /// <summary>Lines without end.</summary>
    public static SlipPaper LongSlip(int lines) => Slip() with
    {
        Lines = [.. Enumerable.Range(0, lines).Select(index => Line(
            $"{9 + (index / 6):00}:{index % 6 * 10:00}～{10 + (index / 6):00}:{index % 6 * 10:00}", $"身体介護１・生活援助{index + 1}", "見本ヘルパーステーション",
            new Dictionary<int, int> { [(index % 30) + 1] = 1 }))],
    };

    public static SlipPaperLine Line(string? time, string service, string provider, IReadOnlyDictionary<int, int> planned) =>
        new() { Time = time, ServiceName = service, ProviderName = provider, Planned = planned };

    private static Dictionary<int, int> Days(ServiceMonth? month, params DayOfWeek[] weekdays)
    {
        var known = month ?? November;
        return Enumerable.Range(1, known.Days).Where(day => weekdays.Contains(known.Day(day).DayOfWeek)).ToDictionary(day => day, _ => 1);
    }
}
