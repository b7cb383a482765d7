using System.Globalization;
using CarePlanCloud.Exchange.Rules;

namespace CarePlanCloud.Exchange.Units.Composing;

/// <summary>R91: pictures take their names from the file of the row they belong to, and the row names its picture in item 62.</summary>
internal sealed class FamilyCharts(IReadOnlyList<FamilyChart> charts, ComposeNotes notes)
{
    private const string Parent = "UPKIHON";
    private const string Image = "UPKIHON_IMAGE";
    private const string NameColumn = "FamilyChartImageFileName";
    private readonly ILookup<(ClientKey, string), FamilyChart> _byRow = charts.ToLookup(Key);

    /// <summary>Tells what is wrong with the pictures.</summary>
    public void Check(IEnumerable<DraftRow> rows)
    {
        var profiles = rows.Where(row => row.Kind == Parent).ToList();
        var known = profiles.Select(Key).ToHashSet();
        foreach (var row in profiles.Where(row => row[NameColumn].Length > 0 && !_byRow.Contains(Key(row))))
        {
            notes.Tell(FindingCodes.PictureNotGiven, row, NameColumn);
        }

        foreach (var _ in charts.Where(chart => !known.Contains(Key(chart))))
        {
            notes.Tell(FindingCodes.PictureWithoutRecord, Image);
        }

        foreach (var row in profiles.Where(row => _byRow[Key(row)].Skip(1).Any()))
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
            var chart = _byRow[Key(row)].FirstOrDefault(IsJpeg);
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

    private static bool IsJpeg(FamilyChart chart) => FamilyChartsAreJpegs.IsJpeg(chart.Jpeg.Span);

    private static (ClientKey, string) Key(DraftRow row) => (row.Client, row.KeyDate);

    private static (ClientKey, string) Key(FamilyChart chart) =>
        (new ClientKey(chart.InsurerNumber, chart.InsuredNumber), chart.ConsultationDate.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
}
