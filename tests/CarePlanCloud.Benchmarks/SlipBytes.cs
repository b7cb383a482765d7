using System.Globalization;
using System.Text;

namespace CarePlanCloud.Benchmarks;

/// <summary>Invented slips of many clients in MS932, shaped like an office's month.</summary>
internal static class SlipBytes
{
    public const string Name = "UPPLAN_202611_9970000011_43_9970000029_11_20261025093100.CSV";
    private static readonly (string Code, int Units, string Start, string End, string Office, string OfficeName)[] Services =
    [
        ("111111", 244, "0900", "0930", "9970000029", "見本ヘルパーステーション"),
        ("117211", 179, "1000", "1045", "9970000029", "見本ヘルパーステーション"),
        ("151341", 679, "0930", "1630", "9970000037", "見本デイサービスセンター"),
        ("155301", 40, "0930", "1630", "9970000037", "見本デイサービスセンター"),
        ("116269", 719, "9999", "9999", "9970000029", "見本ヘルパーステーション"),
    ];

    public static byte[] Make(int rows)
    {
        var text = new StringBuilder();
        for (var row = 0; row < rows; row++)
        {
            var (client, service, day) = (row / 50, Services[row / 10 % Services.Length], (row * 3 % 30) + 1);
            text.Append(
                CultureInfo.InvariantCulture,
                $"202407,990011,{9_900_000_000 + client},20261025,202611,9970000011,\"例示 計子\",{service.Units},,202611{day:00},,{service.Start},{service.End},1,{service.Code},,,,,{service.Office},\"{service.OfficeName}\",,0,9970000011,\r\n");
        }

        return CodePagesEncodingProvider.Instance.GetEncoding(932)!.GetBytes(text.ToString());
    }
}
