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
        var valid = decoded.Where(code => code.problems.Count == 0).ToList();
        var userDefined = decoded.Where(code => code.problems is [{ Kind: Ms932ProblemKind.UserDefined }]).ToList();
        var duplicates = valid.Where(code => !Samples.Bytes(code.text).SequenceEqual(code.pair)).ToList();

        Assert.Equal([11_280, 9_604, 1_880, 398], [Pairs.Length, valid.Count + userDefined.Count, userDefined.Count, duplicates.Count]);
        Assert.All(duplicates, code => Assert.Equal(code.text, Ms932.Decode(Samples.Bytes(code.text))));
        Assert.Equal('\uE000', userDefined[0].text[0]);
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

    [Theory]
    [InlineData("〜−‖—¢£¬¥", "～－∥―￠￡￢￥")]
    [InlineData("か\u3099", "が")]
    [InlineData("\uFA19", "\uFA19")]
    [InlineData("か\u309A", "か\u309A")]
    public void 代わりの字は決まったものだけ(string text, string expected) => Assert.Equal(expected, Substitutions.Apply(text));

    private static List<Ms932Problem> Problems(byte[] bytes)
    {
        var problems = new List<Ms932Problem>();
        Ms932.DecodeToUtf8(bytes, problems);
        return problems;
    }

    private static string Digest(StringBuilder log) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(log.ToString())));

    [Theory]
    [InlineData(0xFFFE)]
    [InlineData(0xD800)]
    public void A_mark_behind_what_is_no_character_stays_as_it_is(int code) =>
        Assert.Equal($"{(char)code}\u3099", Substitutions.Apply($"{(char)code}\u3099"));
}
