using CarePlanCloud.Application.Reports.Drawing;

namespace CarePlanCloud.Application.Reports.Typesetting;

/// <summary>Writes and rules on one page.</summary>
internal sealed class Pen(Typesetter typesetter, Sheet sheet)
{
    public Typesetter Typesetter { get; } = typesetter;

    public Sheet Sheet { get; } = sheet;

    /// <summary>A single line of text at a place; characters without a glyph are noted under <paramref name="item"/>.</summary>
    public void Write(string? text, double x, double baseline, double points, string item = "", string? readAs = null)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        Typesetter.NoteMissing(item, text);
        Sheet.Marks.Add(new TextMark(text, x, baseline, points, readAs));
    }

    /// <summary>Lines in a box. What does not fit below runs over: the caller has measured.</summary>
    public void Write(TextBlock block, Box box, Across across = Across.Left, Down down = Down.Top, string item = "")
    {
        var top = down switch
        {
            Down.Top => box.Y,
            Down.Middle => box.Y + ((box.Height - block.Height) / 2),
            _ => box.Bottom - block.Height,
        };
        var baseline = top + (block.Em * Sizes.Ascent);
        foreach (var line in block.Lines)
        {
            var free = box.Width - (across == Across.Left ? 0 : Typesetter.WidthOf(line, block.Points));
            Write(line, box.X + (across switch { Across.Left => 0, Across.Centre => free / 2, _ => free }), baseline, block.Points, item);
            baseline += block.LineHeight;
        }
    }

    /// <summary>One line in the middle of a cell, shrunk or wrapped when it must be.</summary>
    public void Fit(string? text, Box cell, string item, double points = Sizes.Entry, Across across = Across.Left, double padding = Sizes.Padding)
    {
        var inside = cell.Inset(padding, 0);
        Write(Typesetter.Fit(text, points, inside.Width), inside, across, Down.Middle, item);
    }

    /// <summary>A text of our own, in lines broken by hand.</summary>
    public void Lines(Box cell, double points, Across across, params ReadOnlySpan<string> lines) =>
        Write(new TextBlock([.. lines], points), cell, across, Down.Middle);

    /// <summary>A label cell: grey, ruled, the words in the middle.</summary>
    public void Label(Box cell, params ReadOnlySpan<string> lines)
    {
        Grey(cell);
        Frame(cell);
        Lines(cell, Sizes.Label, Across.Centre, lines);
    }

    public void Line(double x1, double y1, double x2, double y2, double points = Sizes.InnerRule, LineStyle style = LineStyle.Solid) =>
        Sheet.Marks.Add(new LineMark(x1, y1, x2, y2, points, style));

    public void Frame(Box box, double points = Sizes.InnerRule, LineStyle style = LineStyle.Solid) =>
        Sheet.Marks.Add(new FrameMark(box, points, style));

    public void Blank(Box box) => Sheet.Marks.Add(new BlankMark(box));

    public void Grey(Box box) => Sheet.Marks.Add(new GreyMark(box));

    public void Hatch(Box box) => Sheet.Marks.Add(new HatchMark(box));

    public void Ring(Box box) => Sheet.Marks.Add(new EllipseMark(box));

    public void Picture(ReadOnlyMemory<byte> content, Box box) => Sheet.Marks.Add(new ImageMark(content, box));

    /// <summary>□ with a tick or without: the font has no ☑, so the tick is drawn and said.</summary>
    public void Tick(string word, bool isSet, double x, double baseline, double points)
    {
        var em = Sizes.Millimetres(points);
        Write("□", x, baseline, points, readAs: isSet ? "☑" : "□");
        if (isSet)
        {
            Line(x + (0.2 * em), baseline - (0.4 * em), x + (0.42 * em), baseline - (0.1 * em), 0.8);
            Line(x + (0.42 * em), baseline - (0.1 * em), x + (0.95 * em), baseline - (0.85 * em), 0.8);
        }

        Write(word, x + em, baseline, points);
    }

    /// <summary>One ruled box for each character, as for 被保険者番号. A number that is too long gets narrower boxes, never fewer.</summary>
    public void NumberBoxes(string? number, int boxes, Box cell, string item)
    {
        var text = number ?? "";
        boxes = Math.Max(boxes, text.Length);
        var width = cell.Width / boxes;
        for (var i = 0; i < boxes; i++)
        {
            var box = new Box(cell.X + (i * width), cell.Y, width, cell.Height);
            if (i > 0)
            {
                Line(box.X, box.Y, box.X, box.Bottom);
            }

            if (i < text.Length)
            {
                Write(new TextBlock([text[i].ToString()], Sizes.Entry), box, Across.Centre, Down.Middle, item);
            }
        }
    }
}
