using CarePlanCloud.Domain.Claims;
using Xunit;
using static CarePlanCloud.Testing.Claims.InventedClaims;

namespace CarePlanCloud.Domain.Tests.Claims;

/// <summary>What was written passes; whatever is done to it afterwards is found.</summary>
public sealed class WrittenClaimCheckTests
{
    private static readonly string Sheets = ClaimFile.OfSheets(Head, [Sheet]).Text;

    private static readonly string Claims = ClaimFile.OfClaims(Head, [Claim, Claim with { Person = WelfarePerson, Welfare = Welfare }]).Text;

    private static readonly Dictionary<string, (string Text, ClaimRule Rule)> Mutations = new()
    {
        ["line feeds alone"] = (Sheets.Replace("\r\n", "\n", StringComparison.Ordinal), ClaimRules.WrittenLineEnd),
        ["one line feed alone"] = (Once(Sheets, "\r\n", "\n"), ClaimRules.WrittenLineEnd),
        ["no end of the last line"] = (Sheets[..^2], ClaimRules.WrittenLineEnd),
        ["an apostrophe"] = (Once(Sheets, "99000001", "9900'001"), ClaimRules.WrittenCharacter),
        ["a small letter"] = (Once(Sheets, "99000001", "9900a001"), ClaimRules.WrittenCharacter),
        ["a kanji"] = (Once(Sheets, "99000001", "\"見\""), ClaimRules.WrittenCharacter),
        ["a tab"] = (Once(Sheets, "99000001", "\"\t\""), ClaimRules.WrittenCharacter),
        ["no end record"] = (Once(Sheets, "3,5\r\n", ""), ClaimRules.WrittenFrame),
        ["no control record"] = (Sheets[(Sheets.IndexOf('\n', StringComparison.Ordinal) + 1)..], ClaimRules.WrittenFrame),
        ["an item too many"] = (Once(Sheets, "6840,", "6840,,"), ClaimRules.WrittenFrame),
        ["a record nobody knows"] = (Once(Sheets, "2,2,8222", "2,2,8221"), ClaimRules.WrittenFrame),
        ["nothing"] = ("", ClaimRules.WrittenFrame),
        ["a number twice"] = (Once(Sheets, "2,3,8222", "2,2,8222"), ClaimRules.WrittenNumber),
        ["the end of another file"] = (Once(Sheets, "3,5\r\n", "3,6\r\n"), ClaimRules.WrittenNumber),
        ["a record too few in the count"] = (Once(Sheets, "1,1,0,3,", "1,1,0,2,"), ClaimRules.WrittenCount),
        ["sheets as claims"] = (Once(Sheets, ",821,", ",711,"), ClaimRules.WrittenDataKind),
        ["claims as sheets"] = (Once(Claims, ",711,", ",821,"), ClaimRules.WrittenDataKind),
        ["a row 01 twice"] = (Once(Sheets, ",3,02,", ",3,01,"), ClaimRules.WrittenSheetRows),
        ["two rows 99"] = (Once(Sheets, ",3,02,", ",3,99,"), ClaimRules.WrittenSheetRows),
        ["no row 99"] = (Once(Sheets, ",3,99,", ",3,03,"), ClaimRules.WrittenSheetRows),
        ["a unit too many in a row"] = (Once(Sheets, ",6840,", ",6841,"), ClaimRules.WrittenSheetTotal),
        ["no line 99"] = (Once(Claims, ",20260401,99,", ",20260401,2,"), ClaimRules.WrittenClaimLines),
        ["a line 1 too few"] = (Once(Claims, ",20260401,1,", ",20260401,2,"), ClaimRules.WrittenClaimLines),
        ["a unit too many of a line"] = (Once(Claims, ",1086,1,1086,", ",1087,1,1086,"), ClaimRules.WrittenClaimTotal),
        ["a unit too many of its sum"] = (Once(Claims, ",1086,1,1086,", ",1086,1,1087,"), ClaimRules.WrittenClaimTotal),
        ["no total at all"] = (Once(Claims, ",1109,12642,99000001", ",,,99000001"), ClaimRules.WrittenClaimTotal),
        ["a claim too many"] = (Once(Claims, ",1,0,02,1,1109,", ",1,0,02,2,1109,"), ClaimRules.WrittenRequestTotal),
        ["a unit too many in the request"] = (Once(Claims, ",1,0,02,1,1109,", ",1,0,02,1,1110,"), ClaimRules.WrittenRequestTotal),
        ["a yen too many in the request"] = (Once(Claims, ",1109,12642,12642,0,", ",1109,12643,12642,0,"), ClaimRules.WrittenRequestTotal),
        ["a yen too many of the insurance"] = (Once(Claims, ",1109,12642,12642,0,", ",1109,12642,12643,0,"), ClaimRules.WrittenRequestTotal),
        ["a yen too many of 生活保護"] = (Once(Claims, ",1109,12642,0,12642,", ",1109,12642,0,12643,"), ClaimRules.WrittenRequestTotal),
    };

    public static IEnumerable<ClaimRule> Rules => Mutations.Values.Select(mutation => mutation.Rule);

    public static TheoryData<string> Names => [.. Mutations.Keys];

    [Fact]
    public void What_was_written_passes() => Assert.Empty(WrittenClaimChecks.Of(Sheets).Concat(WrittenClaimChecks.Of(Claims)));

    [Fact]
    public void A_control_record_alone_is_no_file() =>
        Assert.Equal(ClaimRules.WrittenFrame, Assert.Single(WrittenClaimChecks.Of("1,1,0,0,821,0,0,9970000015,0,7,202611,1\r\n")).Rule);

    [Theory]
    [MemberData(nameof(Names))]
    public void Whatever_is_done_to_it_is_found(string mutation)
    {
        var (text, rule) = Mutations[mutation];

        var findings = WrittenClaimChecks.Of(text);

        Assert.Contains(rule, findings.Select(finding => finding.Rule));
        Assert.All(findings, finding => Assert.True(finding.IsError));
        Assert.All(findings, finding => Assert.DoesNotContain("{", finding.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_finding_names_the_record()
    {
        var finding = Assert.Single(WrittenClaimChecks.Of(Mutations["a unit too many in a row"].Text));

        Assert.Equal(("ファイルの 4 行目", "給付計画単位数の合計が 16765 ですが、明細行を足すと 16766 です。"), (finding.Place.InWords, finding.Message));
    }

    [Theory]
    [InlineData("99999999999999999999")]
    [InlineData("-")]
    [InlineData("1E9")]
    [InlineData("")]
    public void Figures_that_are_none_are_found_and_break_nothing(string figure) =>
        Assert.NotEmpty(WrittenClaimChecks.Of(Once(Claims, ",1086,1,1086,", $",{figure},{figure},{figure},")));

    private static string Once(string text, string from, string to)
    {
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{from} is not in the file.");
        return string.Concat(text.AsSpan(0, at), to, text.AsSpan(at + from.Length));
    }
}
