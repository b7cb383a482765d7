using CarePlanCloud.Domain.Claims;
using CarePlanCloud.Domain.Units.Masters;
using Xunit;
using static CarePlanCloud.Testing.Claims.InventedClaims;

namespace CarePlanCloud.Domain.Tests.Claims;

public sealed class ClaimFileTests
{
    [Fact]
    public void 給付管理票_is_written_as_the_golden_file() => AssertGolden(ClaimFile.OfSheets(Head, [Sheet]));

    [Fact]
    public void 居宅介護支援費_is_written_as_the_golden_file() => AssertGolden(ClaimFile.OfClaims(Head, [Claim]));

    [Theory]
    [InlineData(2026, 11, 1, "K2611001.CSV")]
    [InlineData(2027, 1, 999, "K2701999.CSV")]
    [InlineData(2100, 12, 20, "K0012020.CSV")]
    public void A_name_has_a_letter_the_month_of_sending_and_a_serial(int year, int month, int serial, string name) =>
        Assert.Equal(name, ClaimFile.OfSheets(Head with { SubmissionMonth = new(year, month), Serial = serial }, [Sheet]).Name);

    [Fact]
    public void The_control_record_names_the_month_of_sending_and_the_medium()
    {
        var head = Head with { SubmissionMonth = new(2027, 2), Medium = ClaimMedium.Disc };

        Assert.Equal("1,1,0,3,821,0,0,9970000015,0,4,202702,1", string.Join(',', ClaimFile.OfSheets(head, [Sheet]).Records[0]));
    }

    [Fact]
    public void An_entrusted_sheet_names_the_other_office_in_its_last_row()
    {
        var sheet = Sheet with { Maker = PlanMaker.PreventiveSupport, Entrusted = new("9970000023", "99000002") };

        var records = ClaimFile.OfSheets(Head, [sheet]).Records;

        Assert.Equal(("9970000023", "99000002", "3"), (records[^2][27], records[^2][28], records[^2][17]));
        Assert.Equal(("", "", "3"), (records[1][27], records[1][28], records[1][17]));
    }

    [Fact]
    public void A_correction_says_so_on_every_row() => Assert.All(
        ClaimFile.OfSheets(Head, [Sheet with { Submission = SubmissionKind.Correction }]).Records.Skip(1).SkipLast(1), record => Assert.Equal("2", record[6]));

    [Fact]
    public void A_person_without_insurance_is_claimed_from_生活保護_alone()
    {
        var claim = Claim with { Person = WelfarePerson, Welfare = Welfare };

        var records = ClaimFile.OfClaims(Head, [claim]).Records;

        Assert.Equal("2,2,7111,202610,9970000015,2,12,02,1,1109,12642,0,12642,0,0,0,0,0,0,0", string.Join(',', records[1]));
        Assert.Equal("H000000001,12990016,0000018,19450101,2,21,20260401,20270331,,1,432111", string.Join(',', records[2].Skip(8).Take(11)));
    }

    [Fact]
    public void Numbers_of_公費_are_left_out_for_the_insured() =>
        Assert.Equal(ClaimFile.OfClaims(Head, [Claim]).Text, ClaimFile.OfClaims(Head, [Claim with { Welfare = Welfare }]).Text);

    [Fact]
    public void 介護予防支援_has_a_record_of_its_own()
    {
        var claim = Claim with { Person = Person with { Level = CareLevel.Support2 }, Lines = [new("462111", 442)] };

        Assert.Equal(("8125", "99"), (ClaimFile.OfClaims(Head, [claim]).Records[2][2], ClaimFile.OfClaims(Head, [claim]).Records[2][17]));
    }

    [Theory]
    [InlineData("5.6", "0560")]
    [InlineData("10", "1000")]
    [InlineData("11.40", "1140")]
    public void A_unit_price_has_four_digits(string price, string written) => Assert.Equal(
        written, ClaimFile.OfClaims(Head, [Claim with { UnitPrice = decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture) }]).Records[2][7]);

    [Fact]
    public void A_reduction_is_written_with_a_minus()
    {
        var records = ClaimFile.OfClaims(Head, [Claim with { Lines = [new("432111", 1086), new("434999", -200, 2)] }]).Records;

        Assert.Equal(("-200", "2", "-400", "686", "7820"), (records[3][19], records[3][20], records[3][21], records[3][22], records[3][23]));
    }

    [Theory]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("a b", "\"a b\"")]
    [InlineData("見本", "\"見本\"")]
    [InlineData("A-1'", "A-1'")]
    public void An_item_stands_in_quotes_where_it_must(string item, string written) =>
        Assert.Contains($",{written},,\r\n", ClaimFile.OfSheets(Head, [Sheet with { CareManagerNumber = item }]).Text, StringComparison.Ordinal);

    [Fact]
    public void What_cannot_be_written_is_a_bug_of_the_caller()
    {
        Assert.Throws<ArgumentException>(() => ClaimFile.OfSheets(Head, []));
        Assert.Throws<ArgumentException>(() => ClaimFile.OfClaims(Head, []));
        Assert.Throws<ArgumentException>(() => ClaimFile.OfSheets(Head with { Serial = 0 }, [Sheet]));
        Assert.Throws<ArgumentException>(() => ClaimFile.OfSheets(Head, [Sheet with { OfficeNumber = "9970000023" }]));
        Assert.Throws<ArgumentException>(() => ClaimFile.OfClaims(Head, [Claim with { OfficeNumber = "9970000023" }]));
        Assert.Throws<ArgumentException>(() => ClaimFile.OfClaims(Head, [Claim with { Lines = [] }]));
        Assert.Throws<ArgumentException>(() => ClaimFile.OfClaims(Head, [Claim with { UnitPrice = 11.405m }]));
        Assert.Throws<ArgumentException>(() => ClaimFile.OfSheets(Head, [Sheet with { Rows = [.. Enumerable.Repeat(Sheet.Rows[0], 99)] }]));
    }

    private static void AssertGolden(ClaimFile file) =>
        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Claims", "Golden", file.Name)), file.Text);
}
