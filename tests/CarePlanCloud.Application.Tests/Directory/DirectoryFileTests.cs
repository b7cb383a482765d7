using System.Text;
using CarePlanCloud.Application.Directory.Importing;
using CarePlanCloud.Exchange.Text;
using Xunit;

namespace CarePlanCloud.Application.Tests.Directory;

/// <summary>How a public list is read: kindly, and without losing a row.</summary>
public sealed class DirectoryFileTests
{
    private const string Heads = "市区町村名,都道府県名,事業所番号,事業所名,サービスの種類,法人番号,電話番号\n";

    [Fact]
    public void Columns_may_stand_anywhere_and_strange_ones_do_no_harm()
    {
        var office = Assert.Single(Read(Heads + "例示市,例示県,9970000601,例示訪看,訪問看護、介護予防訪問看護,123,０９９-1\n").Offices);
        Assert.Equal(("9970000601", "例示訪看", "例示県", "例示市", "099-1"), (office.OfficeNumber, office.Name, office.Prefecture, office.Municipality, office.Phone));
        Assert.Equal(["13", "63"], office.ServiceKinds);
        Assert.Null(office.UsesNationalSystem);
        Assert.Null(office.Kana);
    }

    [Fact]
    public void MS932_is_read_like_UTF8()
    {
        var text = Heads + "例示市,例示県,9970000601,例示訪看①,11,,\n";
        var bytes = new System.Buffers.ArrayBufferWriter<byte>();
        Ms932.Encode(text, bytes);
        Assert.Equal("例示訪看①", DirectoryFile.Read(bytes.WrittenSpan).Value.Offices[0].Name);
    }

    [Fact]
    public void An_office_of_several_rows_is_one_with_all_its_kinds()
    {
        var list = Read(Heads + "市,県,9970000601,例示,11,,\n市,県,9970000601,例示,A2;13,,\n");
        Assert.Equal(["11", "13", "A2"], Assert.Single(list.Offices).ServiceKinds);
        Assert.Empty(list.Findings);
    }

    [Fact]
    public void A_first_nought_that_a_spreadsheet_took_is_given_back() =>
        Assert.Equal("0170100018", Assert.Single(Read(Heads + "市,県,170100018,例示,11,,\n").Offices).OfficeNumber);

    [Theory]
    [InlineData("市,県,12,例示,11,,", "事業所番号")]
    [InlineData("市,県,9970000601,,11,,", "事業所名")]
    [InlineData("市,,9970000601,例示,11,,", "都道府県名")]
    [InlineData("市,県,9970000601,例示,お茶会,,", "サービスの種類")]
    [InlineData("市,県,9970000601,例示,,,", "サービスの種類")]
    public void What_cannot_be_read_is_said_by_row_and_column_and_kept(string row, string column)
    {
        var list = Read(Heads + "市,県,9970000619,よい行,14,,\n" + row + "\n");
        Assert.Equal(["よい行"], list.Offices.Select(office => office.Name));
        var finding = Assert.Single(list.Refused);
        Assert.Equal((3, column), (finding.Row, finding.Column));
        Assert.Equal(row.Split(','), finding.Cells);
    }

    [Fact]
    public void A_wrong_check_digit_and_two_names_are_told_and_taken()
    {
        var list = Read(Heads + "市,県,9970000602,例示,11,,\n市,県,9970000602,別の名前,13,,\n");
        Assert.Equal("例示", Assert.Single(list.Offices).Name);
        Assert.Equal(["事業所番号", "事業所番号", "事業所名"], list.Findings.Select(finding => finding.Column));
        Assert.DoesNotContain(list.Findings, finding => finding.IsRefused);
    }

    [Theory]
    [InlineData("")]
    [InlineData("事業所名,サービスの種類\n例示,11\n")]
    [InlineData("事業所番号,事業所名,サービスの種類\n9970000601,例示,11\n")]
    public void What_is_no_list_is_refused(string text) => Assert.False(DirectoryFile.Read(Encoding.UTF8.GetBytes(text)).IsDone);

    [Theory]
    [InlineData("利用中", true)]
    [InlineData("○", true)]
    [InlineData("１", true)]
    [InlineData("", false)]
    [InlineData("利用なし", false)]
    public void A_list_of_uses_only_has_numbers_and_that(string cell, bool uses)
    {
        var list = Read($"事業所番号,国のシステム利用\n9970000601,{cell}\n");
        Assert.True(list.IsUsageOnly);
        Assert.Equal(uses, Assert.Single(list.Offices).UsesNationalSystem);
    }

    [Fact]
    public void A_use_nobody_understands_is_not_guessed() => Assert.Single(Read("事業所番号,国のシステム利用\n9970000601,たぶん\n").Refused);

    private static DirectoryList Read(string text) => DirectoryFile.Read(Encoding.UTF8.GetBytes(text)).Value;
}
