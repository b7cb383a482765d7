using System.Globalization;
using CarePlanCloud.Domain.Claims;
using CsCheck;
using Xunit;
using static CarePlanCloud.Testing.Claims.InventedClaims;

namespace CarePlanCloud.Domain.Tests.Claims;

/// <summary>What holds for every file, however many documents are in it.</summary>
public sealed class ClaimFilePropertyTests
{
    private static readonly Gen<BenefitManagementSheet[]> Sheets =
        from people in Gen.Int[0, 999].HashSet[1, 12]
        from rows in Gen.Int[1, 98].Array[12]
        from units in Gen.Int[1, 9999]
        select people.Select((number, at) => Sheet with
        {
            Month = number % 3 == 0 ? Month.Previous : Month,
            Person = Person with { InsuredNumber = $"{number:0000000000}" },
            Rows = [.. Enumerable.Range(0, rows[at]).Select(row => new BenefitManagementRow($"99700{row:00000}", ProviderDesignation.Designated, "11", units + row))],
        }).ToArray();

    private static readonly Gen<CareManagementClaim[]> Claims =
        from people in Gen.Int[0, 999].HashSet[1, 12]
        from lines in Gen.Int[1, 99].Array[12]
        from units in Gen.Int[1, 300]
        select people.Select((number, at) => Claim with
        {
            Month = number % 3 == 0 ? Month.Previous : Month,
            Person = Person with { InsuredNumber = number % 5 == 0 ? $"H{number:000000000}" : $"{number:0000000000}" },
            Welfare = Welfare,
            Lines = [.. Enumerable.Range(0, lines[at]).Select(line => new FeeLine("434001", units + line, 1 + (line % 2)))],
        }).ToArray();

    private static readonly Gen<string> AnyText = Gen.Char["a,\"'\r\n 見Z9"].Array[0, 8].Select(characters => new string(characters));

    [Fact]
    public void Records_are_numbered_and_counted() => Both(file =>
    {
        Assert.Equal(Enumerable.Range(1, file.Count).Select(Text), file.Select(record => record[1]));
        Assert.Equal(Text(file.Count - 2), file[0][3]);
        Assert.Equal(["1", .. Enumerable.Repeat("2", file.Count - 2), "3"], file.Select(record => record[0]));
        Assert.Equal(12, file[0].Length);
    });

    [Fact]
    public void Every_sheet_has_its_rows_from_01_and_one_row_99_with_their_sum() => Sheets.Sample(sheets =>
    {
        var groups = Read(ClaimFile.OfSheets(Head, sheets).Text)[1..^1].GroupBy(record => (record[3], record[10])).ToList();

        Assert.Equal(sheets.Length, groups.Count);
        Assert.All(groups, rows =>
        {
            Assert.All(rows, row => Assert.Equal(29, row.Length));
            Assert.Equal([.. Enumerable.Range(1, rows.Count() - 1).Select(row => row.ToString("00", CultureInfo.InvariantCulture)), "99"], rows.Select(row => row[9]));
            Assert.Equal(rows.SkipLast(1).Sum(row => Number(row[21])), Number(rows.Last()[25]));
        });
    });

    [Fact]
    public void Every_claim_ends_with_line_99_and_the_totals_are_those_of_the_claims() => Claims.Sample(claims =>
    {
        var records = Read(ClaimFile.OfClaims(Head, claims).Text)[1..^1];
        var lines = records.Where(record => record[2] == "8124").GroupBy(record => (Month: record[5], Number: record[8])).ToList();

        Assert.Equal(claims.Length, lines.Count);
        Assert.All(lines, claim =>
        {
            var (all, last) = (claim.ToList(), claim.Last());
            Assert.All(all, line => Assert.Equal(26, line.Length));
            Assert.Equal([.. Enumerable.Range(1, all.Count - 1).Select(Text), "99"], all.Select(line => line[17]));
            Assert.Equal(all.Sum(line => Number(line[19]) * Number(line[20])), Number(last[22]));
            Assert.Equal(Number(last[22]) * 1140 / 100, Number(last[23]));
            Assert.Equal(claim.Key.Number.StartsWith('H'), last[9].Length > 0);
            Assert.NotEqual(claim.Key.Number.StartsWith('H'), last[16].Length > 0);
        });
        foreach (var total in records.Where(record => record[2] == "7111"))
        {
            var mine = lines.Where(claim => claim.Key.Month == total[3] && claim.Key.Number.StartsWith('H') == (total[5] == "2")).Select(claim => claim.Last()).ToList();
            Assert.Equal((mine.Count, mine.Sum(last => Number(last[22])), mine.Sum(last => Number(last[23]))), ((int)Number(total[8]), Number(total[9]), Number(total[10])));
            Assert.Equal((total[6], total[11], total[12]), total[5] == "2" ? ("12", "0", total[10]) : ("0", total[10], "0"));
        }

        Assert.Equal(claims.Length, records.Where(record => record[2] == "7111").Sum(total => Number(total[8])));
    });

    [Fact]
    public void The_order_of_documents_and_rows_does_not_matter() => Sheets.Sample(sheets => Assert.Equal(
        ClaimFile.OfSheets(Head, sheets).Text,
        ClaimFile.OfSheets(Head, sheets.Reverse().Select(sheet => sheet with { Rows = [.. sheet.Rows.Reverse()] })).Text));

    [Fact]
    public void The_order_of_claims_does_not_matter() => Claims.Sample(claims => Assert.Equal(
        ClaimFile.OfClaims(Head, claims).Text, ClaimFile.OfClaims(Head, claims.Reverse()).Text));

    [Fact]
    public void No_item_breaks_its_record() => AnyText.Array[3].Sample(texts =>
    {
        var sheet = Sheet with { CareManagerNumber = texts[0], Rows = [new(texts[1], ProviderDesignation.Designated, texts[2], 1)] };

        var records = Read(ClaimFile.OfSheets(Head, [sheet]).Text);

        Assert.Equal([3 + 1, 12, 29, 29, 2], [records.Count, .. records.Select(record => record.Length)]);
        Assert.Equal((texts[0], texts[1], texts[2]), (records[2][26], records[1][18], records[1][20]));
    });

    [Fact]
    public void What_was_written_passes_when_it_is_read_back()
    {
        Sheets.Sample(sheets => Assert.Empty(WrittenClaimChecks.Of(ClaimFile.OfSheets(Head, sheets).Text)));
        Claims.Sample(claims => Assert.Empty(WrittenClaimChecks.Of(ClaimFile.OfClaims(Head, claims).Text)));
    }

    private static void Both(Action<List<string[]>> holds)
    {
        Sheets.Sample(sheets => holds(Read(ClaimFile.OfSheets(Head, sheets).Text)));
        Claims.Sample(claims => holds(Read(ClaimFile.OfClaims(Head, claims).Text)));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    // RFC 4180, and CRLF behind every record; written apart from the product.
    private static List<string[]> Read(string text)
    {
        var (records, record, item, quoted) = (new List<string[]>(), new List<string>(), "", false);
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '"' when quoted && at + 1 < text.Length && text[at + 1] == '"':
                    item += text[at++];
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    record.Add(item);
                    item = "";
                    break;
                case '\r' when !quoted && text[at + 1] == '\n':
                    records.Add([.. record, item]);
                    (record, item) = ([], "");
                    at++;
                    break;
                default:
                    item += text[at];
                    break;
            }
        }

        Assert.Equal(("", 0, false), (item, record.Count, quoted));
        return records;
    }
}
