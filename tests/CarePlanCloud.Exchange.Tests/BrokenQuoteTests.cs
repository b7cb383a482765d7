using CsCheck;

namespace CarePlanCloud.Exchange.Tests;

/// <summary>One bad quote turns the meaning of every quote behind it. It may cost its own row, and no other.</summary>
public sealed class BrokenQuoteTests
{
    private static readonly string[] Folders = [Samples.Plan, Samples.Slips, Samples.Actuals];

    [Theory]
    [InlineData("\"例示 計子\"", "\"例示 計子")]
    [InlineData("\"例示 計子\"", "例示 計子\"")]
    [InlineData("\"例示 計子\"", "\"例示 \"計子\"")]
    [InlineData("\"例示 計子\"", "\"例示\" 計子")]
    [InlineData("\"例示 計子\"", "例\"示 計子")]
    [InlineData("\"見本ヘルパーステーション\"", "\"見本ヘルパーステーション")]
    [InlineData("\"見本ヘルパーステーション\"", "見本ヘルパーステーション\"")]
    public void 一つの引用符の誤りで失うのはその行だけ(string from, string to)
    {
        for (var row = 0; row < 26; row++)
        {
            var rows = Samples.Rows(Text.Ms932.Decode(Samples.Load(Samples.Actuals)[0].Content.Span));
            rows[row] = rows[row].Replace(from, to, StringComparison.Ordinal);
            var set = Samples.Read(Samples.WithText(Samples.Actuals, "UPJSK", _ => string.Join("\r\n", rows) + "\r\n"));
            var file = set["UPJSK"]!;

            Assert.Equal((25, 1), (file.Records.Count, file.RowsRefused));
            Assert.Equal((FindingCodes.BrokenQuotes, row + 1), (Assert.Single(set.Findings).Code, set.Findings[0].Line));
            Assert.Equal(Enumerable.Range(1, 26).Where(line => line != row + 1), file.Records.Select(record => record.Line));
        }
    }

    [Fact]
    public void 行をまたぐ文字の行なら_どこからどこまでかを伝える()
    {
        var set = Samples.Read(Samples.WithText(Samples.Plan, "UP1KYO", text => Replace(text, 2, "家族：", "家族\"：")));
        var finding = Assert.Single(set.Findings, finding => finding.Code == FindingCodes.BrokenQuotes);

        Assert.Equal(4, finding.Line);
        Assert.Contains("4～6行目", finding.Message, StringComparison.Ordinal);
        Assert.Equal([1, 7], set["UP1KYO"]!.Records.Select(record => record.Line));
    }

    [Fact]
    public void 壊れた行が続いても一行ずつ数える()
    {
        var set = Samples.Read(Samples.WithText(Samples.Actuals, "UPJSK", text => string.Concat(Samples.Rows(text).Select((row, index) => (index is >= 3 and < 8 ? row.Replace("\"例", "\"\"例", StringComparison.Ordinal) : row) + "\r\n"))));
        var file = set["UPJSK"]!;

        Assert.Equal((21, 5), (file.Records.Count, file.RowsRefused));
        Assert.Equal([4, 5, 6, 7, 8], set.Findings.Where(finding => finding.Code == FindingCodes.BrokenQuotes).Select(finding => finding.Line!.Value));
    }

    [Fact]
    public void 引用符の数が合ってしまっても行を飲み込まない()
    {
        // The last text of row 3 is never closed, and a lone quote in row 4 closes it: well-formed, but two rows in one.
        var set = Samples.Read(Samples.WithText(Samples.Actuals, "UPJSK", text => string.Concat(Samples.Rows(text).Select((row, index) => (index switch
        {
            2 => row.Replace("ステーション\"", "ステーション", StringComparison.Ordinal),
            3 => row.Replace("\"例示 計子\"", "\"", StringComparison.Ordinal).Replace("\"見本ヘルパーステーション\"", "", StringComparison.Ordinal),
            _ => row,
        }) + "\r\n"))));
        var file = set["UPJSK"]!;

        Assert.Equal((24, 2), (file.Records.Count, file.RowsRefused));
        Assert.Equal([3, 4], set.Findings.Where(finding => finding.Code == FindingCodes.BrokenQuotes).Select(finding => finding.Line!.Value));
    }

