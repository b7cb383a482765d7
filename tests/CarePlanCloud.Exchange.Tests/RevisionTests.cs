using System.Globalization;

namespace CarePlanCloud.Exchange.Tests;

/// <summary>Files of 3.x and 4.0: their own names, versions and tables; records look like those of 4.1.</summary>
public sealed class RevisionTests
{
    [Fact]
    public void 第3版の利用票は今の列名で読める()
    {
        var set = Samples.Read(ThirdRevision());
        var today = Samples.Read(Samples.Load(Samples.Slips));

        Assert.Equal([FindingCodes.NameOldForm], set.Findings.Select(finding => finding.Code).Distinct());
        Assert.Equal(UnitKind.Slip, set.Unit.Kind);
        Assert.Equal((StandardRevision.V3, ""), (set.Unit.Key!.Revision, set.Unit.Key.SenderServiceKind));
        foreach (var kind in new[] { "UPPLAN", "UPSIKYU", "UPHOSOKU" })
        {
            Assert.Same(today[kind]!.Layout, set[kind]!.Layout);
            Assert.Equal(Rows(today[kind]!), Rows(set[kind]!));
        }
    }

    [Fact]
    public void 指摘の項目番号はその版の番号()
    {
        var files = ThirdRevision().Select(file => Samples.IsKind(file, "UPPLAN") ? Edited(file, row => Replaced(row, 20, "2")) : file).ToList();
        var finding = Samples.Read(files).Findings.First(finding => finding.Severity == Severity.Error);

        Assert.Equal((FindingCodes.NotInCodes, 1, 20, "３０日超区分"), (finding.Code, finding.Line, finding.ItemNumber, finding.ItemName));
    }

    [Fact]
    public void 第3版の計画に第3表はない()
    {
        var files = Samples.Load(Samples.Plan).Where(file => !Samples.IsKind(file, "UP3KYO"))
            .Select(file => Edited(Renamed(file, "_43_", "_", "_11_", "_"), row => "202208" + row[6..]));

        Assert.DoesNotContain(Samples.Read([.. files]).Findings, finding => finding.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("202504", false)]
    [InlineData("202407", false)]
    [InlineData("202208", true)]
    public void 第4_0版は4_1版の表で読む(string version, bool refused)
    {
        var files = Samples.Load(Samples.Actuals).Select(file => Edited(Renamed(file, "_43_", "_431_", "_11_", "_111_"), row => version + row[6..]));
        var set = Samples.Read([.. files]);

        Assert.Equal(refused, set.HasErrors);
        Assert.Contains(set.Findings, finding => finding.Code == FindingCodes.NameOldForm);
        Assert.All(set["UPJSK"]!.Records, record => Assert.Equal(refused ? version : "202407", record["CsvVersion"]));
    }

    [Fact]
    public void 版の違う名前は一つの送信単位にならない() =>
        Assert.Equal(2, ExchangeFiles.Group([.. Samples.Load(Samples.Actuals), .. Samples.Load(Samples.Actuals).Select(file => Renamed(file, "_43.", ".", "_43_", "_", "_11_", "_"))]).Count);

    [Fact]
    public void 古い版は書かない()
    {
        var file = Samples.Read(ThirdRevision())["UPPLAN"]!;

        Assert.Throws<ArgumentException>(() => ExchangeFiles.Write(file.Name, [new RecordDraft("UPPLAN")]));
    }

    /// <summary>The slips of sample 02 as software of 3.2 would have written them for 2025-03, without equipment (whose items came later).</summary>
    internal static List<RawFile> ThirdRevision() => ThirdRevision(Samples.Load(Samples.Slips));

    /// <summary>Files of samples the same way.</summary>
    internal static List<RawFile> ThirdRevision(IEnumerable<RawFile> files) => [.. files.Select(file => Edited(
        Renamed(file, "_43_", "_", "_46_", "_", "_11_", "_", "_A2_", "_", "_202611_", "_202503_"),
        row =>
        {
            var gone = Samples.IsKind(file, "UPPLAN") || Samples.IsKind(file, "UPJSK") ? 15 : Samples.IsKind(file, "UPSIKYU") ? 9 : int.MaxValue;
            var items = row.Split(',').Where((_, index) => index < gone || index >= gone + 3).ToArray();
            items[0] = "202208";
            return string.Join(',', items).Replace("202611", "202503", StringComparison.Ordinal);
        }))];

    internal static RawFile Renamed(RawFile file, params string[] pairs)
    {
        for (var i = 0; i + 1 < pairs.Length; i += 2)
        {
            file = file with { Name = file.Name.Replace(pairs[i], pairs[i + 1], StringComparison.Ordinal) };
        }

        return file;
    }

    internal static RawFile Edited(RawFile file, Func<string, string> edit)
    {
        // Rows of forms 1 and 2 hold line breaks inside their texts.
        var text = Text.Ms932.Decode(file.Content.Span);
        var rows = text.Split("\r\n202407,", StringSplitOptions.None);
        return file with { Content = Samples.Bytes(string.Join("\r\n", rows.Select((row, i) => edit(i == 0 ? row : "202407," + row)))) };
    }

    private static string Replaced(string row, int item, string value)
    {
        var items = row.Split(',');
        items[item - 1] = value;
        return string.Join(',', items);
    }

    private static IEnumerable<string> Rows(ExchangeFile file) => file.Records.Select(record => string.Join('|', file.Layout.Columns
        .Where(column => column.Name is not ("TaisCode" or "EquipmentNotificationCode" or "EquipmentName"))
        .Select(column => string.Create(CultureInfo.InvariantCulture, $"{record[column.Name]}").Replace("202611", "202503", StringComparison.Ordinal))));
}
