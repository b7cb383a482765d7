using CarePlanCloud.Application.Reports.Drawing;

namespace CarePlanCloud.Application.Reports.Typesetting;

/// <summary>Sets texts in lines and notes what the font cannot show.</summary>
internal sealed class Typesetter(PaperFont font)
{
    private readonly HashSet<(string Item, string Character)> _missing = [];

    public IReadOnlyCollection<(string Item, string Character)> Missing => _missing;

    public double WidthOf(string text, double points) => font.WidthOf(text, points);

    /// <summary>The text wrapped in a column.</summary>
    public TextBlock Wrap(string? text, double points, double width) =>
        string.IsNullOrEmpty(text) ? TextBlock.Empty : new TextBlock(LineBreaking.Break(text, width, part => font.WidthOf(part, points)), points);

    /// <summary>For names, addresses and offices: on one line in a smaller type if that helps, else in the smallest on several.</summary>
    public TextBlock Fit(string? text, double points, double width)
    {
        if (string.IsNullOrEmpty(text))
        {
            return TextBlock.Empty;
        }

        for (var size = points; size >= Sizes.Smallest; size -= 0.5)
        {
            var block = Wrap(text, size, width);
            if (block.Lines.Count == 1)
            {
                return block;
            }
        }

        return Wrap(text, Sizes.Smallest, width);
    }

    public void NoteMissing(string item, string text)
    {
        foreach (var character in font.MissingIn(text))
        {
            _missing.Add((item, character.ToString()));
        }
    }
}
