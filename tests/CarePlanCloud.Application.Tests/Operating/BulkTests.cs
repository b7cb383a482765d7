using System.Buffers;
using System.Text;
using CarePlanCloud.Application.Operating.Bulk;
using CarePlanCloud.Application.Tests.Masters;
using CarePlanCloud.Exchange.Text;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Operating;

/// <summary>まとめ登録.</summary>
public sealed class BulkTests : OperatingTest
{
    private const string Heads = "メモ,事業所番号,電子請求ID,サービス種類,法人名,事業所名,郵便番号,住所,電話番号,管理者氏名,管理者フリガナ,メール,利用条件\r\n";

    [Fact]
    public async Task Each_row_is_judged_with_its_column_and_nothing_is_written()
    {
        var before = await Care.CountAsync("offices.office");
        var preview = (await PreviewAsync(
            Row("9970000700", "KJ997000070001"), Row("997", "KJ997000071801"), Row(TestCare.Planner, "KJ997000072601"), Row("9970000700", "KJ997000073401"), Row("9970000718", "KJ997000070001"))).Value;
        Assert.Equal([0, 1, 1, 1, 1], preview.Select(row => row.Problems.Count));
        Assert.Equal(["事業所番号", "事業所番号", "事業所番号", "電子請求ID"], preview.Skip(1).Select(row => row.Problems[0].Field));
        Assert.Equal([2, 3, 4, 5, 6], preview.Select(row => row.Row.Number));
        Assert.Equal(before, await Care.CountAsync("offices.office"));
    }

    [Fact]
    public async Task Sound_rows_become_offices_and_the_others_say_why_not()
    {
        var done = (await Service<BulkOpening>().OpenAllAsync(Me, File(Row("9970000700", "KJ997000070001"), Row("997", "KJ997000071801"), Row("970000734", "KJ997000072601")), CancellationToken.None)).Value;
        Assert.Equal([true, false, true], done.Select(row => row.Done));
        Assert.Equal(["11 A2", "0970000734"], [string.Join(' ', done[0].Row.Form.ServiceKinds!), done[2].Row.Form.OfficeNumber]);
        Assert.Equal(2L, await Care.CountAsync("offices.licence"));
        Assert.Equal(2L, await Care.CountAsync("audit.entry where act = 'OpenOffice'"));
        Assert.Equal(2L, await Care.CountAsync("onboarding.application where state = 'approved' and office_id is not null"));
        Assert.Equal(2L, await Care.CountAsync("ops.waiting_letter"));
        Assert.Equal($"ImportOffices {OperatorId}", await LastActAsync());

        // The same file again: nothing twice.
        var again = (await Service<BulkOpening>().OpenAllAsync(Me, File(Row("9970000700", "KJ997000070001")), CancellationToken.None)).Value;
        Assert.False(again[0].Done);
        Assert.Equal(9L, await Care.CountAsync("offices.office"));
    }

    [Fact]
    public void A_file_of_a_Japanese_spreadsheet_is_read_as_well()
    {
        var text = Heads + Row("9970000700", "KJ997000070001");
        var bytes = new ArrayBufferWriter<byte>();
        Ms932.Encode(text, bytes);
        Assert.Equal("見本北訪問介護", Assert.Single(OfficeFile.Read(bytes.WrittenSpan.ToArray()).Value).Form.OfficeName);
    }

    [Fact]
    public void A_workbook_is_read_as_well()
    {
        var row = Row("9970000700", "KJ997000070001").Replace("\"", "", StringComparison.Ordinal).Trim().Split(',');
        var read = Assert.Single(OfficeFile.Read(MasterFiles.Workbook([Heads.Trim().Split(','), row])).Value);
        Assert.Equal(("9970000700", "見本北訪問介護", "kitako@example.jp"), (read.Form.OfficeNumber, read.Form.OfficeName, read.Form.Mail));
    }

    [Theory]
    [InlineData("", "master_file_empty", "空です")]
    [InlineData("事業所番号,メール", "onboarding_file_without_rows", "2行目から")]
    [InlineData("番号,メール\r\n1,2", "onboarding_file_without_heads", "「事業所番号」")]
    [InlineData("%PDF-1.7", "master_file_no_table", "PDF")]
    public void A_file_without_heads_or_rows_is_refused_with_what_it_lacks(string text, string code, string says)
    {
        var refusal = OfficeFile.Read(Encoding.UTF8.GetBytes(text)).Refusal;
        Assert.Equal(code, refusal?.Code);
        Assert.Contains(says, refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_much_is_refused()
    {
        var refusal = OfficeFile.Read(File([.. Enumerable.Repeat(Row("9970000700", "KJ997000070001"), OfficeFile.MostRows + 1)])).Refusal;
        Assert.Equal("onboarding_file_too_long", refusal?.Code);
        Assert.Contains("501行あります", refusal!.Message, StringComparison.Ordinal);
        Assert.Equal("onboarding_file_too_large", OfficeFile.Read(new byte[OfficeFile.MaxBytes + 1]).Refusal?.Code);
    }

    private Task<CarePlanCloud.Domain.Outcome<IReadOnlyList<OfficeFileVerdict>>> PreviewAsync(params string[] rows) =>
        AskAsync<PreviewOffices, IReadOnlyList<OfficeFileVerdict>>(use => use.RunAsync(File(rows), CancellationToken.None));

    private static byte[] File(params string[] rows) => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Heads + string.Concat(rows))];

    private static string Row(string number, string billingId) =>
        $"x,{number},{billingId},11 A2,株式会社見本北,見本北訪問介護,990-0001,\"見本県例示市架空町1-2-3\",000-1234-5678,見本 北子,ミホン キタコ,kitako@example.jp,無料試用\r\n";
}
