using System.Text;

namespace CarePlanCloud.Exchange.Tests;

/// <summary>What files bring with them besides their rows: encodings, line ends, empty and foreign lines, the habits of spreadsheets.</summary>
public sealed class FileRepairTests
{
    private const string FileName = "UPJSK_202611_9970000029_11_9970000011_43_20261201170000.CSV";
    private static readonly string Text = Exchange.Text.Ms932.Decode(Assert.Single(Samples.Load(Samples.Actuals)).Content.Span);
    private static readonly string Empty = new(',', 24);

    public static TheoryData<string, string[]> Files => new()
    {
        { "UTF-8", [FindingCodes.ReadAsUtf8] },
        { "UTF-8 with mark", [FindingCodes.ReadAsUtf8] },
        { "UTF-8, mark twice", [FindingCodes.ReadAsUtf8, FindingCodes.InnerByteOrderMark] },
        { "UTF-8, joined of two with marks", [FindingCodes.ReadAsUtf8, FindingCodes.InnerByteOrderMark] },
        { "UTF-8 with header", [FindingCodes.HeaderLine, FindingCodes.ReadAsUtf8] },
        { "UTF-16 LE", [FindingCodes.ReadAsUtf16] },
        { "UTF-16 BE", [FindingCodes.ReadAsUtf16] },
        { "UTF-16 LE without mark", [FindingCodes.ReadAsUtf16] },
        { "UTF-16 BE without mark", [FindingCodes.ReadAsUtf16] },
        { "UTF-16 with 1A", [FindingCodes.EndOfFileMark, FindingCodes.ReadAsUtf16] },
        { "LF", [FindingCodes.LineEndRepaired] },
        { "CR", [FindingCodes.LineEndRepaired] },
        { "mixed line ends", [FindingCodes.LineEndRepaired] },
        { "CR CR LF", [FindingCodes.BlankLine, FindingCodes.LineEndRepaired] },
        { "1A", [FindingCodes.EndOfFileMark] },
        { "1A CRLF", [FindingCodes.EndOfFileMark] },
        { "CRLF 1A 1A CRLF 1A", [FindingCodes.EndOfFileMark] },
        { "last line open, 1A", [FindingCodes.EndOfFileMark, FindingCodes.LastLineOpen] },
        { "last line open", [FindingCodes.LastLineOpen] },
        { "blank lines", [FindingCodes.BlankLine] },
        { "lines of spaces", [FindingCodes.BlankLine] },
        { "lines of commas", [FindingCodes.RowOfCommas] },
        { "header in quotes", [FindingCodes.HeaderLine] },
        { "header behind a blank line", [FindingCodes.BlankLine, FindingCodes.HeaderLine] },
        { "header with trailing commas", [FindingCodes.HeaderLine] },
        { "version 202410", [FindingCodes.VersionReadAs] },
        { "version 202504", [FindingCodes.VersionReadAs] },
        { "quotes lost", [FindingCodes.TextUnquoted] },
        { "everything quoted", [FindingCodes.QuotedNonText] },
        { "empty items behind", [FindingCodes.ExtraEmptyItems] },
        { "empty items cut", [FindingCodes.CutEmptyItems] },
        { "saved by a spreadsheet", [FindingCodes.ExtraEmptyItems, FindingCodes.LeadingZerosRead, FindingCodes.SavedBySpreadsheet, FindingCodes.TextUnquoted] },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void 中身はそのまま読め_直したことだけを伝える(string what, string[] codes)
    {
        var sound = Assert.Single(Samples.Read(Samples.Load(Samples.Actuals)).Files);
        var set = Samples.Read([new RawFile(FileName, Damaged(what))]);
        var read = Assert.Single(set.Files);

        Assert.Equal(codes.Order(StringComparer.Ordinal), set.Findings.Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal));
        Assert.All(set.Findings, finding => Assert.Equal(finding.Code == FindingCodes.SavedBySpreadsheet ? Severity.Warning : Severity.Repaired, finding.Severity));
        Assert.Equal(sound.Records.Select(record => string.Join('|', record.Items)), read.Records.Select(record => string.Join('|', record.Items)));
        Assert.Equal(0, read.RowsRefused);
    }

