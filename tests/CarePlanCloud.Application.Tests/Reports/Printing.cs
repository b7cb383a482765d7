using CarePlanCloud.Application.Reports;
using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.Typesetting;
using CarePlanCloud.Testing;
using Microsoft.Extensions.Options;

namespace CarePlanCloud.Application.Tests.Reports;

/// <summary>The printer of the product, at a fixed time.</summary>
internal static class Printing
{
    public const string Office = "見本居宅介護支援事業所";

    public static readonly PaperFont Font = PaperFont.Load(FontFile);

    // As the scripts name it, or where Debian's package puts it.
    private static string FontFile => Environment.GetEnvironmentVariable("Paper__FontFile") is { Length: > 0 } named ? named : new PaperOptions().FontFile;

    public static FormPrinter Printer { get; } = PrinterWith(FontFile);

    public static FormPrinter PrinterWith(string fontFile) =>
        new(Options.Create(new PaperOptions { FontFile = fontFile }), new SettableClock());

    public static PrintedForms Print(params Paper[] papers) => Printer.Print(papers, Office);

    public static PrintedPdf Pdf(params Paper[] papers) => new(Print(papers).Pdf);

    public static IReadOnlyList<Sheet> Sheets(Paper paper) => Printer.Compose(paper)[0].Sheets;

    public static IEnumerable<T> Marks<T>(Paper paper) where T : Mark => Sheets(paper).SelectMany(sheet => sheet.Marks).OfType<T>();

    public static Typesetter Typesetter() => new(Font);
}
