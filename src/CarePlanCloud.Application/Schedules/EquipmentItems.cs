using CarePlanCloud.Domain.Schedules;

namespace CarePlanCloud.Application.Schedules;

/// <summary>What may stand in the items of 福祉用具, as the columns of the standard have them (UPPLAN 8, 16 to 18).</summary>
internal static class EquipmentItems
{
    private const int LongestCode = 12;
    private const int LongestName = 100;
    private const int MostUnits = 999_999;

    public static bool AreNamedBy(PlannedService wanted) =>
        wanted.Units is not null || wanted.TaisCode.Length + wanted.EquipmentNotificationCode.Length + wanted.EquipmentName.Length > 0;

    public static bool Fit(PlannedLine wanted) =>
        wanted.Key.Service is var service && IsText(service.TaisCode, LongestCode) && IsText(service.EquipmentNotificationCode, LongestCode)
        && IsText(wanted.EquipmentName, LongestName) && wanted.Units is null or <= MostUnits;

    private static bool IsText(string text, int longest) => text.Length <= longest && !text.Any(char.IsControl);
}
