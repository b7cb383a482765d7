using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CarePlanCloud.Exchange.Text;

namespace CarePlanCloud.Exchange.Tests;

public sealed class Ms932Tests
{
    // SHA-256 over "LLTT UUUU\n" for every assigned pair and over "UUUU hex\n" for every character. The pairs come from CPython's cp932;
    // of duplicates the first pair outside the NEC-selected rows ED and EE is canonical, as WHATWG and Windows define.
    private const string DecodeDigest = "b9c1091f5925d61391623f8a77e4c66c3f7c98375f9439700c5a8119686976cf";
    private const string EncodeDigest = "fb2806c92626c5325e8cbdece542ab84ea21c159f85b2f2d91f282204642d4c9";

    private static readonly byte[][] Pairs =
        [.. from lead in Enumerable.Range(0x81, 0x7C)
            where lead is <= 0x9F or >= 0xE0
            from trail in Enumerable.Range(0x40, 0xBD)
            where trail != 0x7F
            select new[] { (byte)lead, (byte)trail }];

    [Fact]
    public void 二バイト符号はすべて独立した実装と同じ文字になる()
    {
        var log = new StringBuilder();
        foreach (var pair in Pairs)
        {
            var problems = new List<Ms932Problem>();
            var text = Ms932.Decode(pair, problems);
            if (problems.All(problem => problem.Kind != Ms932ProblemKind.Invalid))
            {
                log.Append(CultureInfo.InvariantCulture, $"{pair[0]:X2}{pair[1]:X2} {(int)Assert.Single(text):X4}\n");
            }
        }

        Assert.Equal(DecodeDigest, Digest(log));
    }

    [Fact]
    public void 文字はすべて独立した実装と同じ符号になる()
    {
        var log = new StringBuilder();
        for (var unit = 0x20; unit <= 0xFFFF; unit++)
        {
            var bytes = new ArrayBufferWriter<byte>();
            if (Ms932.Encode([(char)unit], bytes) < 0)
            {
                Assert.True(Ms932.CanEncode((char)unit));
                log.Append(CultureInfo.InvariantCulture, $"{unit:X4} {Convert.ToHexString(bytes.WrittenSpan)}\n");
            }
        }

        Assert.Equal(EncodeDigest, Digest(log));
    }

    [Fact]
    public void 符号の数は_対11280_割当9604_外字1880_重複398()
    {
        var decoded = Pairs.Select(pair => (pair, problems: Problems(pair), text: Ms932.Decode(pair))).ToList();
        var canonical = decoded.Where(code => code.problems.Count == 0).ToList();
        var userDefined = decoded.Where(code => code.problems is [{ Kind: Ms932ProblemKind.UserDefined }]).ToList();
        var duplicates = decoded.Where(code => code.problems is [{ Kind: Ms932ProblemKind.Duplicate }]).ToList();

        Assert.Equal([11_280, 9_604, 1_880, 398], [Pairs.Length, canonical.Count + userDefined.Count + duplicates.Count, userDefined.Count, duplicates.Count]);
        Assert.Equal([374, 9, 15], [.. duplicates.CountBy(code => code.pair[0] switch { 0xED or 0xEE => 0, 0x81 or 0x87 => 1, 0xFA => 2, _ => 3 }).OrderBy(row => row.Key).Select(row => row.Value)]);
        Assert.All(canonical, code => Assert.Equal(code.pair, Samples.Bytes(code.text)));
        Assert.All(duplicates, code => Assert.NotEqual(code.pair, Samples.Bytes(code.text)));
        Assert.All(duplicates, code => Assert.Equal(code.text, Ms932.Decode(Samples.Bytes(code.text))));
        Assert.Equal('\uE000', userDefined[0].text[0]);
    }

    [Fact]
    public void 六万五千五百三十六の対と一バイト符号はNodeの表と同じ()
    {
        var expected = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Data", "ms932", "oracle.txt"));
        var singles = Enumerable.Range(0, 0x100).Where(first => IsCharacter([(byte)first])).ToList();
        var rows = from first in Enumerable.Range(0, 0x100).Except(singles)
            let row = Enumerable.Range(0, 0x100).Select(second => new[] { (byte)first, (byte)second }).Where(IsCharacter).ToList()
            where row.Count > 0
            select $"{first:X2} {row.Count} {Digest(Log(row))}";

        Assert.Equal(expected.AsEnumerable(), rows.Append($"-- {singles.Count} {Digest(Log(singles.Select(first => new[] { (byte)first })))}"));
    }

