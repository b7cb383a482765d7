using CarePlanCloud.Exchange.Findings;

namespace CarePlanCloud.Exchange.Units;

/// <summary>Several small departures that together say: this file was opened in a spreadsheet and saved again.</summary>
internal static class ExcelTraces
{
    private static readonly string[] Sure = [FindingCodes.ExcelRoundedNumber, FindingCodes.ExcelErrorWord];
    private static readonly string[] Signs =
    [
        FindingCodes.ExtraEmptyItems, FindingCodes.CutEmptyItems, FindingCodes.RowOfCommas,
        FindingCodes.LeadingZerosRead, FindingCodes.DecimalZerosRead, FindingCodes.DateFormRead,
    ];

    public static void Conclude(string file, ReadOnlySpan<byte> text, FindingSink sink)
    {
        // A single text without quotes is a slip of the sender; no quote in the whole file is the habit of spreadsheets.
        var unquoted = sink.Has(file, FindingCodes.TextUnquoted) && !text.Contains((byte)'"') ? 1 : 0;
        if (Sure.Any(code => sink.Has(file, code)) || Signs.Count(code => sink.Has(file, code)) + unquoted > 1)
        {
            sink.Add(FindingCodes.SavedBySpreadsheet, file);
        }
    }
}
