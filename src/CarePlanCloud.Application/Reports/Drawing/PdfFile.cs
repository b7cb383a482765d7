using SkiaSharp;

namespace CarePlanCloud.Application.Reports.Drawing;

/// <summary>Pages to PDF.</summary>
internal static class PdfFile
{
    public static byte[] Write(string title, DateTimeOffset printedAt, PaperFont font, IReadOnlyList<Sheet> sheets)
    {
        var subset = new FontSubset(font, sheets.SelectMany(sheet => sheet.Marks).OfType<TextMark>().SelectMany(mark => mark.Text.EnumerateRunes()));
        using var data = SKData.CreateCopy(subset.ToBytes());
        using var typeface = SKTypeface.FromData(data) ?? throw new InvalidOperationException("The subset of the font cannot be read.");
        using var stream = new MemoryStream();
        var metadata = new SKDocumentPdfMetadata
        {
            Title = title,
            Creator = "CarePlanCloud",
            Creation = printedAt.UtcDateTime,
            Modified = printedAt.UtcDateTime,
            RasterDpi = 200,
            EncodingQuality = 85,
        };
        using (var document = SKDocument.CreatePdf(stream, metadata))
        using (var brush = new PdfBrush(font, subset, typeface))
        {
            foreach (var sheet in sheets)
            {
                var canvas = document.BeginPage(PdfBrush.Points(sheet.Width), PdfBrush.Points(sheet.Height));
                foreach (var mark in sheet.Marks)
                {
                    brush.Draw(canvas, mark);
                }

                document.EndPage();
            }

            document.Close();
        }

        return stream.ToArray();
    }
}
