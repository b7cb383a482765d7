using System.Text.RegularExpressions;
using CsCheck;

namespace CarePlanCloud.Exchange.Tests;

/// <summary>Any heap of files and ZIPs falls apart into the same sending units.</summary>
public sealed class GroupingTests
{
    private static readonly string[] Folders = [Samples.Plan, Samples.Slips, Samples.Actuals, Samples.Deletions, Samples.Prevention];
    private static readonly IReadOnlyList<RawFile> All = [.. Folders.SelectMany(Samples.Load)];

    [Fact]
    public void どう混ぜてもどのZIPに分けても同じ送信単位が連番順に出る()
    {
        var expected = ExchangeFiles.Group(All).Select(Show).ToList();
        Assert.Equal(10, expected.Count);
        Assert.Equal(expected.Order(StringComparer.Ordinal), expected);

        // Each file lies loose (0), in one of three ZIPs, or in two places at once (4).
        Gen.Select(Gen.Shuffle(All.ToArray()), Gen.Int[0, 4].Array[All.Count]).Sample(
            (files, places) =>
            {
                List<RawFile> upload = [.. files.Where((_, at) => places[at] is 0 or 4)];
                for (var zip = 1; zip <= 3; zip++)
                {
                    var inside = files.Where((_, at) => places[at] == zip || (places[at] == 4 && zip == 1)).Select(file => ($"送信{zip}/{file.Name}", file.Content.ToArray())).ToList();
                    upload.Insert(upload.Count / 2, UploadTests.Zip($"{zip}.zip", inside.Count > 0 ? inside : [("memo.txt", [1])]));
                }

                var units = ExchangeFiles.Group(upload);
                Assert.Equal(expected, units.Where(unit => unit.Kind != UnitKind.Unknown).Select(Show));
                Assert.Equal(places.Count(place => place == 4), units.SelectMany(unit => unit.Findings).Count(finding => finding.Code == FindingCodes.SameFileTwice && finding.File != "memo.txt"));
                Assert.DoesNotContain(units.Where(unit => unit.Kind != UnitKind.Unknown).SelectMany(unit => unit.Findings), finding => finding.Code != FindingCodes.SameFileTwice);
            },
            iter: 200);
    }

    [Fact]
    public void 同じファイルが二つあっても一つとして読める()
    {
        var loose = Samples.Load(Samples.Actuals);
        var zip = UploadTests.Zip("実績.zip", [.. loose.Select(file => (file.Name.ToLowerInvariant(), file.Content.ToArray()))]);
        var set = Samples.Read([zip, .. loose]);

        var finding = Assert.Single(set.Findings);
        Assert.Equal((FindingCodes.SameFileTwice, Severity.Info, loose[0].Name), (finding.Code, finding.Severity, finding.File));
        Assert.Equal(26, Assert.Single(set.Files).Records.Count);
    }

    [Fact]
    public void 同じ名前で中身が違えばどちらも選ばない()
    {
        var other = Samples.WithItem(Samples.Actuals, "UPJSK", 1, 8, "245");
        RawFile[] both = [.. Samples.Load(Samples.Actuals), .. other];
        var unit = Assert.Single(ExchangeFiles.Group(both));

        Assert.Equal((FindingCodes.MemberTwice, Severity.Error), (Assert.Single(unit.Findings).Code, unit.Findings[0].Severity));
        Assert.Equal(2, unit.Files.Count);
        Assert.Equal(unit.Files, Assert.Single(ExchangeFiles.Group([.. both.Reverse()])).Files);
    }

