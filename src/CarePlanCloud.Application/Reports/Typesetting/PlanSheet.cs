using CarePlanCloud.Application.Reports.Drawing;

namespace CarePlanCloud.Application.Reports.Typesetting;

/// <summary>What 第１表, 第２表 and 第３表 share: A4 landscape, number and title, the line with the client's name.</summary>
internal static class PlanSheet
{
    public const double TitleHeight = 8;
    public const double NameHeight = 6;

    public static readonly Box Area = new(10, 12, 277, 186);

    public static void DrawTitle(Pen pen, string number, string title, DateOnly? madeOn)
    {
        var line = Area.Top(TitleHeight);
        pen.Write(number, line.X, line.Y + 3.2, Sizes.FormNumber);
        pen.Lines(line, Sizes.Title, Across.Centre, title);
        pen.Lines(line, Sizes.Entry, Across.Right, $"作成年月日　{PaperDates.Long(madeOn)}");
    }

    /// <summary>利用者名 … 殿, underlined.</summary>
    public static void DrawName(Pen pen, string? name, Box line)
    {
        pen.Lines(line, Sizes.Entry, Across.Left, "利用者名");
        var space = line.After(18);
        pen.Write(pen.Typesetter.Fit($"{name ?? "　　　　　　"}　殿", 10, space.Width), space, Across.Left, Down.Middle, "利用者名");
        pen.Line(line.X, line.Bottom - 0.6, line.Right, line.Bottom - 0.6);
    }

    public static void NumberPages(Booklet booklet) => booklet.NumberPages(Area.X, Area.Right, Area.Bottom + 6);
}
