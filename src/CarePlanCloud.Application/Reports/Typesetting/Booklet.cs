using CarePlanCloud.Application.Reports.Drawing;

namespace CarePlanCloud.Application.Reports.Typesetting;

/// <summary>The pages of one document: numbered x/y, with the stamp of the printing at the foot of each.</summary>
internal sealed class Booklet(Typesetter typesetter, string? stamp)
{
    public List<Sheet> Sheets { get; } = [];

    public Typesetter Typesetter { get; } = typesetter;

    public Pen NewSheet(PaperSize size)
    {
        Sheets.Add(new Sheet(size));
        return new Pen(Typesetter, Sheets[^1]);
    }

    /// <summary>Writes the foot of every page, once all of them are there.</summary>
    /// <param name="left">Where the foot begins and ends.</param>
    public void NumberPages(double left, double right, double baseline)
    {
        for (var page = 1; page <= Sheets.Count; page++)
        {
            var pen = new Pen(Typesetter, Sheets[page - 1]);
            var number = $"{page}/{Sheets.Count}";
            pen.Write(stamp, left, baseline, Sizes.Smallest);
            pen.Write(number, right - Typesetter.WidthOf(number, Sizes.Smallest), baseline, Sizes.Smallest);
        }
    }
}
