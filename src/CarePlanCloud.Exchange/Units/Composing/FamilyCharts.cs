using System.Globalization;

namespace CarePlanCloud.Exchange.Units.Composing;

/// <summary>R91: pictures take their names from the file of the row they belong to, and the row names its picture in item 62.</summary>
internal sealed class FamilyCharts(IReadOnlyList<FamilyChart> charts, ComposeNotes notes)
{
    private const string Parent = "UPKIHON";
    private const string Image = "UPKIHON_IMAGE";
    private const string NameColumn = "FamilyChartImageFileName";

    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    /// <summary>Tells what is wrong with the pictures.</summary>
    public void Check(IEnumerable<DraftRow> rows)
    {
        var profiles = rows.Where(row => row.Kind == Parent).ToList();
        var known = profiles.Select(Key).ToHashSet();
        var given = charts.Select(Key).ToHashSet();
        foreach (var row in profiles.Where(row => row[NameColumn].Length > 0 && !given.Contains(Key(row))))
        {
            notes.Tell(FindingCodes.PictureNotGiven, row, NameColumn);
        }

        foreach (var _ in charts.Where(chart => !known.Contains(Key(chart))))
        {
            notes.Tell(FindingCodes.PictureWithoutRecord, Image);
        }

        foreach (var row in profiles.Where(row => charts.Count(chart => Key(chart) == Key(row)) > 1))
        {
            notes.Tell(FindingCodes.PictureTwice, row);
        }

        foreach (var _ in charts.Where(chart => !IsJpeg(chart)))
        {
            notes.Tell(FindingCodes.PictureNotJpeg, Image);
        }
    }

    /// <summary>Names the pictures of these rows in their order, and the rows' item 62.</summary>
    public IReadOnlyList<RawFile> Attach(IReadOnlyList<DraftRow> profiles, FileName unit)
    {
        var pictures = new List<RawFile>();
        foreach (var row in profiles)
        {
            var chart = charts.FirstOrDefault(chart => Key(chart) == Key(row) && IsJpeg(chart));
            var number = (pictures.Count + 1).ToString("0000", CultureInfo.InvariantCulture);
            var name = chart is null ? null : (unit with { RecordKind = Image, ServiceMonth = null, ImageNumber = number }).ToString();
            row.Draft.Set(NameColumn, name);
            if (chart is not null)
            {
                pictures.Add(new RawFile(name!, chart.Jpeg));
            }
        }

        return pictures;
    }

    private static bool IsJpeg(FamilyChart chart) => chart.Jpeg.Span.StartsWith(Jpeg);

    private static (ClientKey, string) Key(DraftRow row) => (row.Client, row.KeyDate);

    private static (ClientKey, string) Key(FamilyChart chart) =>
        (new ClientKey(chart.InsurerNumber, chart.InsuredNumber), chart.ConsultationDate.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
}
