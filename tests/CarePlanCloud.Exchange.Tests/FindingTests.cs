using System.Reflection;
using System.Text;
using CarePlanCloud.Exchange.Tests.Composing;

namespace CarePlanCloud.Exchange.Tests;

/// <summary>Every code is raised by a damaged sample; the table is checked against the list of codes.</summary>
public sealed partial class FindingTests
{
    private static readonly string[] Slip = [Samples.Slips, "UPPLAN"];
    private static readonly string[] Sheet = [Samples.Slips, "UPSIKYU"];
    private static readonly string[] Client = [Samples.Slips, "UPHOSOKU"];

    private static readonly Dictionary<string, Func<IReadOnlyList<RawFile>>> Damages = new()
    {
        [FindingCodes.ZipBroken] = () => [UploadTests.Make("broken")],
        [FindingCodes.ZipNested] = () => [UploadTests.Make("nested")],
        [FindingCodes.ZipUnsafePath] = () => [UploadTests.Make("path")],
        [FindingCodes.ZipRatio] = () => [UploadTests.Make("bomb")],
        [FindingCodes.ZipEncrypted] = () => [UploadTests.Make("encrypted")],
        [FindingCodes.ZipEmpty] = () => [UploadTests.Make("empty")],
        [FindingCodes.UploadTooMany] = () => [.. Enumerable.Range(0, 2_001).Select(i => new RawFile($"{i}.txt", new byte[1]))],
        [FindingCodes.UploadTooLarge] = () => [new RawFile("大.CSV", new byte[257 * 1024 * 1024])],
        [FindingCodes.NotExchangeFile] = () => [new RawFile("memo.txt", new byte[1])],
        [FindingCodes.NameMalformed] = () => Renamed("_9970000011_", "_997000001_"),
        [FindingCodes.NameSerialInvalid] = () => Renamed("20261201170000", "20261201250000"),
        [FindingCodes.NameMonthInvalid] = () => Renamed("_202611_", "_202600_"),
        [FindingCodes.NameOldForm] = () => Renamed("_9970000029_11_9970000011_43_", "_9970000029_9970000011_"),
        [FindingCodes.NameLowerCase] = () => Renamed(".CSV", ".csv"),
        [FindingCodes.NameServiceKindUnknown] = () => Renamed("_11_", "_99_"),
        [FindingCodes.NameSameOffice] = () => Renamed("_9970000011_", "_9970000029_"),
        [FindingCodes.MemberMissing] = () => [.. Samples.Load(Samples.Slips).Skip(1)],
        [FindingCodes.MemberTwice] = () => [.. Samples.Load(Samples.Actuals), .. Actuals(bytes => [.. bytes, .. bytes])],
        [FindingCodes.SameFileTwice] = () => [.. Samples.Load(Samples.Actuals), .. Samples.Load(Samples.Actuals)],
        [FindingCodes.MemberElsewhere] = () => [.. Samples.Load(Samples.Slips).Select(file => Samples.IsKind(file, "UPSIKYU") ? file with { Name = file.Name.Replace("093100", "093101", StringComparison.Ordinal) } : file)],
        [FindingCodes.SerialShared] = () => [.. Samples.Load(Samples.Slips), .. Samples.Load(Samples.Plan).Select(file => file with { Name = file.Name.Replace("093000", "093100", StringComparison.Ordinal) })],
        [FindingCodes.AppendixMissing] = () => [.. Samples.Load(Samples.Prevention).Where(file => !Samples.IsKind(file, "UPYOBO_SUB"))],
        [FindingCodes.AppendixAlone] = () => [.. Samples.Load(Samples.Prevention).Where(file => Samples.IsKind(file, "UPKIHON_SUB1"))],
        [FindingCodes.SupplementMonthWrong] = () => [.. Samples.Load(Samples.Slips).Select(file => Samples.IsKind(file, "UPHOSOKU") ? file with { Name = file.Name.Replace("202611", "000000", StringComparison.Ordinal) } : file)],
        [FindingCodes.FileEmpty] = () => Actuals(_ => []),
        [FindingCodes.NotCsv] = () => Actuals(_ => "%PDF-1.7"u8.ToArray()),
        [FindingCodes.ReadAsUtf8] = () => Actuals(bytes => Encoding.UTF8.GetBytes(Text.Ms932.Decode(bytes))),
        [FindingCodes.ReadAsUtf16] = () => Actuals(bytes => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text.Ms932.Decode(bytes))]),
        [FindingCodes.InvalidByte] = () => Actuals(bytes => Patched(bytes, 0xFD)),
        [FindingCodes.UserDefinedCharacter] = () => Actuals(bytes => Patched(bytes, 0xF0, 0x40)),
        [FindingCodes.ControlCharacter] = () => Actuals(bytes => Patched(bytes, 0x07)),
        [FindingCodes.DuplicateCode] = () => Actuals(bytes => Patched(bytes, 0xEE, 0xE0)),
        [FindingCodes.OutsideWithForm] = () => Utf8(text => text.Replace("例示", "例〜", StringComparison.Ordinal)),
        [FindingCodes.OutsideMs932] = () => Utf8(text => text.Replace("例示", "例😀", StringComparison.Ordinal)),
        [FindingCodes.HalfWidthKana] = () => ActualsText(text => text.Replace("例示", "ﾚｲｼﾞ", StringComparison.Ordinal)),
        [FindingCodes.LineEndRepaired] = () => ActualsText(text => text.ReplaceLineEndings("\n")),
        [FindingCodes.EndOfFileMark] = () => Actuals(bytes => [.. bytes, 0x1A]),
        [FindingCodes.HeaderLine] = () => ActualsText(text => "CSVバージョン,保険者番号\r\n" + text),
        [FindingCodes.BlankLine] = () => ActualsText(text => text + "\r\n"),
        [FindingCodes.LastLineOpen] = () => ActualsText(text => text.TrimEnd()),
        [FindingCodes.ColumnCount] = () => ActualsText(text => text + "202407,990011\r\n"),
        [FindingCodes.BrokenQuotes] = () => ActualsText(text => text + "\"202407\"x,990011\r\n"),
        [FindingCodes.RowInText] = () => ActualsText(RowsJoined),
        [FindingCodes.NoRows] = () => ActualsText(_ => "CSVバージョン,保険者番号\r\n"),
        [FindingCodes.ContentOfOtherKind] = () => [.. Samples.Load(Samples.Slips).Select(file => file with { Name = file.Name.Replace("UPPLAN", "UPX", StringComparison.Ordinal).Replace("UPSIKYU", "UPPLAN", StringComparison.Ordinal).Replace("UPX", "UPSIKYU", StringComparison.Ordinal) })],
        [FindingCodes.MoreOfTheSame] = () => ActualsText(text => text + string.Concat(Enumerable.Repeat("1,2\r\n", 1_500))),
        [FindingCodes.RequiredEmpty] = () => Item(Slip, 10, ""),
        [FindingCodes.RequiredEmptyUncertain] = () => Item(Slip, 8, ""),
        [FindingCodes.TooLong] = () => Item(Slip, 8, "1234567"),
        [FindingCodes.NotInteger] = () => Item(Slip, 8, "-1"),
        [FindingCodes.NotDate] = () => Item(Slip, 4, "20261131"),
        [FindingCodes.NotMonth] = () => Item(Slip, 5, "202600"),
        [FindingCodes.NotTime] = () => Item(Slip, 12, "2460"),
        [FindingCodes.NotInCodes] = () => Item(Slip, 23, "2"),
        [FindingCodes.NotPostalCode] = () => Item(Client, 9, "99900012"),
        [FindingCodes.NotInsuredNumber] = () => Item(Slip, 3, "X900000001"),
        [FindingCodes.NotFullDigits] = () => Item(Slip, 2, "9900"),
        [FindingCodes.NotOfficeNumber] = () => Item(Slip, 20, "99700002"),
        [FindingCodes.NotServiceKind] = () => Item(Client, 20, "2"),
        [FindingCodes.NotDayFlags] = () => Item(Slip, 11, "101"),
        [FindingCodes.NotUnitPrice] = () => Item(Sheet, 23, "10.000"),
        [FindingCodes.UnusedFilled] = () => Item(Slip, 25, "1"),
        [FindingCodes.ConstantWrong] = () => Item(Sheet, 34, "9999999998"),
        [FindingCodes.PhoneUnusual] = () => Item(Client, 12, "000x0000"),
        [FindingCodes.TextUnquoted] = () => Item(Slip, 7, "例示"),
        [FindingCodes.QuotedNonText] = () => Item(Slip, 8, "\"244\""),
        [FindingCodes.VersionUnknown] = () => Item(Slip, 1, "202208"),
        [FindingCodes.VersionReadAs] = () => Item(Slip, 1, "202410"),
        [FindingCodes.OutOfRange] = () => Samples.WithText(Samples.Plan, "UP2KYO", text => text.Replace("20261020,1,", "20261020,0,", StringComparison.Ordinal)),
        [FindingCodes.NotServiceCode] = () => Item(Slip, 15, "11111"),
        [FindingCodes.TaisUnusual] = () => Item(Slip, 16, "1"),
        [FindingCodes.SubtotalCountEmpty] = () => Samples.WithItem(Samples.Slips, "UPSIKYU", 4, 16, ""),
        [FindingCodes.TimeOf2400] = () => Item(Slip, 13, "2400"),
        [FindingCodes.UserCodeUnusual] = () => Item(Sheet, 35, "ア"),
        [FindingCodes.SpacesRemoved] = () => Item(Slip, 8, " 244"),
        [FindingCodes.HalfWidthRead] = () => Item(Slip, 8, "２４４"),
        [FindingCodes.UpperCaseRead] = () => Samples.WithItem(Samples.Slips, "UPHOSOKU", 3, 3, "h990000003"),
        [FindingCodes.DateFormRead] = () => Item(Slip, 10, "2026/11/2"),
        [FindingCodes.TimeFormRead] = () => Item(Slip, 12, "9:00"),
        [FindingCodes.ThousandsRead] = () => Item(Sheet, 24, "\"2,440\""),
        [FindingCodes.DecimalZerosRead] = () => Item(Sheet, 23, "10.0"),
        [FindingCodes.LeadingZerosRead] = () => Item(Slip, 12, "900"),
        [FindingCodes.PostalHyphenRead] = () => Item(Client, 9, "9990001"),
        [FindingCodes.ExtraEmptyItems] = () => ActualsText(text => text.Replace("\r\n", ",,\r\n", StringComparison.Ordinal)),
        [FindingCodes.CutEmptyItems] = () => ActualsText(text => text.Replace(",\r\n", "\r\n", StringComparison.Ordinal)),
        [FindingCodes.RowOfCommas] = () => ActualsText(text => text + new string(',', 24) + "\r\n"),
        [FindingCodes.InnerByteOrderMark] = () => Actuals(bytes => [.. "\uFEFF\uFEFF"u8, .. Encoding.UTF8.GetBytes(Text.Ms932.Decode(bytes))]),
        [FindingCodes.ExcelRoundedNumber] = () => Item(Slip, 20, "9.97E+09"),
        [FindingCodes.ExcelErrorWord] = () => Item(Slip, 7, "\"#NAME?\""),
        [FindingCodes.EraDate] = () => Item(Slip, 10, "R8.11.2"),
        [FindingCodes.SavedBySpreadsheet] = () => ActualsText(text => text.Replace("\"", "", StringComparison.Ordinal).Replace(",0900,", ",900,", StringComparison.Ordinal)),
    };

    private static readonly string[] WrittenCodes = [FindingCodes.KindMismatch, FindingCodes.NothingToWrite, FindingCodes.NotInMs932, FindingCodes.Substituted];

    public static TheoryData<string> DamagedCodes => [.. Damages.Keys];

    [Theory]
    [MemberData(nameof(DamagedCodes))]
    public void 見本を壊すとその指摘が出る(string code)
    {
        var findings = ExchangeFiles.Group(Damages[code]()).SelectMany(unit => ExchangeFiles.Read(unit).Findings).ToList();

        Assert.True(findings.Any(finding => finding.Code == code), $"{code} is missing:\n{Samples.Show(findings.Take(20))}");
        Assert.All(findings, finding => Assert.False(string.IsNullOrWhiteSpace(finding.Mend)));
        Assert.All(findings, finding => Assert.DoesNotContain("{0}", finding.Message + finding.Mend, StringComparison.Ordinal));
    }

    [Fact]
    public void 符号は一度しか使われず_どれにも試験がある()
    {
        var constants = typeof(FindingCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).ToList();

        Assert.Equal(constants.Order(), constants.Distinct().Order());
        Assert.Equal(constants.Order(), FindingCodes.All.Order());
        Assert.Equal(constants.Order(), Damages.Keys.Concat(RuleDamages.Keys).Concat(WrittenCodes).Concat(ComposeFindingTests.Codes).Order());
    }

    [Fact]
    public void 指摘は利用者の番号と名前をそのまま見せない()
    {
        var files = Samples.WithItem(Samples.Slips, "UPHOSOKU", 1, 3, "\"見本 太郎\"");
        files = [.. files.Select(file => Samples.IsKind(file, "UPSIKYU") ? file with { Content = Samples.Bytes(Text.Ms932.Decode(file.Content.Span).Replace("9900000001", "990000000X", StringComparison.Ordinal)) } : file)];
        var text = Samples.Show(Samples.Read(files).Findings);

        Assert.NotEmpty(text);
        Assert.DoesNotContain("太郎", text, StringComparison.Ordinal);
        Assert.DoesNotContain("990000000", text, StringComparison.Ordinal);
    }

    [Fact]
    public void 場所は行と項目で示す()
    {
        var set = Samples.Read(Samples.WithItem(Samples.Actuals, "UPJSK", 3, 12, "9:70"));
        var finding = Assert.Single(set.Findings);

        Assert.Equal((3, 12, "サービス開始時刻", "R66", "9**0"), (finding.Line, finding.ItemNumber, finding.ItemName, finding.Rule, finding.Value));
    }

    [Fact]
    public void どの指摘も届いたままのファイル名で示す()
    {
        var files = Samples.WithItem(Samples.Actuals, "UPJSK", 1, 10, "20261201").Select(file => file with { Name = file.Name.ToLowerInvariant() }).ToList();
        var findings = Samples.Read(files).Findings;

        Assert.Contains(findings, finding => finding.Code == FindingCodes.DateOutsideMonth);
        Assert.All(findings, finding => Assert.Equal(files[0].Name, finding.File));
    }

    [Fact]
    public void 外字は行と項目とバイト位置で示す()
    {
        var set = Samples.Read(Actuals(bytes => Patched(bytes, 0xF0, 0x40)));
        var finding = Assert.Single(set.Findings);

        Assert.Equal((1, 7), (finding.Line, finding.ItemNumber));
        Assert.Contains("54バイト目", finding.Message, StringComparison.Ordinal);
        Assert.StartsWith("\uE000", set["UPJSK"]!.Records[0]["CareManagerName"], StringComparison.Ordinal);
    }

    [Fact]
    public void 不確かな必須項目は読むときだけ見逃す()
    {
        var set = Samples.Read(Samples.WithItem(Samples.Actuals, "UPJSK", 1, 6, ""));

        Assert.Equal(Severity.Warning, Assert.Single(set.Findings).Severity);
        Assert.False(set.HasErrors);
    }

    private static IReadOnlyList<RawFile> Item(string[] where, int item, string verbatim) => Samples.WithItem(where[0], where[1], 1, item, verbatim);

    /// <summary>The text of row 3 is never closed, and a lone quote in row 4 closes it: one row of the right number of items.</summary>
    internal static string RowsJoined(string text) => string.Concat(Samples.Rows(text).Select((row, index) => (index switch
    {
        2 => row.Replace("\"例示 計子\"", "\"例示 計子", StringComparison.Ordinal).Replace("\"見本ヘルパーステーション\"", "", StringComparison.Ordinal),
        3 => row.Replace("\"例示 計子\"", "\"", StringComparison.Ordinal),
        _ => row,
    }) + "\r\n"));

    private static IReadOnlyList<RawFile> Actuals(Func<byte[], byte[]> change) => Samples.With(Samples.Actuals, "UPJSK", change);

    private static IReadOnlyList<RawFile> Utf8(Func<string, string> change) => Actuals(bytes => Encoding.UTF8.GetBytes(change(Text.Ms932.Decode(bytes))));

    private static IReadOnlyList<RawFile> ActualsText(Func<string, string> change) => Samples.WithText(Samples.Actuals, "UPJSK", change);

    private static IReadOnlyList<RawFile> Renamed(string from, string to) =>
        [.. Samples.Load(Samples.Actuals).Select(file => file with { Name = file.Name.Replace(from, to, StringComparison.Ordinal) })];

    /// <summary>Puts bytes behind the first quote, into the care manager's name.</summary>
    private static byte[] Patched(byte[] bytes, params byte[] into)
    {
        var quote = Array.IndexOf(bytes, (byte)'"') + 1;
        return [.. bytes[..quote], .. into, .. bytes[quote..]];
    }
}
