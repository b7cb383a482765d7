using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Schedules;

namespace CarePlanCloud.Application.Reconciliation;

/// <summary>A short text that changes with any mark of any line, and with nothing else.</summary>
internal static class MonthFingerprint
{
    public static string Of(IEnumerable<LineView> lines) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines.Select(Text).Order(StringComparer.Ordinal)))))[..32];

    private static string Text(LineView line) =>
        $"{line.OfficeNumber}/{line.SatelliteNumber}/{line.ServiceCode}/{line.TaisCode}/{line.EquipmentNotificationCode}/{line.DetailDiscriminatorCode}/{line.Time}"
        + $":{Text(line.Planned)}>{Text(line.Actual)}";

    private static string Text(IReadOnlyDictionary<int, DayMark> marks) => string.Join(',', marks.Values.OrderBy(mark => mark.Day).Select(mark =>
        string.Create(CultureInfo.InvariantCulture, $"{mark.Day}x{mark.Count}@{mark.Time}#{mark.Units}")));
}
