using System.IO.Compression;

namespace CarePlanCloud.Exchange.Tests;

public sealed class UploadTests
{
    [Fact]
    public void 三つの送信単位を一つのZIPから連番順に取り出す()
    {
        var all = Samples.Load(Samples.Actuals).Concat(Samples.Load(Samples.Slips)).Concat(Samples.Load(Samples.Plan));
        var units = ExchangeFiles.Group([Zip("まとめ.zip", [.. all.Select(file => ("送信/" + file.Name, file.Content.ToArray()))])]);

        Assert.Equal([UnitKind.Plan, UnitKind.Slip, UnitKind.Actuals], units.Select(unit => unit.Kind));
        Assert.All(units, unit => Assert.Empty(unit.Findings));
        Assert.Equal([4, 3, 1], units.Select(unit => unit.Files.Count));
        Assert.Equal("9970000011", units[0].Key!.SenderOfficeNumber);
    }

    [Fact]
    public void どのファイルもちょうど一つの送信単位に入る()
    {
        RawFile[] upload = [.. Samples.Load(Samples.Plan), .. Samples.Load(Samples.Prevention), new("memo.txt", new byte[3]), new("壊.zip", new byte[9])];
        var units = ExchangeFiles.Group(upload);

        Assert.Equal(upload.Select(file => file.Name).Order(), units.SelectMany(unit => unit.Files).Select(file => file.Name).Order());
    }

