namespace CarePlanCloud.Exchange.Rules;

/// <summary>How form 7 marks its subtotal and total rows (R78, R79).</summary>
internal static class TotalRow
{
    public const string ServiceCode = "999999";
    public const string OfficeNumber = "9999999999";
    private static readonly string[] Endings = ["AAAA", "EEEE", "ZZZZ"];

    public static bool IsTotal(string serviceCode) => serviceCode == ServiceCode;

    public static bool IsSubtotal(string serviceCode) => serviceCode.Length == 6 && Endings.Contains(serviceCode[2..]);

    /// <summary>Rows of one client and month, as (insurer, insured, month).</summary>
    public static IEnumerable<IGrouping<(string, string, string), Record>> PerClient(ExchangeFile file) =>
        file.Records.GroupBy(record => (record["InsurerNumber"], record["InsuredNumber"], record["ServiceMonth"]));

    /// <summary>Rows of one office, satellite and kind, totals left out. A row whose code is too short to name a kind still counts.</summary>
    public static IEnumerable<IGrouping<(string, string, string), Record>> PerKind(IEnumerable<Record> client) =>
        client.Where(record => !IsTotal(record["ServiceCode"]))
            .GroupBy(record => (record["ServiceOfficeNumber"], record["SatelliteNumber"], Kind(record["ServiceCode"])));

    private static string Kind(string serviceCode) => serviceCode.Length > 2 ? serviceCode[..2] : serviceCode;
}
