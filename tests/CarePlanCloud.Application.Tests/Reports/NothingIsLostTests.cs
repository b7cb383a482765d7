using System.Globalization;
using CarePlanCloud.Application.Reports.PlanNeeds;
using CarePlanCloud.Application.Reports.PlanOverviews;
using CarePlanCloud.Testing;
using CarePlanCloud.Testing.Papers;
using Xunit;

namespace CarePlanCloud.Application.Tests.Reports;

/// <summary>What was entered can be read back from the paper, however long it is.</summary>
public sealed class NothingIsLostTests
{
    [Fact]
    public void Entries_of_the_slip_are_the_stored_texts() => AssertContains(Printing.Pdf(InventedSlips.Slip()).Text(),
        "見本市", "ミホン　ハナコ", "見本　花子", Printing.Office, "例示　計子", "電話 099-555-0101", "令和8年10月25日", "令和8年4月3日", "15年1月2日", "19,705 単位／月",
        "R8.4から　R9.3まで", "0 日", "09:00～09:30", "通所介護入浴介助加算Ⅰ", "特殊寝台（見本式３モーター）", "01234-000001", "見本福祉用具");

    [Fact]
    public void Forty_five_lines_go_over_three_pages_with_their_head()
    {
        var pdf = Printing.Pdf(InventedSlips.LongSlip(45));

        Assert.Equal(3, pdf.PageSizes().Count);
        AssertContains(pdf.Text(), [.. Enumerable.Range(1, 45).Select(line => $"身体介護１・生活援助{line}見本ヘルパー")]);
        Assert.All([2, 3], page => AssertContains(pdf.Text(page), "第６表", "被保険者番号　0000100001", "利用者名　見本　花子", "令和8年11月分　サービス利用票", "提供時間帯"));
    }

    [Fact]
    public void Eighty_rows_of_the_appendix_go_on_and_only_the_last_page_has_the_total()
    {
        var pdf = Printing.Pdf(InventedBenefits.LongSheet(80));
        var pages = pdf.PageSizes().Count;

        AssertContains(pdf.Text(), [.. Enumerable.Range(1, 80).Select(row => $"身体介護{row}{111000 + row}{200 + row}")]);
        Assert.All(Enumerable.Range(1, pages), page => AssertContains(pdf.Text(page), "第７表", "0000100001", "見本　花子　様", "サービス内容／種類"));
        Assert.All(Enumerable.Range(1, pages), page => Assert.Equal(page == pages, pdf.Text(page).Contains("種類別支給限度管理", StringComparison.Ordinal)));
        // The total takes rows with it.
        Assert.Contains("身体介護80", pdf.Text(pages), StringComparison.Ordinal);
    }

    [Fact]
    public void Sums_of_the_appendix_are_the_stored_sums() => AssertContains(Printing.Pdf(InventedBenefits.Sheet()).Text(),
        "合計18,03418,0341,26916,765207,564186,80720,75713,832", "(1,963)11.4022,3789020,1402,2380", "7779573813", "(1,269)(8,325)", "通所介護12,00010,1140", "合計11,1940");

    [Fact]
    public void Three_thousand_characters_go_on_under_their_own_label()
    {
        var pdf = Printing.Pdf(InventedPlans.Overview() with { Intentions = AllForms.LongText, Policy = AllForms.LongText });

        Assert.Equal(3, pdf.PageSizes().Count);
        Assert.Equal(2 * AllForms.LongText.Length, EntriesOf(pdf).Count(AllForms.LongText.Distinct().ToHashSet().Contains));
        AssertContains(pdf.Text(2), "第１表", "見本　花子　殿", "課題分析の結果", "総合的な援助の方針");
        AssertContains(pdf.Text(3), "総合的な援助の方針", "生活援助中心型の算定理由", "１．一人暮らし（１．一人暮らしに〇）");
    }

    [Fact]
    public void A_long_box_borrows_the_white_of_the_others_before_a_second_page()
    {
        var pdf = Printing.Pdf(InventedPlans.Overview() with { Intentions = AllForms.LongText[..1300] });

        Assert.Single(pdf.PageSizes());
    }