    [Theory]
    [InlineData("LF", 1)]
    [InlineData("CR", 1)]
    [InlineData("mixed line ends", 2)]
    [InlineData("last line open", 26)]
    [InlineData("blank lines", 2)]
    [InlineData("lines of commas", 27)]
    [InlineData("empty items behind", 1)]
    [InlineData("header behind a blank line", 1)]
    public void 一度だけ伝える直しは最初の行を指す(string what, int line) =>
        Assert.Equal(line, Samples.Read([new RawFile(FileName, Damaged(what))]).Findings[0].Line);

    [Fact]
    public void 改行がCRだけでも行番号は実際の行を指す()
    {
        var set = Samples.Read([new RawFile(FileName, Samples.Bytes(Text.ReplaceLineEndings("\r").Replace("20261105", "20261135", StringComparison.Ordinal)))]);

        Assert.Equal(2, set.Findings.First(finding => finding.Code == FindingCodes.NotDate).Line);
    }

    [Fact]
    public void UTF16でも悪い文字の行を正しく示す()
    {
        // The lower byte of 上 (U+4E0A) is that of a line feed.
        var text = Text.Replace("例示", "上上", StringComparison.Ordinal);
        var damaged = text[..^20] + "\u0007" + text[^20..];
        var finding = Assert.Single(Samples.Read([new RawFile(FileName, Encoding.Unicode.GetBytes("\uFEFF" + damaged))]).Findings, finding => finding.Severity == Severity.Error && finding.Code == FindingCodes.ControlCharacter);

        Assert.Equal(26, finding.Line);
    }

    [Fact]
    public void 来る前に失われた文字は見逃さない()
    {
        var text = Text.Replace("例示", "例\uFFFD", StringComparison.Ordinal);

        Assert.Contains(Samples.Read([new RawFile(FileName, Encoding.UTF8.GetBytes(text))]).Findings, finding => finding.Code == FindingCodes.OutsideMs932 && finding.Severity == Severity.Error);
        Assert.Contains(Samples.Read([new RawFile(FileName, (byte[])[.. Encoding.Unicode.GetBytes("\uFEFF" + Text), 0x41])]).Findings, finding => finding.Code == FindingCodes.InvalidByte);
    }

    [Theory]
    [InlineData("２０２４０７,９９００１１", FindingCodes.HalfWidthRead)]
    [InlineData("#REF!,#REF!", FindingCodes.ExcelErrorWord)]
    [InlineData("#N/A,", FindingCodes.ExcelErrorWord)]
    public void 壊れた先頭の行を見出しと取り違えない(string beginning, string code)
    {
        var set = Samples.Read([new RawFile(FileName, Samples.Bytes(beginning + Text[13..]))]);

        Assert.Equal(26, Assert.Single(set.Files).Records.Count);
        Assert.Contains(set.Findings, finding => (finding.Code, finding.Line) == (code, 1));
    }

    [Fact]
    public void 途中で切れた最後の行は補わない()
    {
        var set = Samples.Read([new RawFile(FileName, Samples.Bytes(Text[..^3]))]);
        var file = Assert.Single(set.Files);

        Assert.Equal((25, 1), (file.Records.Count, file.RowsRefused));
        Assert.Contains(set.Findings, finding => (finding.Code, finding.Line) == (FindingCodes.ColumnCount, 26));
    }

    [Theory]
    [InlineData("\"本人：", "本人：")]
    [InlineData("暮らしたい。", "暮らしたい。\"")]
    public void 文字の途中の改行で切れた短い行は補わない(string from, string to)
    {
        var set = Samples.Read(Samples.WithText(Samples.Plan, "UP1KYO", text => text.Replace(from, to, StringComparison.Ordinal)));

        Assert.Empty(set["UP1KYO"]!.Records);
        Assert.Equal([1, 4, 7], set.Findings.Where(finding => finding.Code == FindingCodes.ColumnCount && finding.Message.Contains("22個", StringComparison.Ordinal)).Select(finding => finding.Line!.Value));
    }

    [Fact]
    public void 必ず要る項目が足りない行は補わない()
    {
        var rows = Samples.Rows(Text);
        rows[4] = string.Join(',', rows[4].Split(',')[..22]);
        var set = Samples.Read([new RawFile(FileName, Samples.Bytes(string.Join("\r\n", rows) + "\r\n"))]);

        Assert.Equal((FindingCodes.ColumnCount, 5), (Assert.Single(set.Findings).Code, set.Findings[0].Line));
    }

