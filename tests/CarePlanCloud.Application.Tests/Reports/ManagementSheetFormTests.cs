using CarePlanCloud.Application.Reports.BenefitManagementSheets;
using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Domain.Claims;
using CarePlanCloud.Domain.Units.Masters;
using CarePlanCloud.Testing;
using CarePlanCloud.Testing.Claims;
using CarePlanCloud.Testing.Papers;
using Xunit;

namespace CarePlanCloud.Application.Tests.Reports;

/// <summary>給付管理票: what the record 8222 says, in the cells of the form.</summary>
public sealed class ManagementSheetFormTests
{
    private static readonly ManagementSheetPaper Sheet = InventedManagementSheets.Sheet();

    [Fact]
    public void Entries_are_those_of_the_record_and_the_names()
    {
        var text = Text(Sheet);

        Assert.All(
            new[]
            {
                "保険者番号990010保険者名見本市", "被保険者番号0000123456", "ミホンハナコ見本花子", "昭（昭に〇）20年1月1日", "女（女に〇）", "16,765単位／月", "令和8年4月～令和9年3月",
                "9970000015", "99000001", "見本居宅介護支援事業所", "見本県見本市本町一丁目２番３号電話099-555-0101",
                "見本ヘルパーステーション99－70000023指定（指定に〇）・基準該当・地域密着・総合事業訪問介護116,840", "見本デイサービスセンター99－70000031指定（指定に〇）・基準該当・地域密着・総合事業通所介護159,925",
                "合計16,765",
            },
            part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(CareLevel.ProjectTarget, "事業対象者（事業対象者に〇）要支援１・２要介護１・２・３・４・５")]
    [InlineData(CareLevel.Support2, "事業対象者要支援１・２（２に〇）要介護１・２・３・４・５")]
    [InlineData(CareLevel.Care3, "事業対象者要支援１・２要介護１・２・３（３に〇）・４・５")]
    public void The_level_is_ringed_in_its_own_list(CareLevel level, string printed) =>
        Assert.Contains(printed, Text(Sheet with { Sheet = InventedClaims.Sheet with { Person = InventedClaims.Person with { Level = level } } }), StringComparison.Ordinal);

    [Theory]
    [InlineData(PlanMaker.CareManagementOffice, "１（１に〇）．居宅介護支援事業者作成２．被保険者自己作成３．介護予防")]
    [InlineData(PlanMaker.PreventiveSupport, "２．被保険者自己作成３（３に〇）．介護予防支援事業者・地域包括支援センター作成")]
    public void Who_made_it_is_ringed_on_the_number(PlanMaker maker, string printed) =>
        Assert.Contains(printed, Text(Sheet with { Sheet = InventedClaims.Sheet with { Maker = maker } }), StringComparison.Ordinal);

    [Theory]
    [InlineData(SubmissionKind.Correction, "新規・修正（修正に〇）・取消")]
    [InlineData(SubmissionKind.Cancellation, "新規・修正・取消（取消に〇）")]
    public void A_correction_and_a_cancellation_say_so(SubmissionKind submission, string printed) =>
        Assert.Contains(printed, Text(Sheet with { Sheet = InventedClaims.Sheet with { Submission = submission } }), StringComparison.Ordinal);

    [Theory]
    [InlineData(ProviderDesignation.MeetsStandard, "指定・基準該当（基準該当に〇）・地域密着・総合事業")]
    [InlineData(ProviderDesignation.Project, "指定・基準該当・地域密着・総合事業（総合事業に〇）")]
    [InlineData(ProviderDesignation.Other, "指定・基準該当・地域密着・総合事業・その他（その他に〇）")]
    public void A_designation_is_ringed_and_a_rare_one_added_to_the_list(ProviderDesignation designation, string printed) =>
        Assert.Contains(printed, Text(Sheet with { Sheet = InventedClaims.Sheet with { Rows = [InventedClaims.Sheet.Rows[0] with { Designation = designation }] } }), StringComparison.Ordinal);

    [Fact]
    public void Each_character_of_a_number_has_a_box_of_its_own()
    {
        var pdf = Printing.Pdf(Sheet);
        var row = pdf.Words(1).Single(word => word.Text == "見本ヘルパーステーション");

        Assert.Equal(["9", "9", "－", "7", "0", "0", "0", "0", "0", "2", "3"], Enumerable.Range(0, 11).Select(box => pdf.TextIn(1, LeftOf(box), row.Top - 1.5, box == 2 ? 3 : 4.2, 6)));

        static double LeftOf(int box) => 80 + (box * 4.2) - (box > 2 ? 1.2 : 0);
    }

    [Fact]
    public void Ninety_eight_rows_go_on_and_only_the_last_page_has_the_total()
    {
        var pdf = Printing.Pdf(InventedManagementSheets.Long(98));
        var pages = pdf.PageSizes().Count;
        var text = pdf.Text();

        Assert.Equal(5, pages);
        Assert.All(Enumerable.Range(1, 98), row => Assert.Contains($"見本事業所{row:000}99－7{row:0000000}", text, StringComparison.Ordinal));
        Assert.All(Enumerable.Range(1, pages), page => Assert.Contains("給付管理票（令和8年10月分）", pdf.Text(page), StringComparison.Ordinal));
        Assert.All(Enumerable.Range(2, pages - 1), page => Assert.Contains("被保険者番号0000123456被保険者氏名見本花子サービス事業者の事業所名", pdf.Text(page), StringComparison.Ordinal));
        Assert.All(Enumerable.Range(1, pages), page => Assert.Equal(page == pages, pdf.Text(page).Contains("合計4,851", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_total_takes_a_row_with_it_to_a_page_of_its_own() =>
        Assert.Contains("見本事業所098", Printing.Pdf(InventedManagementSheets.Long(98)).Text(5), StringComparison.Ordinal);

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(18)]
    [InlineData(97)]
    public void However_many_rows_there_are_each_is_printed_once(int rows)
    {
        var text = Text(InventedManagementSheets.Long(rows));

        Assert.All(Enumerable.Range(1, rows), row => Assert.Equal(2, text.Split($"見本事業所{row:000}").Length));
        Assert.Equal(2, text.Split("合計").Length);
    }

    [Fact]
    public void A_page_has_at_least_fifteen_rows() => Assert.Equal(
        15, Text(new ManagementSheetPaper()).Split("指定・基準該当・地域密着・総合事業").Length - 1);

    [Fact]
    public void Long_names_wrap_in_cells_that_grow()
    {
        var paper = InventedManagementSheets.Wordy();
        var text = Text(paper);

        string?[] names = [paper.ClientName, paper.ClientKana, paper.InsurerName, paper.OfficeName, paper.OfficeAddress, .. paper.ProviderNames.Values];
        Assert.All(
            names,
            name => Assert.Contains(PrintedPdf.Squeeze(name!), text, StringComparison.Ordinal));
        Assert.All(new[] { "9970000049", "99000002" }, number => Assert.Contains(number, text, StringComparison.Ordinal));

        var (grey, lines) = (Printing.Marks<GreyMark>(paper).ToList(), Printing.Marks<TextMark>(paper).Where(mark => paper.ClientKana!.Contains(mark.Text, StringComparison.Ordinal) && mark.Text.Length > 3).ToList());
        Assert.Equal(3, lines.Count);
        Assert.Contains(grey, label => label.Box.Height > 20 && lines.TrueForAll(line => line.Baseline > label.Box.Y && line.Baseline < label.Box.Bottom));
    }

    [Fact]
    public void An_empty_form_keeps_what_is_written_by_hand()
    {
        var text = Text(new ManagementSheetPaper());

        Assert.Contains("給付管理票（令和年月分）新規・修正・取消作成年月日年月日", text, StringComparison.Ordinal);
        Assert.DoesNotContain("に〇", text, StringComparison.Ordinal);
    }

    private static string Text(ManagementSheetPaper paper) => Printing.Pdf(paper).Text();
}
