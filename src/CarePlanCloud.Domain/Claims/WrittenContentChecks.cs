using System.Globalization;
using CarePlanCloud.Domain.Units;

namespace CarePlanCloud.Domain.Claims;

/// <summary>Whether the records of a written file add up. Indexes are item numbers of the specification and one more, for the frame.</summary>
internal static class WrittenContentChecks
{
    // Widths of 請求書; everything else that is counted has 6 digits.
    private const int UnitsWidth = 11;
    private const int YenWidth = 12;
    private const int MostUnits = 999_999;

    public static IEnumerable<ClaimFinding> Of(WrittenFile file)
    {
        var records = file.Records.Select((record, at) => new Numbered(record, at + 1)).Skip(1).SkipLast(1).ToList();
        var sheets = records.Where(record => record[1] == SheetRecords.Kind).GroupBy(record => (record[2], record[3], record[9]));
        var claims = records.Where(record => record[1] is ClaimRecords.CareKind or ClaimRecords.PreventiveKind).GroupBy(record => (record[4], record[5], record[7])).ToList();
        var totals = records.Where(record => record[1] == ClaimRecords.TotalKind);
        return [.. sheets.SelectMany(OfSheet), .. claims.SelectMany(OfClaim), .. totals.SelectMany(total => OfTotal(total, [.. claims.Select(claim => claim.Last())]))];
    }

    private static IEnumerable<ClaimFinding> OfSheet(IEnumerable<Numbered> sheet)
    {
        var rows = sheet.ToList();
        if (!rows.Select(row => row[8]).SequenceEqual([.. Enumerable.Range(1, rows.Count - 1).Select(row => row.ToString("00", CultureInfo.InvariantCulture)), SheetRecords.TotalRow]))
        {
            yield return ClaimRules.WrittenSheetRows.At(rows[^1].Place);
        }

        var sum = rows.SkipLast(1).Sum(row => row.Number(20));
        if (rows[^1].Number(24) != sum)
        {
            yield return ClaimRules.WrittenSheetTotal.At(rows[^1].Place, rows[^1][24], sum);
        }
    }

    private static IEnumerable<ClaimFinding> OfClaim(IEnumerable<Numbered> claim)
    {
        var lines = claim.ToList();
        var last = lines[^1];
        if (!lines.Select(line => line[16]).SequenceEqual([.. Enumerable.Range(1, lines.Count - 1).Select(line => ClaimText.Number(line)), ClaimRecords.LastLine]))
        {
            yield return ClaimRules.WrittenClaimLines.At(last.Place);
        }

        var units = lines.Sum(line => line.Number(18) * line.Number(19));
        var amount = Rounding.Yen((int)Math.Clamp(units, -MostUnits, MostUnits), last.Number(6) / 100m);
        if (lines.Sum(line => line.Number(20)) != units || last.Number(21) != units || last.Number(22) != amount)
        {
            yield return ClaimRules.WrittenClaimTotal.At(last.Place, last[21], last[22], units, amount);
        }
    }

    private static IEnumerable<ClaimFinding> OfTotal(Numbered total, IReadOnlyList<Numbered> lastLines)
    {
        var isWelfare = total[4] == "2";
        var mine = lastLines.Where(line => line[4] == total[2] && line[7].StartsWith('H') == isWelfare).ToList();
        var (units, amount) = (mine.Sum(line => line.Number(21)), mine.Sum(line => line.Number(22)));
        var claimed = total.Number(isWelfare ? 11 : 10, YenWidth);
        if (total.Number(7) != mine.Count || total.Number(8, UnitsWidth) != units || total.Number(9, YenWidth) != amount || claimed != amount)
        {
            yield return ClaimRules.WrittenRequestTotal.At(total.Place, total[7], total[8], total[9], mine.Count, units, amount);
        }
    }

    private sealed record Numbered(IReadOnlyList<string> Items, int Row)
    {
        public ClaimPlace Place => new(ClaimDocument.File, Row: Row);

        /// <summary>By its number in the specification.</summary>
        public string this[int item] => Items[item + 1];

        /// <summary>0 for what is no number or wider than its item: then the sum is wrong, and said so.</summary>
        public long Number(int item, int width = 6) =>
            this[item].Length <= width && long.TryParse(this[item], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
