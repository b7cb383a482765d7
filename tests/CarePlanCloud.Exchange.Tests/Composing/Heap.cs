using System.Globalization;
using CarePlanCloud.Exchange.Text;

namespace CarePlanCloud.Exchange.Tests.Composing;

/// <summary>From files back to a heap of drafts.</summary>
internal static class Heap
{
    /// <summary>The request that should give the unit again.</summary>
    public static UnitRequest Request(FileSet set)
    {
        var key = set.Unit.Key!;
        return new UnitRequest(
            new OfficeAddress(key.SenderOfficeNumber, key.SenderServiceKind),
            new OfficeAddress(key.ReceiverOfficeNumber, key.ReceiverServiceKind),
            DateTime.ParseExact(key.SerialNumber, "yyyyMMddHHmmss", CultureInfo.InvariantCulture),
            [.. set.Files.SelectMany(file => file.Records).Select(Samples.Draft)])
        {
            FamilyCharts = [.. set.Images.Values.Select(image => Chart(set["UPKIHON"]!.Records.Single(row => row["FamilyChartImageFileName"] == image.Name), image))],
        };
    }

    public static IEnumerable<string> SortedRows(RawFile file) => Samples.Rows(Ms932.Decode(file.Content.Span)).Order(StringComparer.Ordinal);

    private static FamilyChart Chart(Record row, RawFile image) => new(row["InsurerNumber"], row["InsuredNumber"], row.Date("ConsultationDate")!.Value, image.Content);
}