    [Fact]
    public void ほかの種類の行は_数が近くても補って読まない()
    {
        // Form 6 has 25 items and form 1 has 28, of which the last three may be empty.
        var files = Samples.Load(Samples.Plan).Select(file => Samples.IsKind(file, "UP1KYO") ? file with { Content = Samples.Load(Samples.Slips).Single(other => Samples.IsKind(other, "UPPLAN")).Content } : file);
        var set = Samples.Read([.. files]);

        Assert.Contains(set.Findings, finding => finding.Code == FindingCodes.ContentOfOtherKind);
        Assert.Equal((0, 42), (set["UP1KYO"]!.Records.Count, set["UP1KYO"]!.RowsRefused));
    }

    private static byte[] Damaged(string what) => what switch
    {
        "UTF-8" => Encoding.UTF8.GetBytes(Text),
        "UTF-8 with mark" => Encoding.UTF8.GetBytes("\uFEFF" + Text),
        "UTF-8, mark twice" => Encoding.UTF8.GetBytes("\uFEFF\uFEFF" + Text),
        "UTF-8, joined of two with marks" => Encoding.UTF8.GetBytes("\uFEFF" + string.Concat(Samples.Rows(Text).Select((row, index) => (index == 9 ? "\uFEFF" : "") + row + "\r\n"))),
        "UTF-8 with header" => Encoding.UTF8.GetBytes("CSVバージョン,保険者番号,被保険者番号\r\n" + Text),
        "UTF-16 LE" => Encoding.Unicode.GetBytes("\uFEFF" + Text),
        "UTF-16 BE" => Encoding.BigEndianUnicode.GetBytes("\uFEFF" + Text),
        "UTF-16 LE without mark" => Encoding.Unicode.GetBytes(Text),
        "UTF-16 BE without mark" => Encoding.BigEndianUnicode.GetBytes(Text),
        "UTF-16 with 1A" => Encoding.Unicode.GetBytes("\uFEFF" + Text + "\u001A"),
        "1A" => [.. Samples.Bytes(Text), 0x1A],
        "1A CRLF" => [.. Samples.Bytes(Text), 0x1A, .. "\r\n"u8],
        "CRLF 1A 1A CRLF 1A" => [.. Samples.Bytes(Text), 0x1A, 0x1A, .. "\r\n"u8, 0x1A],
        "last line open, 1A" => [.. Samples.Bytes(Text.TrimEnd()), 0x1A],
        "header in quotes" => Samples.Bytes("\"CSVバージョン\",\"保険者番号\",\"被保険者番号\"\r\n" + Text),
        "everything quoted" => Samples.Bytes(string.Concat(Samples.Rows(Text).Select(row => $"\"{row.Replace("\"", "", StringComparison.Ordinal).Replace(",", "\",\"", StringComparison.Ordinal)}\"\r\n"))),
        "mixed line ends" => Samples.Bytes(string.Concat(Samples.Rows(Text).Select((row, index) => row + (index % 3) switch { 0 => "\r\n", 1 => "\r", _ => "\n" }))),
        _ => Samples.Bytes(what switch
        {
            "LF" => Text.ReplaceLineEndings("\n"),
            "CR" => Text.ReplaceLineEndings("\r"),
            "CR CR LF" => Text.ReplaceLineEndings("\r\r\n"),
            "last line open" => Text.TrimEnd(),
            "blank lines" => Text.Replace(",\r\n202407", ",\r\n\r\n202407", StringComparison.Ordinal) + "\r\n\r\n",
            "lines of spaces" => "  \r\n" + Text + "　\t\r\n",
            "lines of commas" => $"{Text}{Empty}\r\n {Empty},,\r\n",
            "header behind a blank line" => "\r\nCSVバージョン,保険者番号\r\n" + Text,
            "header with trailing commas" => "CSVバージョン,保険者番号,,,,,,,,,,,,,,,,,,,,,,,,,,,\r\n" + Text,
            "version 202410" => Text.Replace("202407", "202410", StringComparison.Ordinal),
            "version 202504" => Text.Replace("202407", "202504", StringComparison.Ordinal),
            "quotes lost" => Text.Replace("\"", "", StringComparison.Ordinal),
            "empty items behind" => Text.Replace("\r\n", ",,,\r\n", StringComparison.Ordinal),
            "empty items cut" => Text.Replace(",\r\n", "\r\n", StringComparison.Ordinal),
            "saved by a spreadsheet" => Text.Replace("\"", "", StringComparison.Ordinal).Replace(",09", ",9", StringComparison.Ordinal).Replace("\r\n", ",\r\n", StringComparison.Ordinal),
            _ => throw new ArgumentOutOfRangeException(nameof(what)),
        }),
    };
}