    public static TheoryData<string, string> Refusals => new()
    {
        { "broken", FindingCodes.ZipBroken },
        { "nested", FindingCodes.ZipNested },
        { "path", FindingCodes.ZipUnsafePath },
        { "absolute", FindingCodes.ZipUnsafePath },
        { "drive", FindingCodes.ZipUnsafePath },
        { "bomb", FindingCodes.ZipRatio },
        { "many", FindingCodes.UploadTooMany },
        { "large", FindingCodes.UploadTooLarge },
        { "empty", FindingCodes.ZipEmpty },
        { "encrypted", FindingCodes.ZipEncrypted },
        { "truncated", FindingCodes.ZipBroken },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void 危ないZIPは断る(string what, string code)
    {
        var unit = Assert.Single(ExchangeFiles.Group([Make(what)], new UploadLimits(MaxEntries: 10, MaxTotalBytes: 20_000_000)), unit => unit.Kind == UnitKind.Unknown);
        var finding = Assert.Single(unit.Findings);

        Assert.Equal((code, Severity.Error), (finding.Code, finding.Severity));
        Assert.DoesNotContain("..", finding.File, StringComparison.Ordinal);
        Assert.True(ExchangeFiles.Read(unit).HasErrors);
    }

    [Fact]
    public void 開けないZIPも受け取ったバイトのまま残り理由はまとめて言う()
    {
        var zip = Zip("混.zip", [("../a.CSV", [1]), ("中.zip", Zip("b.zip", [("c.CSV", [1])]).Content.ToArray())]);

        var unit = Assert.Single(ExchangeFiles.Group([zip]));

        Assert.Equal(zip.Content.ToArray(), Assert.Single(unit.Files).Content.ToArray());
        Assert.Equal([FindingCodes.ZipUnsafePath, FindingCodes.ZipNested], unit.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void 大きさの嘘を信じず実際のバイトを数える()
    {
        // The declared size (4 bytes at 22 before the name in the central directory) is made small.
        var zip = Make("large").Content.ToArray();
        var central = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(zip.AsSpan(central + 24), 10);

        var units = ExchangeFiles.Group([new RawFile("嘘.zip", zip)], new UploadLimits(MaxTotalBytes: 20_000_000));

        Assert.Contains(units.SelectMany(unit => unit.Findings), finding => finding.Severity == Severity.Error);
        Assert.True(units.Sum(unit => unit.Files.Sum(file => (long)file.Content.Length)) <= 20_000_000);
    }

    [Theory]
    [InlineData("UPPLAN_202611_9970000011_43_9970000029_11_20261025093100.CSV", null)]
    [InlineData("送信/upplan_202611_9970000011_43_9970000029_11_20261025093100.csv", null)]
    [InlineData("UPHOSOKU_000000_9970000011_43_9970000029_11_20261025093100.CSV", null)]
    [InlineData("UPKIHON_SUB1_9970000011_43_9970000029_11_20261025093100.CSV", null)]
    [InlineData("UPPLAN_000000_9970000011_43_9970000029_11_20261025093100.CSV", FindingCodes.NameMonthInvalid)]
    [InlineData("UPPLAN_202613_9970000011_43_9970000029_11_20261025093100.CSV", FindingCodes.NameMonthInvalid)]
    [InlineData("UPPLAN_202611_9970000011_43_9970000029_11_20261325093100.CSV", FindingCodes.NameSerialInvalid)]
    [InlineData("UPPLAN_202503_9970000011_9970000029_20250225093100.CSV", null)]
    [InlineData("UPPLAN_202611_9970000011_431_9970000029_111_20261025093100.CSV", null)]
    [InlineData("UPKIHON_9970000011_9970000029_20250225093100.CSV", FindingCodes.NameMalformed)]
    [InlineData("UPPLAN_202611_9970000011_43_9970000029_20261025093100.CSV", FindingCodes.NameMalformed)]
    [InlineData("UP9KYO_9970000011_43_9970000029_11_20261025093100.CSV", FindingCodes.NameMalformed)]
    [InlineData("利用票.xlsx", FindingCodes.NotExchangeFile)]
    public void ファイル名の形(string name, string? code)
    {
        var parsed = FileName.TryParse(name, out var result, out var why);

        Assert.Equal(code, why?.Code);
        Assert.Equal(code is null, parsed);
        if (parsed)
        {
            Assert.Equal(Path.GetFileName(name).ToUpperInvariant(), result!.ToString());
        }
    }

    internal static RawFile Make(string what) => what switch
    {
        "broken" => new RawFile("壊.zip", "PK\u0003\u0004これはZIPではない"u8.ToArray()),
        "nested" => Zip("入れ子.zip", [("中.CSV", Zip("中.zip", [("a.CSV", [1])]).Content.ToArray())]),
        "path" => Zip("外.zip", [("../../外.CSV", [1])]),
        "absolute" => Zip("外.zip", [("/etc/外.CSV", [1])]),
        "drive" => Zip("外.zip", [(@"C:\外.CSV", [1])]),
        "bomb" => Zip("爆弾.zip", [("大.CSV", new byte[15_000_000])]),
        "many" => Zip("多.zip", [.. Enumerable.Range(0, 11).Select(i => ($"{i}.CSV", new byte[] { 1 }))]),
        "large" => Zip("大.zip", [("大.CSV", RandomBytes(21_000_000))]),
        "empty" => Zip("空.zip", []),
        "encrypted" => Locked(Zip("鍵.zip", [("a.CSV", [1])])),
        "truncated" => Corrupt(Zip("欠.zip", [("a.CSV", RandomBytes(10_000))])),
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    internal static RawFile Zip(string name, IReadOnlyList<(string Path, byte[] Content)> entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in entries)
            {
                using var entry = archive.CreateEntry(path).Open();
                entry.Write(content);
            }
        }

        return new RawFile(name, stream.ToArray());
    }

    private static RawFile Corrupt(RawFile zip)
    {
        var bytes = zip.Content.ToArray();
        Array.Fill(bytes, (byte)0xFF, 40, 3_000);
        return zip with { Content = bytes };
    }

    // The flag stands in the local header and again in the directory.
    private static RawFile Locked(RawFile zip)
    {
        var bytes = zip.Content.ToArray();
        bytes[6] |= 1;
        bytes[bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        return zip with { Content = bytes };
    }

    private static byte[] RandomBytes(int count)
    {
        var bytes = new byte[count];
        new Random(1).NextBytes(bytes);
        return bytes;
    }
}
