using System.Text;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Tests.Hosting;

namespace CarePlanCloud.Web.Tests.Api;

/// <summary>Archives made to hurt: each is refused in words, kept as it came, and the product goes on as if nothing had happened.</summary>
public sealed class HostileArchiveTests(HostileArchiveTests.Office office) : IClassFixture<HostileArchiveTests.Office>
{
    private const string Name = "UPPLAN_202611_9970000011_43_9970000029_11_20261025093100.CSV";
    private const uint Symlink = 0xA1FF0000;

    private static readonly byte[] Slip = Samples.Of(Samples.Slips).Single(file => file.Name == Name).Content.ToArray();

    private static readonly Dictionary<string, Func<byte[]>> Archives = new()
    {
        ["a bomb: 20 MB of nothing in 20 KB"] = () => RawZip.Of([new RawEntry(Name, new byte[20_000_000]) { IsDeflated = true }]),
        ["a bomb that says it is small"] = () => RawZip.Of([new RawEntry(Name, new byte[20_000_000]) { IsDeflated = true, Size = 100 }]),
        ["a bomb that says nothing of its size"] = () => RawZip.Of([new RawEntry(Name, new byte[20_000_000]) { IsDeflated = true, Size = 0 }]),
        ["a bomb that says its packed size is large"] = () => RawZip.Of([new RawEntry(Name, new byte[20_000_000]) { IsDeflated = true, PackedSize = 200_000_000 }]),
        ["entries that share one body"] = () => Overlapping(3_000),
        ["3,000 entries"] = () => RawZip.Of([.. Enumerable.Range(0, 3_000).Select(at => new RawEntry($"{at}.CSV", [65]))]),
        ["more entries than it says"] = () => RawZip.Of([new RawEntry(Name, Slip), new RawEntry("二.CSV", Slip)], count: 1),
        ["fewer entries than it says"] = () => RawZip.Of([new RawEntry(Name, Slip)], count: 60_000),
        ["a ZIP in it"] = () => RawZip.Of([new RawEntry("中.zip", RawZip.Of([new RawEntry(Name, Slip)]))]),
        ["a ZIP in it that calls itself CSV"] = () => RawZip.Of([new RawEntry(Name, RawZip.Of([new RawEntry(Name, Slip)]))]),
        ["itself in it, as far as it goes"] = () => RawZip.Of([new RawEntry(Name, RawZip.Of([new RawEntry(Name, RawZip.Of([new RawEntry(Name, [1])]))]))]),
        ["a name that climbs out"] = () => RawZip.Of([new RawEntry($"../../{Name}", Slip)]),
        ["a name that climbs out backwards"] = () => RawZip.Of([new RawEntry($"..\\..\\{Name}", Slip)]),
        ["an absolute name"] = () => RawZip.Of([new RawEntry($"/etc/{Name}", Slip)]),
        ["a name on a drive"] = () => RawZip.Of([new RawEntry($"C:\\{Name}", Slip)]),
        ["a name with a stream behind a colon"] = () => RawZip.Of([new RawEntry($"{Name}:hidden", Slip)]),
        ["a name with NUL"] = () => RawZip.Of([new RawEntry("UPPLAN\0.CSV", Slip)]),
        ["two names for one entry"] = () => RawZip.Of([new RawEntry($"../{Name}", Slip) { DirectoryName = $"..\\{Name}" }]),
        ["a link to a file of the server"] = () => RawZip.Of([new RawEntry("リンク", "/etc/passwd"u8.ToArray()) { Attributes = Symlink }]),
        ["a password"] = () => RawZip.Of([new RawEntry(Name, Slip) { Flags = 0x0801 }]),
        ["a way of packing nobody knows"] = () => RawZip.Of([new RawEntry(Name, Slip) { Method = 99 }]),
        ["a checksum that is wrong"] = () => RawZip.Of([new RawEntry(Name, Slip) { Checksum = 1 }]),
        ["a body that is no packed data"] = () => RawZip.Of([new RawEntry(Name, Slip) { Method = 8 }]),
        ["an entry that begins behind the end"] = () => RawZip.Of([new RawEntry(Name, Slip) { Offset = 0x7FFFFFFF }]),
        ["a directory behind the end"] = () => RawZip.Of([new RawEntry(Name, Slip)], directoryAt: 0x7FFFFFFF),
        ["a directory that is cut off"] = () => RawZip.Of([new RawEntry(Name, Slip)])[..^40],
        ["a second end in its comment"] = () => RawZip.Of([new RawEntry($"../{Name}", Slip)], comment: RawZip.Of([new RawEntry($"/{Name}", [1])])),
        ["a program before it"] = () => RawZip.Of([new RawEntry("setup.exe", [77, 90])], before: [.. "MZ"u8, .. new byte[500]]),
        ["a name of 60,000 letters"] = () => RawZip.Of([new RawEntry(new string('a', 60_000), Slip)]),
    };

    public static TheoryData<string> Titles => [.. Archives.Keys];

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task An_archive_made_to_hurt_is_refused_and_nothing_else_happens(string title)
    {
        var (api, slips) = (office.Product.Office(Demo.HomeHelp), await office.Product.Office(Demo.HomeHelp).SlipsTextAsync());
        var archive = Archives[title]();
        Assert.True(archive.Length < 2_000_000, "An attack is small.");
        var reply = await api.UploadAsync(new RawFile("攻撃.zip", archive));
        if (reply.Status == 202)
        {
            foreach (var item in reply.Json.GetProperty("items").EnumerateArray())
            {
                var entry = await api.CheckedAsync(item.Text("id"));
                Assert.Equal("rejected", entry.Text("state"));
                Assert.All(entry.GetProperty("findings").EnumerateArray(), finding => Assert.True(finding.Text("message").IsJapanese()));
            }
        }
        else
        {
            Assert.InRange(reply.Status, 400, 413);
            Assert.NotNull(reply.Code);
        }

        Assert.Equal(slips, await api.SlipsTextAsync());
        Assert.DoesNotContain("fail:", office.Product.Host.Log, StringComparison.Ordinal);
    }

    [Fact]
    public void There_are_at_least_twenty_five() => Assert.InRange(Archives.Count, 25, 100);

    // One packed body of a megabyte, named by each of so many entries.
    private static byte[] Overlapping(int times)
    {
        var body = new RawEntry(Name, Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 40_000).Select(number => $"{number * 7919L % 100_003},")))) { IsDeflated = true };
        return RawZip.Of([body, .. Enumerable.Range(0, times).Select(at => new RawEntry($"{at}.CSV", []) { Offset = 0, Method = 8, DirectoryName = Name })]);
    }

    /// <summary>A product for the class.</summary>
    public sealed class Office : IAsyncLifetime
    {
        internal Product Product { get; } = new();

        public ValueTask InitializeAsync() => Product.InitializeAsync();

        public ValueTask DisposeAsync() => Product.DisposeAsync();
    }
}