    [Fact]
    public void 足りないファイルはその名前で言う()
    {
        var unit = Assert.Single(ExchangeFiles.Group([.. Samples.Load(Samples.Slips).Where(file => !Samples.IsKind(file, "UPSIKYU"))]));

        Assert.Contains("UPSIKYU_202611_9970000011_43_9970000029_11_20261025093100.CSV", Assert.Single(unit.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void 計画の補足情報が足りなければ年月は0で言う()
    {
        var unit = Assert.Single(ExchangeFiles.Group([.. Samples.Load(Samples.Plan).Where(file => !Samples.IsKind(file, "UPHOSOKU"))]));

        Assert.Contains("UPHOSOKU_000000_9970000011_43_9970000029_11_20261025093000.CSV", Assert.Single(unit.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void 連番の違う仲間は候補として名前で言う()
    {
        RawFile[] files = [.. Samples.Load(Samples.Slips).Select(file => Samples.IsKind(file, "UPSIKYU") ? Renamed(file, "20261025093100", "20261025093101") : file)];
        var units = ExchangeFiles.Group([.. files, .. Samples.Load(Samples.Plan)]);

        Assert.Equal([0, 1, 2], units.Select(unit => unit.Findings.Count(finding => finding.Code == FindingCodes.MemberElsewhere)));
        Assert.Contains("UPSIKYU_202611_9970000011_43_9970000029_11_20261025093101.CSV", units[1].Findings.Single(finding => finding.Code == FindingCodes.MemberElsewhere).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void 候補は足りない種類ごとに_作成日時の最も近い一つだけ()
    {
        var (form1, form2) = (Samples.Load(Samples.Plan).Single(file => Samples.IsKind(file, "UP1KYO")), Samples.Load(Samples.Plan).Single(file => Samples.IsKind(file, "UP2KYO")));
        RawFile[] files = [.. new[] { "10", "20", "30" }.Select(at => Renamed(form1, "093000", $"09{at}00")), .. new[] { "11", "22" }.Select(at => Renamed(form2, "093000", $"09{at}00"))];
        var told = ExchangeFiles.Group(files).ToDictionary(unit => unit.Key!.SerialNumber[8..12], unit => unit.Findings.Where(finding => finding.Code == FindingCodes.MemberElsewhere).ToList());

        Assert.Equal(["0910 0911", "0911 0910", "0920 0922", "0922 0920", "0930 0922"], told.Select(unit => $"{unit.Key} {Regex.Match(Assert.Single(unit.Value).Message, "20261025([0-9]{4})").Groups[1].Value}"));
    }

    [Fact]
    public void 同じ名前の画像が二枚あれば_どちらも選ばないと言う()
    {
        var picture = Samples.Load(Samples.Prevention).Single(file => file.Name.EndsWith(".jpg", StringComparison.Ordinal));
        var other = picture with { Content = new ReadOnlyMemory<byte>([.. picture.Content.ToArray(), 0]) };
        var unit = ExchangeFiles.Group([.. Samples.Load(Samples.Prevention), other]).Single(unit => unit.Kind == UnitKind.PreventivePlan);

        Assert.Equal((FindingCodes.MemberTwice, picture.Name), (Assert.Single(unit.Findings).Code, unit.Findings[0].File));
    }

    [Fact]
    public void 画像の拡張子は大文字でもよい() =>
        Assert.Empty(ExchangeFiles.Group([.. Samples.Load(Samples.Prevention).Select(file => Renamed(file, ".jpg", ".JPG"))]).SelectMany(unit => unit.Findings));

    [Fact]
    public void 連番が同じでも送り先が違えば別の送信単位()
    {
        RawFile[] other = [.. Samples.Load(Samples.Slips).Select(file => Renamed(file, "_9970000029_11_", "_9970000037_15_"))];
        var units = ExchangeFiles.Group([.. other, .. Samples.Load(Samples.Slips)]);

        Assert.Equal(["9970000029", "9970000037"], units.Select(unit => unit.Key!.ReceiverOfficeNumber));
        Assert.All(units, unit => Assert.Equal((3, 0), (unit.Files.Count, unit.Findings.Count)));
    }

    [Fact]
    public void 古い版の送信単位もZIPから連番順に出る()
    {
        RawFile[] third = [.. Samples.Load(Samples.Slips).Select(file => Renamed(Renamed(Renamed(file, "_43_", "_"), "_11_", "_"), "20261025093100", "20250125093100"))];
        var units = ExchangeFiles.Group([.. Samples.Load(Samples.Slips), UploadTests.Zip("旧.zip", [.. third.Select(file => (file.Name, file.Content.ToArray()))])]);

        Assert.Equal([StandardRevision.V3, StandardRevision.V41], units.Select(unit => unit.Key!.Revision));
        Assert.All(units, unit => Assert.Equal((UnitKind.Slip, 3), (unit.Kind, unit.Files.Count)));
        Assert.Equal([FindingCodes.NameOldForm], units[0].Findings.Select(finding => finding.Code).Distinct());
    }

    private static RawFile Renamed(RawFile file, string from, string to) => file with { Name = file.Name.Replace(from, to, StringComparison.Ordinal) };

    private static string Show(SendingUnit unit) => $"{unit.Key!.SerialNumber} {unit.Kind} {string.Join(' ', unit.Files.Select(file => file.Name))}";
}
