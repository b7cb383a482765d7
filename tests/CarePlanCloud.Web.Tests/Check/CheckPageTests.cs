using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Tests.Hosting;

namespace CarePlanCloud.Web.Tests.Check;

/// <summary>The public page: anybody, any files, an answer in words, and nothing left behind.</summary>
public sealed partial class CheckPageTests(CheckHost office) : IClassFixture<CheckHost>
{
    private const string SlipName = "UPPLAN_202611_9970000011_43_9970000029_11_20261025093100.CSV";

    [Fact]
    public async Task Anybody_may_open_it_and_no_cache_keeps_it()
    {
        using var visitor = new Visitor(office.Host);
        var page = (await visitor.OpenAsync()).Must(200);
        Assert.Contains("ファイルは残りません", page.Page, StringComparison.Ordinal);
        Assert.Contains("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("01_plan_to_visiting_care", 1)]
    [InlineData("02_slips_to_visiting_care", 1)]
    [InlineData("03_actuals_back", 1)]
    [InlineData("04_deletions", 3)]
    [InlineData("05_prevention", 4)]
    public async Task Every_sample_set_is_found_sound(string set, int units)
    {
        using var visitor = new Visitor(office.Host);
        var page = (await visitor.CheckAsync(Samples.Of(set))).Must(200);
        Assert.Contains("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Contains("読めない行はありません", page.Page, StringComparison.Ordinal);

        // One for all of it, one for each unit.
        Assert.Equal(units + 1, Regex.Count(page.Page, "誤りはありません"));
    }

    [Fact]
    public async Task A_zip_is_opened()
    {
        using var visitor = new Visitor(office.Host);
        Assert.Contains("送信単位 2件", (await visitor.CheckAsync([.. Samples.Of(Samples.Slips), .. Samples.Of(Samples.Plans)])).Must(200).Page, StringComparison.Ordinal);
        Assert.Contains("送信単位 1件", (await visitor.CheckAsync(Samples.Of(Samples.Slips).Zip())).Must(200).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_said_with_its_place_and_can_be_taken_along_as_JSON()
    {
        using var visitor = new Visitor(office.Host);
        var page = (await visitor.CheckAsync(Samples.Of(Samples.Slips).Replace("20261110", "20261131"))).Must(200);
        foreach (var part in new[] { "エラー", "サービス利用日", "直し方", "技術者向けの説明", "送信元へ伝える文" })
        {
            Assert.Contains(part, page.Page, StringComparison.Ordinal);
        }

        var findings = JsonSerializer.Deserialize<JsonElement>(Convert.FromBase64String(Data().Match(page.Page).Groups[1].Value)).EnumerateArray().ToList();
        var error = findings.First(finding => finding.Text("severity") == "error");
        Assert.Equal(
            ["code", "severity", "file", "line", "item", "itemName", "rule", "message", "mend"], error.EnumerateObject().Select(property => property.Name));
        Assert.Contains(error.Text("code"), page.Page, StringComparison.Ordinal);
        Assert.Equal(SlipName, error.Text("file"));
    }

    [Fact]
    public async Task Nothing_is_stored_written_to_disk_or_told_to_the_log()
    {
        using var visitor = new Visitor(office.Host);
        (await visitor.OpenAsync()).Must(200);
        var before = await TestPostgres.RowCountsAsync(office.Host.Database);
        using var watcher = new FileSystemWatcher(office.Temporary.FullName) { EnableRaisingEvents = true };
        var written = new List<string>();
        watcher.Created += (_, file) => written.Add(file.FullPath);

        var large = Samples.Of(Samples.Slips, "UPPLAN").Select(file => file with { Content = Repeated(file, 900) });
        (await visitor.CheckAsync([.. large, new RawFile("秘密の名簿.txt", new byte[3_000_000])])).Must(200);

        Assert.Equal(before, await TestPostgres.RowCountsAsync(office.Host.Database));
        Assert.Empty(written);
        Assert.Empty(office.Temporary.GetFileSystemInfos());
        var told = office.Host.Log;
        Assert.Contains("Public check: 2 units, 2 files", told, StringComparison.Ordinal);
        foreach (var part in new[] { "9970000029", "UPPLAN_", "秘密", "見本 太郎", "9900000001" })
        {
            Assert.DoesNotContain(part, told, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Names_and_numbers_of_people_are_not_shown()
    {
        using var visitor = new Visitor(office.Host);
        var page = (await visitor.CheckAsync(Samples.Of(Samples.Slips).Replace("9900000001", "990000000X"))).Must(200).Page;
        Assert.DoesNotContain("990000000X", page, StringComparison.Ordinal);
        Assert.DoesNotContain("太郎", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_hundred_repairs_do_not_bury_two_errors()
    {
        using var visitor = new Visitor(office.Host);
        var page = (await visitor.CheckAsync(Samples.Of(Samples.Slips).Replace("202407,", "202410,").Replace("20261110", "20261131"))).Must(200).Page;
        var table = page[page.IndexOf("<tbody", page.IndexOf("読みとりの結果", StringComparison.Ordinal), StringComparison.Ordinal)..];
        Assert.StartsWith("エラー", Words().Match(table).Groups[1].Value, StringComparison.Ordinal);
        Assert.InRange(Regex.Count(table[..table.IndexOf("</tbody>", StringComparison.Ordinal)], "<tr"), 2, 20);
    }

    [Fact]
    public async Task More_than_20_MB_is_refused_in_words()
    {
        using var visitor = new Visitor(office.Host);
        Assert.Contains("20 MB", (await visitor.CheckAsync(new RawFile("大.CSV", new byte[20 * 1024 * 1024 + 1]))).Must(413).Page, StringComparison.Ordinal);
        Assert.Contains("20 MB", (await visitor.CheckAsync(new RawFile("大.CSV", new byte[21 * 1024 * 1024]))).Must(413).Page, StringComparison.Ordinal);
        (await visitor.CheckAsync(Samples.Of(Samples.ActualsBack))).Must(200);
    }

    [Fact]
    public async Task Exactly_20_MB_is_checked()
    {
        using var visitor = new Visitor(office.Host);
        (await visitor.CheckAsync(new RawFile(SlipName, new byte[20 * 1024 * 1024]))).Must(200);
    }

    [Fact]
    public async Task A_zip_bomb_is_a_finding()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(SlipName).Open();
            entry.Write(new byte[50_000_000]);
        }

        using var visitor = new Visitor(office.Host);
        Assert.Contains(FindingCodes.ZipRatio, (await visitor.CheckAsync(new RawFile("爆.zip", stream.ToArray()))).Must(200).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_in_a_file_name_stays_text()
    {
        using var visitor = new Visitor(office.Host);
        var page = (await visitor.CheckAsync(new RawFile("<script>alert(1)</script>.txt", new byte[] { 65 }))).Must(200).Text;
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("multipart/form-data", "--x\r\n", 400)]
    [InlineData("multipart/form-data; boundary=x", "", 400)]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.CSV\"\r\n\r\n202407,99", 400)]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition\r\n\r\nabc\r\n--x--\r\n", 400)]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.CSV\"\r\n\r\nabc\r\n--x--\r\n", 400)]
    [InlineData("application/x-www-form-urlencoded", "files=x", 400)]
    [InlineData("application/json", "{}", 415)]
    public async Task A_form_that_is_broken_or_not_ours_is_refused_in_words(string contentType, string body, int status)
    {
        using var visitor = new Visitor(office.Host);
        var page = (await visitor.PostAsync(Multipart.Raw(Encoding.UTF8.GetBytes(body), contentType))).Must(status).Page;
        Assert.Contains("検査できませんでした", page, StringComparison.Ordinal);
        Assert.DoesNotContain("fail:", office.Host.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_sentence_says_what_to_do()
    {
        using var visitor = new Visitor(office.Host);
        var slips = Samples.Of(Samples.Slips);
        Assert.Contains("標準仕様のとおりです", (await visitor.CheckAsync(slips)).Must(200).Page, StringComparison.Ordinal);
        Assert.Contains("補って読みました", (await visitor.CheckAsync(slips.Replace("\r\n", "\n"))).Must(200).Page, StringComparison.Ordinal);
        Assert.Contains("このままでは取り込めません", (await visitor.CheckAsync(slips.Replace("20261110", "20261131"))).Must(200).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_file_without_a_readable_row_it_does_not_say_that_every_row_was_read()
    {
        using var visitor = new Visitor(office.Host);
        var page = (await visitor.CheckAsync(new RawFile(SlipName, "%PDF-1.7\n"u8.ToArray()))).Must(200).Page;
        Assert.Contains("読めた行はありません", page, StringComparison.Ordinal);
        Assert.DoesNotContain("読めない行はありません", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_files_it_says_what_to_do()
    {
        using var visitor = new Visitor(office.Host);
        Assert.Contains("ファイルが選ばれていません", (await visitor.CheckAsync()).Must(400).Page, StringComparison.Ordinal);
    }

    private static byte[] Repeated(RawFile file, int times) => [.. Enumerable.Repeat(file.Content.ToArray(), times).SelectMany(bytes => bytes)];

    [GeneratedRegex("href=\"data:application/json;base64,([^\"]+)\"")]
    private static partial Regex Data();

    [GeneratedRegex("</svg>([^<]+)<")]
    private static partial Regex Words();
}
