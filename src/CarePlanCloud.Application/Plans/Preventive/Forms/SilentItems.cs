namespace CarePlanCloud.Application.Plans.Preventive.Forms;

internal static class SilentItems
{
    public static IEnumerable<SilentItem> Keys(string recordKind) =>
    [
        new(recordKind, "CsvVersion", "Fills itself when the file is written (R39)."),
        new(recordKind, "InsurerNumber", "The client's own, written when the file is; the page says it above the paper."),
        new(recordKind, "InsuredNumber", "The client's own, written when the file is; the page says it above the paper."),
    ];

    public static IEnumerable<SilentItem> AppendixKeys(string recordKind, string date) =>
        [.. Keys(recordKind), new(recordKind, date, "Repeats the date of the document (R92).")];
}
