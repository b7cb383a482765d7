using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Tests.Hosting;

namespace CarePlanCloud.Web.Tests.Api;

/// <summary>
/// Everything that arrives is kept and answered in words a person can use; nothing but a sound file for this office can be imported, and
/// nothing that arrives ever breaks the product.
/// </summary>
public sealed class BadUploadTests(BadUploadTests.Office office) : IClassFixture<BadUploadTests.Office>
{
    private const string SlipName = "UPPLAN_202611_9970000011_43_9970000029_11_20261025093100.CSV";

    private static readonly Dictionary<string, (string State, string Code, Func<RawFile[]> Files)> Cases = new()
    {
        ["a picture under a legal name"] = ("rejected", FindingCodes.NotCsv, () => OneSlipFile(_ => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13])),
        ["an empty file"] = ("rejected", FindingCodes.FileEmpty, () => OneSlipFile(_ => [])),
        ["UTF-8"] = ("checked", FindingCodes.ReadAsUtf8, () => Recoded(new UTF8Encoding(false), "20261025120001")),
        ["UTF-8 with a byte order mark"] = ("checked", FindingCodes.ReadAsUtf8, () => Recoded(new UTF8Encoding(true), "20261025120002")),
        ["UTF-16"] = ("checked", FindingCodes.ReadAsUtf16, () => Recoded(Encoding.Unicode, "20261025120003")),
        ["line feeds alone"] = ("checked", FindingCodes.LineEndRepaired, () => Newer("20261025120004").Replace("\r\n", "\n")),
        ["a column less"] = ("rejected", FindingCodes.ColumnCount, () => Newer("20261025120005").Replace(",0,9970000011,\r\n", ",9970000011,\r\n")),
        ["a column more"] = ("rejected", FindingCodes.ColumnCount, () => Newer("20261025120006").Replace(",0,9970000011,\r\n", ",0,9970000011,,1\r\n")),
        ["a comma too many"] = ("checked", FindingCodes.ExtraEmptyItems, () => Newer("20261025120010").Replace(",0,9970000011,\r\n", ",0,9970000011,,\r\n")),
        ["a name that breaks the rule"] = ("rejected", FindingCodes.NameMalformed, () => Named("UPPLAN_202611_9970000011.CSV")),
        ["another extension"] = ("rejected", FindingCodes.NotExchangeFile, () => Named("利用票11月.xlsx")),
        ["no extension at all"] = ("rejected", FindingCodes.NotExchangeFile, () => Named("利用票")),
        ["a name of control characters"] = ("rejected", FindingCodes.NotExchangeFile, () => Named("\u0001\u0002\u001F\u007F")),
        ["a name of 250 letters"] = ("rejected", FindingCodes.NotExchangeFile, () => Named(new string('長', 80) + ".CSVX")),
        ["a name of 3,000 letters"] = ("rejected", FindingCodes.NotExchangeFile, () => Named(new string('a', 3_000))),
        ["a name of emoji"] = ("rejected", FindingCodes.NotExchangeFile, () => Named("📄👵🏽.txt")),
        ["a name that is a path"] = ("rejected", FindingCodes.NotExchangeFile, () => Named("../../../etc/passwd")),
        ["a ZIP bomb"] = ("rejected", FindingCodes.ZipRatio, () => Zipped(SlipName, new byte[15_000_000])),
        ["a ZIP in a ZIP"] = ("rejected", FindingCodes.ZipNested, () => Zipped("中.zip", Zipped(SlipName, [65])[0].Content.ToArray())),
        ["a ZIP entry that climbs out"] = ("rejected", FindingCodes.ZipUnsafePath, () => Zipped("../" + SlipName, Bytes(SlipName))),
        ["a ZIP entry with an absolute path"] = ("rejected", FindingCodes.ZipUnsafePath, () => Zipped("/etc/" + SlipName, Bytes(SlipName))),
        ["a ZIP entry with NUL in its name"] = ("rejected", FindingCodes.ZipUnsafePath, () => Zipped("UPPLAN\0.CSV", Bytes(SlipName))),
        ["a ZIP cut off"] = ("rejected", FindingCodes.ZipBroken, () => [new RawFile("切.zip", Zipped(SlipName, Bytes(SlipName))[0].Content[..200])]),
        ["a ZIP with a wrong checksum"] = ("rejected", FindingCodes.ZipBroken, WrongChecksum),
        ["a ZIP behind a password"] = ("rejected", FindingCodes.ZipEncrypted, Encrypted),
        ["an empty ZIP"] = ("rejected", FindingCodes.ZipEmpty, () => [Array.Empty<RawFile>().Zip("空.zip")]),
        ["2,100 entries in a ZIP"] = ("rejected", FindingCodes.UploadTooMany, () => [Many(2_100).Zip("多.zip")]),
        ["a unit without its base"] = ("rejected", FindingCodes.MemberMissing, () => [.. Newer("20261025120007").Where(file => !file.Name.StartsWith("UPPLAN", StringComparison.Ordinal))]),
        ["a serial older than the imported one"] = ("outdated", "CPC-T004", () => Newer("20261025093059")),
        ["the imported serial with another content"] = ("rejected", "CPC-T005", () => Newer("20261025093100").Replace("例示ハイツ", "例示荘")),
        ["the month of another name"] = ("rejected", FindingCodes.MonthDiffersFromName, () => [.. Newer("20261025120008").Select(file => file with { Name = file.Name.Replace("202611", "202612", StringComparison.Ordinal) })]),
    };

    public static TheoryData<string> Titles => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task What_arrives_is_judged_and_kept_and_touches_nothing(string title)
    {
        var (state, code, files) = Cases[title];
        var slips = await office.Api.SlipsTextAsync();

        var entries = await office.Api.ReceiveAsync(files());

        var entry = Assert.Single(entries, entry => entry.Codes().Contains(code));
        Assert.Equal(state, entry.Text("state"));
        AssertWords(entry);
        await AssertKeptAsync(office.Api, entry);
        Assert.Equal(slips, await office.Api.SlipsTextAsync());
    }

    [Fact]
    public async Task A_slip_for_another_office_is_rejected_there() =>
        await RejectAsync(Demo.DayCare, "CPC-T002", Samples.Of(Samples.Slips));

    [Fact]
    public async Task A_file_of_ones_own_is_rejected() =>
        await RejectAsync(Demo.Planner, "CPC-T003", Samples.Of(Samples.Slips));

    [Fact]
    public async Task Actuals_of_somebody_unknown_wait_for_a_decision()
    {
        var planner = office.Of(Demo.Planner);
        var entry = Assert.Single(await planner.ReceiveAsync(Samples.Of(Samples.ActualsBack).Replace("9900000001", "9900000009")));
        Assert.Equal("checked", entry.Text("state"));
        Assert.Contains("CPC-T006", entry.Codes());
        AssertWords(entry);
    }

    [Fact]
    public async Task A_slip_that_comes_from_a_service_office_is_rejected() =>
        await RejectAsync(Demo.HomeHelp, "CPC-T008", [.. Newer("20261025120009")
            .Select(file => file with { Name = file.Name.Replace("9970000011_43", "9970000037_15", StringComparison.Ordinal) })]);

    [Fact]
    public async Task More_than_20_MB_is_refused_with_413_and_shown_in_the_inbox()
    {
        var slips = await office.Api.SlipsTextAsync();

        (await office.Api.UploadAsync(new RawFile("大.CSV", new byte[21 * 1024 * 1024]))).MustRefuse(413, "upload_too_large");

        var entry = Assert.Single((await office.Api.GetAsync("/inbox")).Must(200).Json.EnumerateArray().ToList(), row => row.Number("recordsRead") == 0
            && row.Text("state") == "rejected" && row.GetProperty("files").GetArrayLength() == 0);
        var opened = (await office.Api.GetAsync($"/inbox/{entry.Text("id")}")).Must(200).Json;
        Assert.Equal(["CPC-T001"], opened.Codes());
        AssertWords(opened);
        Assert.Equal(slips, await office.Api.SlipsTextAsync());
    }

    [Fact]
    public async Task More_than_64_MB_is_cut_off_with_413()
    {
        // The product may hang up before everything is sent; what counts is that it lives on.
        try
        {
            (await office.Api.UploadAsync(new RawFile("大.CSV", new byte[65 * 1024 * 1024]))).MustRefuse(413, "upload_too_large");
        }
        catch (HttpRequestException)
        {
        }

        (await office.Api.GetAsync("/inbox")).Must(200);
        Assert.DoesNotContain("fail:", office.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_hundred_files_at_once_are_three_hundred_entries()
    {
        var api = office.Of(Demo.ShortStay);
        var items = (await api.UploadAsync(Many(300))).Must(202).Json.GetProperty("items");

        Assert.Equal(300, items.GetArrayLength());
        Assert.Equal("rejected", (await api.CheckedAsync(items[299].Text("id"))).Text("state"));
    }

    [Fact]
    public async Task More_files_than_a_form_may_hold_are_refused() =>
        (await office.Api.UploadAsync(Many(1_500))).MustRefuse(400, "bad_form");

    [Fact]
    public async Task The_same_file_twice_in_one_upload_is_one_entry()
    {
        var memo = new RawFile("二回.txt", "同じもの"u8.ToArray());
        var items = (await office.Api.UploadAsync(memo, memo)).Must(202).Json.GetProperty("items").EnumerateArray().ToList();

        Assert.Single(items.Select(item => item.Text("id")).Distinct());
        Assert.Equal("rejected", (await office.Api.CheckedAsync(items[0].Text("id"))).Text("state"));
    }

    [Fact]
    public async Task No_files_are_refused()
    {
        (await office.Api.UploadAsync()).MustRefuse(400, "no_files");
        Assert.InRange((await office.Api.SendAsync(HttpMethod.Post, "/inbox", new FormUrlEncodedContent([new("files", "x")]))).Status, 400, 415);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/csv")]
    [InlineData(null)]
    public async Task What_is_not_a_form_is_refused(string? contentType)
    {
        var reply = (await office.Api.SendAsync(HttpMethod.Post, "/inbox", Multipart.Raw("{}"u8.ToArray(), contentType))).Must(415);
        Assert.Contains(reply.Code, new[] { "not_multipart", "unsupported_media_type" });
    }

    [Theory]
    [InlineData("multipart/form-data", "--x\r\n")]
    [InlineData("multipart/form-data; boundary=x", "")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.CSV\"\r\n\r\n202407,99")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition\r\n\r\nabc\r\n--x--\r\n")]
    [InlineData("multipart/form-data; boundary=y", "--x\r\n\r\nabc\r\n--x--\r\n")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a\r\nb\"\r\n\r\nabc\r\n--x--\r\n")]
    public async Task A_form_that_is_broken_is_refused(string contentType, string body)
    {
        var reply = await office.Api.SendAsync(HttpMethod.Post, "/inbox", Multipart.Raw(Encoding.UTF8.GetBytes(body), contentType));
        reply.Must(400);
        Assert.NotNull(reply.Code);

        reply = await office.Api.SendAsync(HttpMethod.Post, "/inbox", Multipart.Raw(Encoding.UTF8.GetBytes(body), contentType), Guid.NewGuid().ToString());
        reply.Must(400);
        Assert.NotNull(reply.Code);
    }

    [Fact]
    public async Task A_hundred_and_fifty_spoiled_uploads_all_come_to_an_end()
    {
        var slips = await office.Api.SlipsTextAsync();
        var (ids, faults) = (new List<string>(), new List<string>());
        for (var seed = 0; seed < 150; seed++)
        {
            var reply = await office.Api.UploadAsync(Spoiling.Of(seed));
            if (reply.Status is not (202 or 400))
            {
                faults.Add($"Seed {seed}: {reply.Status} {reply.Code}");
            }
            else if (reply.Status == 202)
            {
                ids.AddRange(reply.Json.GetProperty("items").EnumerateArray().Select(item => item.Text("id")));
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults.Concat(office.Log.Split('\n').Where(line => line.Contains("Exception", StringComparison.Ordinal)))));
        foreach (var id in ids.Distinct())
        {
            var entry = await office.Api.CheckedAsync(id);
            Assert.Contains(entry.Text("state"), new[] { "checked", "rejected" });
            Assert.True(entry.Text("state") == "checked" || entry.GetProperty("findings").GetArrayLength() > 0, entry.ToString());
            (await office.Api.GetAsync($"/inbox/{id}/preview")).Must(entry.Text("state") == "checked" ? 200 : 409);
        }

        Assert.Equal(slips, await office.Api.SlipsTextAsync());
        Assert.DoesNotContain("fail:", office.Log, StringComparison.Ordinal);
    }

    private async Task RejectAsync(string number, string code, RawFile[] files)
    {
        var api = office.Of(number);
        var slips = await api.SlipsTextAsync();

        var entry = Assert.Single(await api.ReceiveAsync(files));

        Assert.Equal("rejected", entry.Text("state"));
        Assert.Contains(code, entry.Codes());
        AssertWords(entry);
        await AssertKeptAsync(api, entry);
        Assert.Equal(slips, await api.SlipsTextAsync());
    }

    private static void AssertWords(JsonElement entry)
    {
        Assert.NotEqual(0, entry.GetProperty("findings").GetArrayLength());
        foreach (var finding in entry.GetProperty("findings").EnumerateArray())
        {
            Assert.True(finding.Text("message").IsJapanese() && finding.Text("mend").IsJapanese(), finding.ToString());
            Assert.Contains(finding.Text("severity"), new[] { "error", "warning", "repaired", "info" });
        }

        Assert.Equal(entry.Text("state") == "rejected", entry.GetProperty("findings").EnumerateArray().Any(finding => finding.Text("severity") == "error"));
    }

    private static async Task AssertKeptAsync(OfficeApi api, JsonElement entry)
    {
        var id = entry.Text("id");
        var shown = (await api.GetAsync("/inbox")).Must(200).Json;
        Assert.True(shown.GetArrayLength() == 200 || shown.EnumerateArray().Any(row => row.Text("id") == id), "not in the list, which shows 200");
        Assert.Equal(entry.Text("state"), (await api.GetAsync($"/inbox/{id}")).Must(200).Json.Text("state"));
        if (entry.Text("state") == "outdated")
        {
            (await api.PostAsync($"/inbox/{id}/import")).MustRefuse(409, "outdated");
            (await api.GetAsync($"/inbox/{id}/preview")).MustRefuse(409, "outdated");
        }
        else if (entry.Text("state") == "rejected")
        {
            (await api.PostAsync($"/inbox/{id}/import")).MustRefuse(409, "has_errors");
            (await api.GetAsync($"/inbox/{id}/preview")).MustRefuse(409, "has_errors");
        }
    }

    // The slips of the sample under a serial the office has not seen.
    private static RawFile[] Newer(string serial) => Samples.Of(Samples.Slips).WithSerial(serial);

    private static RawFile[] Recoded(Encoding encoding, string serial) =>
        [.. Newer(serial).Select(file => file with { Content = encoding.GetPreamble().Concat(encoding.GetBytes(file.Text())).ToArray() })];

    private static byte[] Bytes(string name) => Samples.Of(Samples.Slips).Single(file => file.Name == name).Content.ToArray();

    private static RawFile[] OneSlipFile(Func<byte[], byte[]> spoil) =>
        [.. Samples.Of(Samples.Slips).Select(file => file.Name == SlipName ? file with { Content = spoil(file.Content.ToArray()) } : file)];

    private static RawFile[] Named(string name) => [new RawFile(name, Bytes(SlipName))];

    private static RawFile[] Only(string set, string start) =>
        [.. Samples.Of(set).Where(file => file.Name.StartsWith(start, StringComparison.Ordinal))];

    private static RawFile[] Many(int count) => [.. Enumerable.Range(0, count).Select(at => new RawFile($"メモ{at}.txt", Encoding.UTF8.GetBytes($"{at}")))];

    private static RawFile[] Zipped(string entryName, byte[] content) => [new RawFile[] { new(entryName, content) }.Zip($"{content.Length}.zip")];

    private static RawFile[] WrongChecksum() => [new RawFile("検査.zip", Scrambled())];

    // The content of a stored entry, scrambled as encryption does it.
    private static byte[] Scrambled()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(SlipName, CompressionLevel.NoCompression).Open();
            entry.Write(Bytes(SlipName));
        }

        var bytes = stream.ToArray();
        bytes[bytes.Length / 2] ^= 1;
        return bytes;
    }

    private static RawFile[] Encrypted()
    {
        var bytes = Scrambled();
        bytes[6] |= 1;
        bytes[bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        return [new RawFile("鍵.zip", bytes)];
    }

    /// <summary>The visiting-care office, with its slips of November imported.</summary>
    public sealed class Office : IAsyncLifetime
    {
        private readonly Product product = new();

        internal OfficeApi Api { get; private set; } = null!;

        internal string Log => product.Host.Log;

        public async ValueTask InitializeAsync()
        {
            await product.InitializeAsync();
            Api = Of(Demo.HomeHelp);
            await Api.ImportAsync(Samples.Of(Samples.Slips));
        }

        public ValueTask DisposeAsync() => product.DisposeAsync();

        internal OfficeApi Of(string number) => product.Office(number);
    }
}
