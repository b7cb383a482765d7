using System.Text;
using SkiaSharp;

namespace CarePlanCloud.Application.Reports.Drawing;

/// <summary>Draws marks on a page of a PDF.</summary>
internal sealed class PdfBrush(PaperFont font, FontSubset subset, SKTypeface typeface) : IDisposable
{
    // 8 %: a label cell stays readable after a FAX of 200 dots to the inch.
    private static readonly SKColor Grey = new(235, 235, 235);

    private readonly SKPaint _ink = new() { Color = SKColors.Black, IsAntialias = true };
    private readonly SKPaint _fill = new() { Style = SKPaintStyle.Fill };
    private readonly SKPaint _line = new() { Color = SKColors.Black, Style = SKPaintStyle.Stroke, IsAntialias = true };
    private readonly SKPathEffect _dots = SKPathEffect.CreateDash([0.6f, 1.6f], 0);
    private readonly SKPathEffect _dashes = SKPathEffect.CreateDash([2.5f, 1.8f], 0);
    private readonly Dictionary<double, SKFont> _sizes = [];

    public static float Points(double millimetres) => (float)(millimetres * 72 / 25.4);

    public void Draw(SKCanvas canvas, Mark mark)
    {
        switch (mark)
        {
            case TextMark text:
                Write(canvas, text);
                break;
            case LineMark line:
                canvas.DrawLine(Points(line.X1), Points(line.Y1), Points(line.X2), Points(line.Y2), Line(line.Points, line.Style));
                break;
            case FrameMark frame:
                canvas.DrawRect(Rectangle(frame.Box), Line(frame.Points, frame.Style));
                break;
            case GreyMark grey:
                canvas.DrawRect(Rectangle(grey.Box), Fill(Grey));
                break;
            case BlankMark blank:
                canvas.DrawRect(Rectangle(blank.Box), Fill(SKColors.White));
                break;
            case HatchMark hatch:
                Hatch(canvas, hatch.Box);
                break;
            case EllipseMark ellipse:
                Ring(canvas, ellipse.Box);
                break;
            case ImageMark image:
                Place(canvas, image);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(mark));
        }
    }

    public void Dispose()
    {
        _ink.Dispose();
        _fill.Dispose();
        _line.Dispose();
        _dots.Dispose();
        _dashes.Dispose();
        foreach (var size in _sizes.Values)
        {
            size.Dispose();
        }
    }

    private static SKRect Rectangle(Box box) => new(Points(box.X), Points(box.Y), Points(box.Right), Points(box.Bottom));

    private void Write(SKCanvas canvas, TextMark mark)
    {
        var (glyphs, places, x) = (new List<ushort>(mark.Text.Length), new List<float>(mark.Text.Length), mark.X);
        foreach (var character in mark.Text.EnumerateRunes())
        {
            if (font.Drawn(character) is { } drawn)
            {
                glyphs.Add(subset.GlyphOf(drawn));
                places.Add(Points(x));
            }

            x += font.WidthOf(character, mark.Points);
        }

        if (glyphs.Count == 0)
        {
            return;
        }

        using var builder = new SKTextBlobBuilder();
        if (mark.ReadAs is { } spoken)
        {
            var read = Encoding.UTF8.GetBytes(spoken);
            var run = builder.AllocateHorizontalTextRun(Size(mark.Points), glyphs.Count, Points(mark.Baseline), read.Length);
            run.SetGlyphs([.. glyphs]);
            run.SetPositions([.. places]);
            run.SetText(read);
            run.SetClusters(new uint[glyphs.Count]);
        }
        else
        {
            builder.AddHorizontalRun([.. glyphs], Size(mark.Points), [.. places], Points(mark.Baseline));
        }

        using var blob = builder.Build();
        canvas.DrawText(blob, 0, 0, _ink);
    }

    private void Hatch(SKCanvas canvas, Box box)
    {
        canvas.Save();
        canvas.ClipRect(Rectangle(box));
        for (var x = box.X - box.Height; x < box.Right; x += 1.4)
        {
            canvas.DrawLine(Points(x), Points(box.Bottom), Points(x + box.Height), Points(box.Y), Line(0.3, LineStyle.Solid));
        }

        canvas.Restore();
    }

    private void Ring(SKCanvas canvas, Box box)
    {
        var radius = Points(Math.Min(box.Width, box.Height) / 2);
        canvas.DrawRoundRect(Rectangle(box), radius, radius, Line(0.7, LineStyle.Solid));
    }

    // Scaled to fit, never stretched.
    private static void Place(SKCanvas canvas, ImageMark mark)
    {
        using var data = SKData.CreateCopy(mark.Content.Span);
        using var image = SKImage.FromEncodedData(data);
        if (image is null)
        {
            return;
        }

        var scale = Math.Min(mark.Box.Width / image.Width, mark.Box.Height / image.Height);
        var (width, height) = (image.Width * scale, image.Height * scale);
        canvas.DrawImage(image, Rectangle(new Box(
            mark.Box.X + ((mark.Box.Width - width) / 2), mark.Box.Y + ((mark.Box.Height - height) / 2), width, height)), SKSamplingOptions.Default);
    }

    private SKPaint Fill(SKColor colour)
    {
        _fill.Color = colour;
        return _fill;
    }

    private SKPaint Line(double points, LineStyle style)
    {
        _line.StrokeWidth = (float)points;
        _line.PathEffect = style switch { LineStyle.Dotted => _dots, LineStyle.Dashed => _dashes, _ => null };
        return _line;
    }

    private SKFont Size(double points)
    {
        if (!_sizes.TryGetValue(points, out var size))
        {
            size = new SKFont(typeface, (float)points) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None };
            _sizes[points] = size;
        }

        return size;
    }
}