    [Fact]
    public void 壊れた先行バイトはどの区切りも英数字も飲み込まない()
    {
        for (var lead = 0x80; lead <= 0xFF; lead++)
        {
            foreach (var next in Enumerable.Range(0x09, 0x76).Where(value => value is 9 or 10 or 13 or >= 0x20))
            {
                byte[] bytes = [(byte)lead, (byte)next, .. ",\""u8];
                if (lead is >= 0xA1 and <= 0xDF || IsCharacter(bytes[..2]))
                {
                    continue;
                }

                Assert.Equal($"\uFFFD{(char)next},\"", Ms932.Decode(bytes));
                Assert.Equal([new Ms932Problem(Ms932ProblemKind.Invalid, 0, 0)], Problems(bytes));
            }

            // What delimits can never be the second byte of a character.
            Assert.All("\",\r\n", next => Assert.EndsWith($"{next}", Ms932.Decode([(byte)lead, (byte)next]), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void 問題の位置はバイトでも結果でも正しい()
    {
        // a 日 ED40(纊) 外字 ﾊ £ 07 82
        byte[] bytes = [0x61, 0x93, 0xFA, 0xED, 0x40, 0xF0, 0x40, 0xCA, 0x81, 0x92, 0x07, 0x82];

        Assert.Equal(
            [
                new Ms932Problem(Ms932ProblemKind.Duplicate, 3, 4),
                new Ms932Problem(Ms932ProblemKind.UserDefined, 5, 7),
                new Ms932Problem(Ms932ProblemKind.Control, 10, 16),
                new Ms932Problem(Ms932ProblemKind.Invalid, 11, 17),
            ],
            Problems(bytes));
        Assert.Equal("a日纊\uE000ﾊ￡\a\uFFFD", Ms932.Decode(bytes));
    }

    [Theory]
    [InlineData("80")]
    [InlineData("A0")]
    [InlineData("FD")]
    [InlineData("FF")]
    [InlineData("82")]
    [InlineData("8180")]
    [InlineData("EFFC")]
    public void 読めないバイトは位置つきで断る(string hex)
    {
        byte[] bytes = [.. "A"u8, .. Convert.FromHexString(hex)];
        var problems = Problems(bytes);

        // 8180 is ÷ and valid: the theory must also be able to say no.
        Assert.Equal(hex == "8180" ? [] : [new Ms932Problem(Ms932ProblemKind.Invalid, 1, 1)], problems);
    }

    [Theory]
    [InlineData("8222", "\uFFFD\"")]
    [InlineData("822C", "\uFFFD,")]
    [InlineData("820D0A", "\uFFFD\r\n")]
    [InlineData("82FF41", "\uFFFD\uFFFDA")]
    public void 壊れた先行バイトは次の区切りを飲み込まない(string hex, string expected) =>
        Assert.Equal(expected, Ms932.Decode(Convert.FromHexString(hex)));

    [Theory]
    [InlineData("ｱｲｳ ﾜﾝ")]
    [InlineData("髙橋﨑 ～－∥―￠￡￢￥ №℡㈱ Ω Я")]
    [InlineData("")]
    public void 書いて読むと元に戻る(string text) => Assert.Equal(text, Ms932.Decode(Samples.Bytes(text)));

    [Theory]
    [InlineData("AB𠮷", 2)]
    [InlineData("剝", 0)]
    [InlineData("é", 0)]
    [InlineData("a\u00A0", 1)]
    [InlineData("あ\u0001", 1)]
    [InlineData("\uE000", 0)]
    public void 書けない文字は最初の位置を答える(string text, int index) => Assert.Equal(index, Ms932.Encode(text, new ArrayBufferWriter<byte>()));

    private static bool IsCharacter(byte[] bytes) => Ms932.Decode(bytes) is { Length: 1 } text && text != "\uFFFD";

    private static StringBuilder Log(IEnumerable<byte[]> codes) =>
        codes.Aggregate(new StringBuilder(), (log, code) => log.Append(CultureInfo.InvariantCulture, $"{Convert.ToHexString(code)} {(int)Ms932.Decode(code)[0]:X4}\n"));

    private static List<Ms932Problem> Problems(byte[] bytes)
    {
        var problems = new List<Ms932Problem>();
        Ms932.DecodeToUtf8(bytes, problems);
        return problems;
    }

    private static string Digest(StringBuilder log) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(log.ToString())));
}
