using Bunit;
using CarePlanCloud.Exchange;
using CarePlanCloud.Web.Components.Shared.Findings;
using Xunit;

namespace CarePlanCloud.Web.Tests.Pages;

public sealed class FindingsTableTests : BunitContext
{
    private static readonly string Code = FindingCodes.All.First(code => FindingCodes.Explain(code)!.English.Length > 0);

    [Fact]
    public void Five_hundred_repairs_are_one_row_behind_two_errors()
    {
        var repairs = Enumerable.Range(1, 500).Select(line => On(line, Severity.Repaired, $"直しました（{line % 7}）。"));
        var errors = new[] { 400, 80 }.Select(line => On(line, Severity.Error, "使えません。") with { ItemNumber = line });

        var rows = FindingRow.Of([.. repairs, .. errors]);

        Assert.Equal([(Severity.Error, 1), (Severity.Error, 1), (Severity.Repaired, 500)], rows.Select(row => (row.First.First.Severity, row.Count)));
        Assert.Equal(6, rows[2].More.Count);
    }

    [Fact]
    public void Errors_of_one_code_are_shown_place_by_place_up_to_five()
    {
        var rows = FindingRow.Of([.. Enumerable.Range(1, 9).Select(item => On(item, Severity.Error, "使えません。") with { ItemNumber = item })]);

        Assert.Equal([1, 1, 1, 1, 5], rows.Select(row => row.Count));
        Assert.Equal(9, rows.Sum(row => 1 + row.More.Count));
    }

    [Fact]
    public void The_same_advice_is_given_once_and_the_code_stays_on_every_row()
    {
        Finding[] findings = [On(1, Severity.Error, "一。"), On(2, Severity.Error, "二。"), On(3, Severity.Error, "三。") with { Mend = "別の直し方。" }];
        var rows = Render<FindingsTable>(parameters => parameters.Add(p => p.Findings, findings)).FindAll("tbody tr");

        Assert.Contains("直してください。", rows[0].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("直してください。", rows[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("上と同じです。", rows[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("CPX-R01・R1", rows[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("別の直し方。", rows[2].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_CSV_is_said_before_what_is_missing()
    {
        var missing = On(0, Severity.Error, "ファイルがありません。") with { Code = FindingCodes.MemberMissing, Line = null };
        var rows = FindingRow.Of([On(0, Severity.Warning, "文"), missing, missing with { Code = FindingCodes.NotCsv }]);
        Assert.Equal([FindingCodes.NotCsv, FindingCodes.MemberMissing, "CPX-R01"], rows.Select(row => row.First.First.Code));
    }

    [Fact]
    public void The_kind_of_a_file_is_named_as_people_call_it()
    {
        var file = On(1, Severity.Error, "文") with { File = "UPPLAN_202611_9970000011_43_9970000029_11_20261025093100.CSV" };
        var cell = Render<FindingsTable>(parameters => parameters.Add(p => p.Findings, [file])).Find("tbody td[title]");
        Assert.Equal("UPPLAN第6表（サービス利用票）", cell.TextContent);
    }

    [Fact]
    public void Nothing_is_lost_between_findings_and_rows()
    {
        Finding[] findings = [.. Enumerable.Range(1, 60).Select(line => On(line, (Severity)(line % 4), "文") with { ItemNumber = line % 5 })];

        Assert.Equal(findings.Length, FindingRow.Of(findings).Sum(row => row.Count));
    }

    [Fact]
    public void The_engineers_words_are_folded_away_behind_code_and_rule()
    {
        var table = Render<FindingsTable>(parameters => parameters.Add(p => p.Findings, [On(1, Severity.Error, "使えません。") with { Code = Code }]));

        var disclosure = table.Find("details.tech");
        Assert.False(disclosure.HasAttribute("open"));
        Assert.Contains($"{Code}・R1", disclosure.TextContent, StringComparison.Ordinal);
        Assert.Equal(FindingCodes.Explain(Code)!.English, table.Find("details.tech [lang=en]").TextContent);
    }

    [Fact]
    public void The_letter_names_code_file_line_item_rule_and_message_and_no_value()
    {
        var letter = FindingLetter.Of([On(3, Severity.Error, "使えません。"), On(9, Severity.Info, "お知らせ。")])!;

        foreach (var part in new[] { "CPX-R01", "R1", "使えません。", "UPPLAN_202611.CSV", "3行目", "項目10「利用日」" })
        {
            Assert.Contains(part, letter, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("見本", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("お知らせ。", letter, StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_no_letter_when_the_sender_has_nothing_to_mend()
    {
        Assert.Null(FindingLetter.Of([On(1, Severity.Info, "お知らせ。")]));
        var own = Render<FindingsTable>(parameters => parameters.Add(p => p.Findings, [On(1, Severity.Error, "使えません。")]).Add(p => p.Letter, false));
        Assert.Empty(own.FindAll("textarea"));
    }

    private static Finding On(int line, Severity severity, string message) =>
        new("CPX-R01", severity, "UPPLAN_202611.CSV", line, 10, "利用日", "見本**", "R1", message, "直してください。");
}