    [Fact]
    public void Forty_needs_are_all_there_and_a_need_that_crosses_a_page_says_so()
    {
        var pdf = Printing.Pdf(InventedPlans.ManyNeeds(40));
        var text = pdf.Text();

        AssertContains(text, [.. Enumerable.Range(1, 40).Select(number => $"課題その{number}番。")]);
        AssertContains(text, "R8.11.1～R9.4.30", "（続き）");
        Assert.All(Enumerable.Range(1, pdf.PageSizes().Count), page => AssertContains(pdf.Text(page), "生活全般の解決すべき課題（ニーズ）", "見本　花子　殿"));
    }

    [Fact]
    public void A_need_of_three_thousand_characters_is_split_between_lines()
    {
        var paper = InventedPlans.Needs() with { Needs = [InventedPlans.Needs().Needs[0] with { Text = AllForms.LongText }] };

        Assert.Contains(AllForms.LongText, string.Concat(ColumnOf(paper, 10, 42)), StringComparison.Ordinal);
    }

    [Fact]
    public void Goals_stand_beside_their_periods_and_supports_in_their_order() => AssertContains(Printing.Pdf(InventedPlans.Needs()).Text(),
        "安全に入浴し、清潔を保ちたい。一人で浴槽をまたげるようになる。R8.11.1～R9.4.30見守りがあれば浴槽に入れる。R8.11.1～R9.1.31入浴の介助、洗髪の手伝い〇通所介護見本デイサービスセンター週2回R8.11.1～R9.1.31",
        "更衣を一人でできる。R8.11.1～R9.1.31着替えの声かけ家族長女毎日");

    [Fact]
    public void A_crowded_week_tells_below_what_its_blocks_cannot_hold()
    {
        var text = Printing.Pdf(AllForms.CrowdedWeek()).Text();

        AssertContains(text, [.. Enumerable.Range(0, 7).Select(number => $"訪問介護その{number}")]);
        AssertContains(text, [.. Enumerable.Range(0, 60).Select(number => $"活動その{number}です。")]);
        AssertContains(text, [.. Enumerable.Range(1, 60).Select(number => $"その他のサービス{number}号")]);
    }

    [Fact]
    public void The_profile_and_the_preventive_plan_hold_what_was_entered()
    {
        AssertContains(Printing.Pdf(InventedPrevention.Profile()).Text(),
            "（民生委員からの連絡を受けて訪問）", "（前R7.6.12）", "昭和19年5月6日（82）歳", "見本団地５号棟６０７号室", "（身体障害者手帳４級）", "（前回の介護度非該当）", "（6）階",
            "例示桜長女見本県見本市東町一丁目１番099-555-0133", "21:00就寝", "☆見本整形外科例示医師Tel099-555-0141", "月１回の通院、内服", "令和8年10月5日氏名例示梅子");
        AssertContains(Printing.Pdf(InventedPrevention.Plan()).Text(),
            "No.2026-001", "1．膝の痛みと筋力の低下で、外を歩く自信がない。", "2．中腰にならずに掃除ができる。できる動作は本人が行う。", "福祉用具購入見本福祉用具R8.11.1～R9.4.30",
            "計画のとおりで差し支えない。", "令和8年10月28日氏名例示梅子");
    }

    [Theory]
    [InlineData("12", "要支援１")]
    [InlineData("06", "事業対象者")]
    public void A_level_that_is_not_on_the_list_stands_behind_it(string level, string word)
    {
        var paper = InventedPlans.Overview() with { CareLevel = level };

        Assert.Contains($"要介護５{word}", Printing.Pdf(paper).Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("要介護２に〇", Printing.Pdf(paper).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_three_kinds_of_plan_may_be_ringed() => AssertContains(
        Printing.Pdf(new OverviewPaper { IsFirst = true, IsReferred = true, IsContinued = true }).Text(), "初回（初回に〇）・紹介（紹介に〇）・継続（継続に〇）");

    private static void AssertContains(string text, params string[] parts) =>
        Assert.All(parts, part => Assert.Contains(PrintedPdf.Squeeze(part), text, StringComparison.Ordinal));

    // The text boxes of 第１表, without their labels at the left.
    private static string EntriesOf(PrintedPdf pdf) =>
        string.Concat(Enumerable.Range(1, pdf.PageSizes().Count).Select(page => pdf.TextIn(page, 55, page == 1 ? 72 : 27, 232, page == 1 ? 126 : 171)));

    private static IEnumerable<string> ColumnOf(NeedsPaper paper, double left, double width)
    {
        var pdf = Printing.Pdf(paper);
        return Enumerable.Range(1, pdf.PageSizes().Count).Select(page => pdf.TextIn(page, left, 39, width, 150));
    }
}
