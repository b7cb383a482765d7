using System.Globalization;

namespace CarePlanCloud.Domain.Plans;

/// <summary>What stands in 第3表, said in words.</summary>
public static class WeekWords
{
    /// <summary>09:00～10:00; a point in time alone.</summary>
    public static string TimeOf(TimeOnly start, TimeOnly? end) => end is { } to && to != start
        ? $"{Clock(start)}～{Clock(to)}"
        : Clock(start);

    /// <summary>水曜日 09:30～16:30.</summary>
    public static string SlotOf(WeekBlock block) => $"{WeekBoard.NameOf(block.Weekday)}曜日 {TimeOf(block.Start, block.End)}";

    /// <summary>第1・第3週; empty for every week.</summary>
    public static string WeeksOf(WeekBlock block) =>
        block.WeeksOfMonth.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"第{string.Join("・第", block.WeeksOfMonth)}週");

    public static string Of(WeekBlock block) => Join(
        SlotOf(block), block.Text, block.ServiceCode, block.ServiceOfficeNumber, WeeksOf(block), block.OnHolidays ? "" : "祝日は休み",
        block.AddOnCodes.Count == 0 ? "" : $"加算 {string.Join(' ', block.AddOnCodes)}");

    public static string Of(DailyActivity activity) => Join(TimeOf(activity.Start, activity.End), activity.Text);

    public static string Of(NonWeeklyService service) => Join(
        service.Text, service.ServiceCode, service.ServiceOfficeNumber, service.EquipmentName,
        service.TaisCode.Length > 0 ? service.TaisCode : service.EquipmentNotificationCode,
        service.Units is { } units ? string.Create(CultureInfo.InvariantCulture, $"{units}単位") : "");

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Join(params string[] words) => string.Join("　", words.Where(word => word.Length > 0));
}
