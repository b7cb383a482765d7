using System.Text;
using CarePlanCloud.Exchange.Text;

namespace CarePlanCloud.Exchange.Tests;

/// <summary>What reading tells about single characters: line, item, byte.</summary>
public sealed class CharacterTests
{
    private const string Before = "202407,990011,9900000001,20261201,202611,9970000011,\"";
    private const string After = "\",244,,20261102,,0900,0930,1,111111,,,,,9970000029,,,0,9970000029,\r\n";

    private static readonly string Name = new FileName("UPJSK", "202611", "9970000029", "11", "9970000011", "43", "20261201170000").ToString();

    [Fact]
    public void 重複符号は同じ字に読み_行と項目と位置と正規の符号を示す()
    {
        // NEC selected, NEC row 13 and IBM's own second code for ¬; the text has a line break before the last.
        var set = Read([.. Encoding.ASCII.GetBytes(Before), 0xEE, 0xE0, 0x87, 0x90, 0x0A, 0xFA, 0x54, .. Encoding.ASCII.GetBytes(After)]);

        Assert.Equal("髙≒\n￢", set["UPJSK"]!.Records[0]["CareManagerName"]);
        Assert.All(set.Findings, finding => Assert.Equal((FindingCodes.DuplicateCode, Severity.Repaired, 7), (finding.Code, finding.Severity, finding.ItemNumber)));
        Assert.Equal(
            [
                (1, "「髙」が、重複して登録された符号（EEE0）で書かれています（先頭から54バイト目）。正規の符号はFBFCです。同じ文字として読み取りました。"),
                (1, "「≒」が、重複して登録された符号（8790）で書かれています（先頭から56バイト目）。正規の符号は81E0です。同じ文字として読み取りました。"),
                (2, "「￢」が、重複して登録された符号（FA54）で書かれています（先頭から59バイト目）。正規の符号は81CAです。同じ文字として読み取りました。"),
            ],
            set.Findings.Select(finding => (finding.Line!.Value, finding.Message)));
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    public void ユニコードのファイルでもMS932にない字は行と項目と位置で示す(string encoding, bool mark)
    {
        var set = Read(Unicode(encoding, mark, "例示\n𠮷田😀", "見本"));
        var findings = set.Findings.Where(finding => finding.Code.StartsWith("CPX-K", StringComparison.Ordinal)).ToList();

        Assert.Equal("例示\n𠮷田😀", set["UPJSK"]!.Records[0]["CareManagerName"]);
        Assert.Equal([(FindingCodes.OutsideWithForm, 2, 7), (FindingCodes.OutsideMs932, 2, 7)], findings.Select(finding => (finding.Code, finding.Line!.Value, finding.ItemNumber!.Value)));
        Assert.Equal([Severity.Repaired, Severity.Error], findings.Select(finding => finding.Severity));
        Assert.Contains("「吉」", findings[0].Message, StringComparison.Ordinal);
        Assert.Contains($"先頭から{Offset(encoding, mark, "例示\n")}バイト目", findings[0].Message, StringComparison.Ordinal);
        Assert.Contains($"（U+1F600）はケアプランデータ連携で使えない文字です（先頭から{Offset(encoding, mark, "例示\n𠮷田")}バイト目）", findings[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void 結合文字は前の字とあわせて判断する()
    {
        var set = Read(Unicode("utf-8", mark: false, "か\u3099ヒ\u309Ae\u0302\u0301か\u309A"));

        Assert.Equal(
            [FindingCodes.OutsideWithForm, FindingCodes.OutsideWithForm, FindingCodes.OutsideWithForm, FindingCodes.OutsideWithForm, FindingCodes.OutsideMs932],
            set.Findings.Where(finding => finding.ItemNumber == 7).Select(finding => finding.Code));
        Assert.Contains(set.Findings, finding => finding.Message.Contains("こちらから送るときは「が」", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0xD842)]
    [InlineData(0xDFB7)]
    public void UTF16の片割れは読めない文字として示す(int half)
    {
        byte[] bytes = Unicode("utf-16", mark: true, "例\u2603示");
        var at = bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x03, 0x26]);
        (bytes[at], bytes[at + 1]) = ((byte)(half & 0xFF), (byte)(half >> 8));
        var set = Read(bytes);
        var finding = Assert.Single(set.Findings, finding => finding.Code == FindingCodes.InvalidByte);

        Assert.Equal((1, 7), (finding.Line, finding.ItemNumber));
        Assert.Contains($"先頭から{at + 1}バイト目", finding.Message, StringComparison.Ordinal);
        Assert.Equal("例\uFFFD示", set["UPJSK"]!.Records[0]["CareManagerName"]);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x31 })]
    [InlineData(new byte[] { 0xFE, 0xFF })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0xD8 })]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0xE3 })]
    public void 途中で切れたユニコードでも例外にならない(byte[] bytes) => Assert.True(Read(bytes).HasErrors);

    [Fact]
    public void 半角カナは項目ごとに全角に直し_同じ行が続いても一行ずつ示す()
    {
        var row = Before + "ﾐﾎﾝ ﾀﾛｳ" + After;
        var set = Read(Samples.Bytes(row + row.Replace("9970000029,,,0", "9970000029,\"ﾎﾟﾋﾟｰ\",,0", StringComparison.Ordinal)));
        var records = set["UPJSK"]!.Records;

        Assert.Equal(["ミホン タロウ", "ミホン タロウ"], records.Select(record => record["CareManagerName"]));
        Assert.Equal("ポピー", records[1]["ServiceOfficeName"]);
        var folded = set.Findings.Where(finding => finding.Code == FindingCodes.HalfWidthKana).ToList();
        Assert.Equal([(1, 7), (2, 7), (2, 21)], folded.Select(finding => (finding.Line!.Value, finding.ItemNumber!.Value)));
        Assert.All(folded, finding => Assert.Equal(Severity.Repaired, finding.Severity));
    }

    [Theory]
    [InlineData("ｶﾞｷﾞｸﾞ ﾁﾞﾂﾞﾃﾞ ﾊﾞﾊﾟﾎﾞﾎﾟ ｳﾞ", "ガギグ ヂヅデ バパボポ ヴ")]
    [InlineData("ｯﾞ ｬﾞ ﾅﾞ ﾜﾞ ﾞ", "ッ゛ ャ゛ ナ゛ ワ゛ ゛")]
    public void 濁点は_濁れる文字にだけ付く(string half, string full) => Assert.Equal(full, KanaFolding.Fold(half));

    [Fact]
    public void 壊れたバイトばかりのファイルも_全部を数え_場所はとらない()
    {
        byte[] bytes = [.. Enumerable.Repeat((byte)0xFD, 3_000_000)];
        var before = GC.GetAllocatedBytesForCurrentThread();
        var findings = Read(bytes).Findings;
        var used = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(1_000, findings.Count(finding => finding.Code == FindingCodes.InvalidByte));
        Assert.Contains(findings, finding => finding.Code == FindingCodes.MoreOfTheSame && finding.Message.Contains("2999000件", StringComparison.Ordinal));
        Assert.True(used < 20L * bytes.Length, $"{used / bytes.Length} times the file");
    }

    [Fact]
    public void 使えない字が千より後にあっても見逃さない()
    {
        var set = Read(Unicode("utf-8", mark: false, new string('〜', 1_500) + "😀"));

        Assert.Contains(set.Findings, finding => finding is { Code: FindingCodes.OutsideMs932, Severity: Severity.Error });
    }

    private static FileSet Read(byte[] bytes) => Samples.Read([new RawFile(Name, bytes)]);

    private static byte[] Unicode(string encoding, bool mark, params string[] names)
    {
        var target = Encoding.GetEncoding(encoding);
        return [.. mark ? target.Preamble : [], .. target.GetBytes(string.Concat(names.Select(name => Before + name + After)))];
    }

    private static int Offset(string encoding, bool mark, string until)
    {
        var target = Encoding.GetEncoding(encoding);
        return (mark ? target.Preamble.Length : 0) + target.GetByteCount(Before + until) + 1;
    }
}
