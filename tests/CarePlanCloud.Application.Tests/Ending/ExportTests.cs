using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Ending.Exporting;
using CarePlanCloud.Application.Reports;
using CarePlanCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Ending;

/// <summary>全データの書き出し: nothing of the office is missing, nothing of others and no secret is in it.</summary>
public sealed class ExportTests : EndingTest
{
    // What must never leave: the shape of the names says so, whatever table comes later.
    private static readonly string[] SecretWords = ["secret", "code_hash", "password_hash", "private", "token", "key_hash", "stamp", "protected"];

    [Fact]
    public async Task Every_table_of_an_office_is_written_out_or_left_out_with_a_reason()
    {
        var exported = Tables().Select(table => table.Name).ToList();
        var leftOut = ExportCatalogue.LeftOut.Keys;
        Assert.Empty(exported.Intersect(leftOut));
        Assert.Equal(await Care.TenantTablesAsync(), exported.Intersect(await Care.TenantTablesAsync()).Concat(leftOut).Order(StringComparer.Ordinal));
        Assert.All(ExportCatalogue.LeftOut.Values.Concat(ExportCatalogue.SecretColumns.Values), reason => Assert.NotEmpty(reason));
    }

    [Fact]
    public async Task Every_column_is_written_out_but_those_that_are_secret()
    {
        foreach (var table in Tables())
        {
            var (schema, name) = (table.Name.Split('.')[0], table.Name.Split('.')[1]);
            var there = await Care.WordsAsync($"select column_name from information_schema.columns where table_schema = '{schema}' and table_name = '{name}'");
            var secret = there.Where(column => ExportCatalogue.SecretColumns.ContainsKey($"{table.Name}.{column}"));
            Assert.Equal(there.Order(StringComparer.Ordinal), table.Columns.Select(column => column.Name).Concat(secret).Order(StringComparer.Ordinal));
            Assert.DoesNotContain(table.Columns, column => SecretWords.Any(word => column.Name.Contains(word, StringComparison.Ordinal)));
        }

        Assert.Equal("hash", ExportCatalogue.SecretColumns.Keys.Single(column => column.StartsWith("offices.api_key", StringComparison.Ordinal)).Split('.')[^1]);
    }