    [Fact]
    public void 引用符も項目の数も合ってしまったら_飲み込んだ行があると言う()
    {
        var set = Samples.Read(Samples.WithText(Samples.Actuals, "UPJSK", FindingTests.RowsJoined));
        var told = set.Findings.Where(finding => finding.Code == FindingCodes.RowInText).ToList();

        Assert.Equal([(3, 7)], told.Select(finding => (finding.Line!.Value, finding.ItemNumber!.Value)));
        Assert.Equal((25, 0), (set["UPJSK"]!.Records.Count, set["UPJSK"]!.RowsRefused));
    }

    [Fact]
    public void 行に見えない文字の中の改行は何も言わない() => Assert.Empty(
        Samples.Read(Samples.WithText(Samples.Plan, "UP3KYO", text => text.Replace("短期入所", "202611,訪問\r\n202407,予定\r\n短期入所", StringComparison.Ordinal))).Findings);

    [Fact]
    public void どこに引用符を足しても引いても_ほかの行はそのまま読める() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 100], Gen.Int[0, 1_000_000], Gen.Bool).Sample((folder, member, at, add) =>
        {
            var files = Samples.Load(Folders[folder]).ToList();
            var sound = Samples.Read(files);
            var index = member % files.Count;
            var text = Text.Ms932.Decode(files[index].Content.Span);
            var quotes = Enumerable.Range(0, text.Length).Where(i => text[i] == '"').ToList();
            var place = add ? at % (text.Length - 1) : quotes[at % quotes.Count];
            // Between CR and LF it would make two line ends of one, and every later line another.
            place += add && text[place] == '\n' ? 1 : 0;
            var damaged = add ? text.Insert(place, "\"") : text.Remove(place, 1);
            files[index] = files[index] with { Content = Samples.Bytes(damaged) };

            var before = sound.Files.Single(file => file.Name.ToString() == files[index].Name);
            var after = Samples.Read(files).Files.Single(file => file.Name.ToString() == files[index].Name);
            var line = before.Records.Last(record => record.Line <= text[..place].ReplaceLineEndings("\n").Count(c => c == '\n') + 1).Line;

            // A text of several lines that lost its opening quote, or got a closing one before a line break, is several rows to everyone.
            var inside = add && text[place] == '\r' && text[..place].Count(c => c == '"') % 2 == 1;
            var opens = !add && text[place - 1] == ',' && text[(place + 1)..text.IndexOf('"', place + 1)].Contains('\n', StringComparison.Ordinal);
            if (!inside && !opens)
            {
                Assert.Equal(before.Records.Count, after.Records.Count + after.RowsRefused);
                Assert.InRange(after.RowsRefused, 0, 1);
            }

            var kept = after.Records.ToDictionary(record => record.Line, record => string.Join('|', record.Items));
            Assert.All(before.Records.Where(record => record.Line != line), record => Assert.Equal(string.Join('|', record.Items), kept[record.Line]));
        }, iter: 1_000);

    [Fact]
    public void 全行が壊れた大きなファイルも時間をかけずに断る()
    {
        var row = "202407,990011,9900000001,20261201,202611,9970000011,\"例示 計子,244,,20261102,,0900,0930,1,111111,,,,,9970000029,,,0,9970000029,\r\n";
        var files = Samples.WithText(Samples.Actuals, "UPJSK", _ => string.Concat(Enumerable.Repeat(row, 100_000)));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var file = Samples.Read(files)["UPJSK"]!;

        Assert.Equal((0, 100_000), (file.Records.Count, file.RowsRefused));

        // A second or so; if each row looked through all that follow it, hours.
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(2), $"{clock.Elapsed}");
    }

    private static string Replace(string text, int nth, string from, string to)
    {
        var at = -1;
        for (var i = 0; i < nth; i++)
        {
            at = text.IndexOf(from, at + 1, StringComparison.Ordinal);
        }

        return string.Concat(text.AsSpan(0, at), to, text.AsSpan(at + from.Length));
    }
}
