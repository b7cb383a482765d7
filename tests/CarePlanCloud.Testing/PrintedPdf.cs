using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CarePlanCloud.Testing;

/// <summary>A PDF as a reader that is not ours sees it: the programs of poppler-utils.</summary>
public sealed partial class PrintedPdf(byte[] pdf)
{
    private const double MillimetresPerPoint = 25.4 / 72;

    /// <summary>Width and height of each page in millimetres.</summary>
    public IReadOnlyList<(double Width, double Height)> PageSizes() =>
        [.. PageSize().Matches(Run("pdfinfo", "-f 1 -l 1000", "")).Select(match => (Number(match, 1), Number(match, 2)))];

    /// <summary>The text in the order in which it was written, without white space: what a line break split is whole again.</summary>
    public string Text(int? page = null) => Squeeze(Run("pdftotext", $"-raw -nopgbrk {Only(page)}", "-"));

    public static string Squeeze(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    /// <summary>What stands in a part of a page (millimetres).</summary>
    public string TextIn(int page, double x, double y, double width, double height)
    {
        // At 720 dots per inch, because the program takes whole dots only.
        var (left, top) = (Dots(x), Dots(y));
        return Squeeze(Run("pdftotext", $"-raw -nopgbrk -r 720 {Only(page)} -x {left} -y {top} -W {Dots(width)} -H {Dots(height)}", "-"));
    }

    /// <summary>Words with their places in millimetres.</summary>
    public IReadOnlyList<Word> Words(int page) =>
        [.. XDocument.Parse(Doctype().Replace(Run("pdftotext", $"-bbox {Only(page)}", "-"), "")).Descendants().Where(element => element.Name.LocalName == "word")
            .Select(word => new Word(word.Value, At(word, "xMin"), At(word, "yMin"), At(word, "xMax"), At(word, "yMax")))];

    /// <summary>Sizes of type in points, to a third: the program gives whole dots of three to a point at most.</summary>
    public IReadOnlyList<double> FontSizes() =>
        [.. FontSize().Matches(Run("pdftohtml", "-xml -i -stdout -zoom 3", "")).Select(match => Number(match, 1, 1) / 3)];

    public string Info() => Run("pdfinfo", "", "");

    /// <summary>Name, and whether it is embedded.</summary>
    public IReadOnlyList<(string Name, bool IsEmbedded)> Fonts() =>
        [.. Run("pdffonts", "", "").Split('\n').Skip(2).Where(line => line.Length > 0)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(words => (words[0], words[^5] == "yes"))];

    private static string Only(int? page) => page is { } one ? $"-f {one} -l {one}" : "";

    private static int Dots(double millimetres) => (int)Math.Round(millimetres / 25.4 * 720);

    private static double At(XElement word, string name) =>
        double.Parse(word.Attribute(name)!.Value, CultureInfo.InvariantCulture) * MillimetresPerPoint;

    private static double Number(Match match, int group, double scale = MillimetresPerPoint) =>
        double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) * scale;

    private string Run(string program, string arguments, string after)
    {
        var file = Path.Combine(Path.GetTempPath(), $"careplan-{Guid.NewGuid():N}.pdf");
        File.WriteAllBytes(file, pdf);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, $"{arguments} {file} {after}")
            {
                RedirectStandardOutput = true,
                StandardOutputEncoding = System.Text.Encoding.UTF8,
            })!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [GeneratedRegex(@"Page +\d+ size: +([\d.]+) x ([\d.]+)")]
    private static partial Regex PageSize();

    [GeneratedRegex("<fontspec [^>]*size=\"(\\d+)\"")]
    private static partial Regex FontSize();

    [GeneratedRegex("<!DOCTYPE[^>]*>")]
    private static partial Regex Doctype();

    public sealed record Word(string Text, double Left, double Top, double Right, double Bottom);
}