    [Fact]
    public async Task The_zip_holds_every_row_every_file_and_every_paper()
    {
        await Care.TamperAsync($"update clients.client set name = '=cmd|calc' where tenant_id = '{Tenant}' and insured_number = '9900000002'");
        var id = await ExportAsync();
        var view = Assert.Single((await ViewAsync()).Exports);
        Assert.Equal((ExportState.Ready, view.Total, Clock.Now.AddDays(14)), (view.State, view.Done, view.ExpiresAt!.Value));
        Assert.Empty(view.Notes);
        using var zip = await DownloadAsync(id);
        Assert.Equal(view.Files, zip.Entries.Count);

        // The table of contents speaks the truth about each file, and forgets none.
        var contents = CellsOf(BytesOf(zip.GetEntry("目次.csv")!)).Skip(1).ToDictionary(row => row[0]);
        Assert.Equal(zip.Entries.Select(entry => entry.FullName).Where(name => name != "目次.csv").Order(StringComparer.Ordinal), contents.Keys.Order(StringComparer.Ordinal));
        Assert.All(contents, row => Assert.Equal(
            (row.Value[3], row.Value[4]), (BytesOf(zip.GetEntry(row.Key)!).Length.ToString(CultureInfo.InvariantCulture), Convert.ToHexStringLower(SHA256.HashData(BytesOf(zip.GetEntry(row.Key)!))))));

        // Row by row against the database; the trail grew by the download.
        foreach (var table in Tables().Where(table => table.OfficeColumn == "tenant_id"))
        {
            var path = zip.Entries.Single(entry => entry.FullName.EndsWith($"{table.Name}.csv", StringComparison.Ordinal)).FullName;
            var rows = CellsOf(BytesOf(zip.GetEntry(path)!));
            Assert.Equal(table.Columns.Select(column => column.Name), rows[0]);
            var later = table.Name switch { "audit.entry" => " and act not in ('FinishExport', 'OpenEnding', 'DownloadExport')", _ => "" };
            Assert.Equal((table.Name, await Care.CountAsync($"{table.Name} where tenant_id = '{Tenant}'{later}")), (table.Name, rows.Count - 1L));
            Assert.Equal((rows.Count - 1).ToString(CultureInfo.InvariantCulture), contents[path][2]);
            Assert.All(rows.Skip(1), row => Assert.Equal(Tenant.ToString(), row[0]));
        }

        var clients = CellsOf(BytesOf(zip.GetEntry("表/利用者_clients.client.csv")!));
        Assert.Contains(clients, row => row.Contains("'=cmd|calc"));

        // The files as the very bytes they were.
        Assert.Equal(
            await Care.WordsAsync($"select encode(sha256(content), 'hex') from exchange.incoming_file where tenant_id = '{Tenant}' union all select encode(sha256(content), 'hex') from exchange.outgoing_file where tenant_id = '{Tenant}' order by 1"),
            contents.Values.Where(row => row[0].StartsWith("ファイル/受信したファイル/", StringComparison.Ordinal) || row[0].StartsWith("ファイル/送信したファイル/", StringComparison.Ordinal))
                .Select(row => row[4]).Order(StringComparer.Ordinal));
        Assert.Contains(zip.Entries, entry => entry.FullName.StartsWith("ファイル/受信したファイル/", StringComparison.Ordinal) && entry.Name.StartsWith("UPPLAN", StringComparison.Ordinal));

        // A paper for each slip, plan, document and invoice.
        Assert.Equal(await Care.CountAsync($"schedules.service_slip where tenant_id = '{Tenant}'"), PapersOf("利用票・別表"));
        Assert.Equal(
            await Care.CountAsync($"schedules.service_slip s where tenant_id = '{Tenant}' and exists (select from schedules.service_line l where l.slip_id = s.id)"), PapersOf("提供票・別表"));
        Assert.All(
            zip.Entries.Where(entry => entry.Name.StartsWith("提供票・別表_", StringComparison.Ordinal)),
            entry => Assert.Contains("サービス提供票", new PrintedPdf(BytesOf(entry)).Text(), StringComparison.Ordinal));
        Assert.Equal(await Care.CountAsync($"plans.care_plan where tenant_id = '{Tenant}'"), PapersOf("受け取った居宅サービス計画書"));
        Assert.Equal(await Care.CountAsync($"plans.preventive_document where tenant_id = '{Tenant}'"), PapersOf("利用者基本情報") + PapersOf("介護予防"));
        Assert.Equal(1, PapersOf("CarePlanCloudの請求書", "帳票/請求書/"));
        Assert.Contains("見本クラウド", new PrintedPdf(BytesOf(zip.GetEntry("帳票/請求書/請求書_0001.pdf")!)).Text(), StringComparison.Ordinal);
        Assert.Equal("ありません。\r\n", Encoding.UTF8.GetString(BytesOf(zip.GetEntry("確かめること.txt")!)[3..]));
        Assert.Contains("2年間", Encoding.UTF8.GetString(BytesOf(zip.GetEntry("読み方.txt")!)), StringComparison.Ordinal);
        Assert.Equal(["RequestExport", "FinishExport", "OpenEnding", "DownloadExport"], await Care.WordsAsync(
            $"select act from audit.entry where tenant_id = '{Tenant}' and act in ('RequestExport', 'FinishExport', 'OpenEnding', 'DownloadExport') order by number"));

        long PapersOf(string what, string folder = "帳票/") =>
            contents.Values.Count(row => row[0].StartsWith(folder, StringComparison.Ordinal) && row[0].EndsWith(".pdf", StringComparison.Ordinal) && row[1].StartsWith(what, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_administrators_export_and_one_export_at_a_time()
    {
        var clerk = new Caller.Member(await Care.ScalarAsync<Guid>(
            "select m.user_id from offices.membership m join offices.office o on o.id = m.office_id where o.office_number = $1 and m.role <> 'administrator' limit 1", TestCare.HomeHelp), TestCare.HomeHelp);
        Assert.Equal("forbidden", (await Care.Door.RunAsync<RequestExport, Guid>(clerk, use => use.RunAsync(CancellationToken.None))).Refusal?.Code);
        var id = (await Care.Door.RunAsync<RequestExport, Guid>(HomeHelp, use => use.RunAsync(CancellationToken.None))).Value;
        Assert.Equal("office_export_under_way", (await Care.Door.RunAsync<RequestExport, Guid>(HomeHelp, use => use.RunAsync(CancellationToken.None))).Refusal?.Code);
        Assert.Equal("office_export_not_ready", (await Care.Door.RunAsync<DownloadExport, ExportDownload>(HomeHelp, use => use.RunAsync(id, CancellationToken.None))).Refusal?.Code);
        Assert.Equal("office_export_not_found", (await Care.Door.RunAsync<DownloadExport, ExportDownload>(Planner, use => use.RunAsync(id, CancellationToken.None))).Refusal?.Code);
        await Care.RunWorkAsync();
        Assert.Equal("office_export_not_ready", (await Care.Door.RunAsync<ReadExportPart, byte[]>(Planner, use => use.RunAsync(id, 0, CancellationToken.None))).Refusal?.Code);

        // The next one makes the file of this one go; after its time its own goes too.
        var second = await ExportAsync();
        Assert.Equal([ExportState.Ready, ExportState.Expired], (await ViewAsync()).Exports.Select(export => export.State));
        Clock.Now += TimeSpan.FromDays(15);
        Assert.Equal("office_export_not_ready", (await Care.Door.RunAsync<DownloadExport, ExportDownload>(HomeHelp, use => use.RunAsync(second, CancellationToken.None))).Refusal?.Code);
        Assert.Equal(1, (await Care.Door.RunAsync<RemoveExpiredExports, int>(new Caller.Job(Tenant), use => use.RunAsync(CancellationToken.None))).Value);
        Assert.Equal(0, await Care.CountAsync("offices.export_part"));
    }

    [Fact]
    public async Task A_zip_is_cut_into_parts_and_comes_together_again()
    {
        var (kept, written) = (new List<byte[]>(), RandomNumberGenerator.GetBytes((5 << 20) + 12345));
        await using var parts = new PartStream((number, content, _) =>
        {
            Assert.Equal(kept.Count, number);
            kept.Add(content);
            return Task.CompletedTask;
        }, CancellationToken.None);
        for (var at = 0; at < written.Length; at += 700_001)
        {
            await parts.WriteAsync(written.AsMemory(at, Math.Min(700_001, written.Length - at)), TestContext.Current.CancellationToken);
        }

        await parts.FinishAsync();
        Assert.Equal(6, kept.Count);
        Assert.All(kept, part => Assert.True(part.Length <= 1 << 20));
        Assert.Equal(written, kept.SelectMany(part => part));
    }

    private IReadOnlyList<ExportTable> Tables()
    {
        using var scope = Care.Scope();
        return ExportCatalogue.Of(scope.ServiceProvider.GetRequiredService<CareDb>().Model);
    }
}
