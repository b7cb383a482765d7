using CsCheck;

namespace CarePlanCloud.Exchange.Tests;

/// <summary>Whatever arrives, nothing throws and no row is lost.</summary>
public sealed class PropertyTests
{
    private static readonly string[] Folders = [Samples.Plan, Samples.Slips, Samples.Actuals];
    private static readonly byte[] Nasty = [.. "\",\r\n\0 09AH"u8, 0x82, 0xF0, 0xFD, 0x80, 0x5C, 0x1A, 0xE3, 0xEF, 0xBB];

    [Fact]
    public void でたらめなバイトでも例外にならない() =>
        Gen.Byte.Array[0, 400].Sample(bytes => Survives([new RawFile("UPJSK_202611_9970000029_11_9970000011_43_20261201170000.CSV", bytes), new RawFile("x.zip", bytes)]));

    [Fact]
    public void 見本をどう壊しても例外にならず行が失われない() =>
        Gen.Select(Gen.Int[0, Folders.Length - 1], Gen.Int[0, 100], Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, Nasty.Length - 1].Select(i => Nasty[i]), Gen.Int[0, 2]).Array[1, 8])
            .Sample((folder, member, edits) =>
            {
                var files = Samples.Load(Folders[folder]).ToList();
                var index = member % files.Count;
                files[index] = files[index] with { Content = Edit(files[index].Content.ToArray(), edits) };
                Survives(files);
            });

    [Fact]
    public void ZIPをどう壊しても例外にならない()
    {
        var zip = UploadTests.Zip("送信.zip", [.. Samples.Load(Samples.Slips).Select(file => (file.Name, file.Content.ToArray()))]).Content.ToArray();
        Gen.Select(Gen.Int[0, zip.Length], Gen.Byte, Gen.Int[0, 2]).Array[1, 8]
            .Sample(edits => Survives([new RawFile("送信.zip", Edit(zip, edits))]), iter: 3_000);
    }

    [Fact]
    public void 行を壊しても_読めた行と断った行の合計は変わらない() =>
        Gen.Select(Gen.Int[0, 25], Gen.Int[0, 3]).Sample((row, way) =>
        {
            var files = Samples.WithText(Samples.Actuals, "UPJSK", text =>
            {
                var rows = Samples.Rows(text);
                rows[row] = way switch { 0 => rows[row] + ",", 1 => rows[row][..30], 2 => rows[row].Replace("例示", "例\"示", StringComparison.Ordinal), _ => "あ," };
                return string.Join("\r\n", rows) + "\r\n";
            });
            var file = Samples.Read(files)["UPJSK"]!;
            Assert.Equal(26, file.Records.Count + file.RowsRefused);
        });

    [Fact]
    public void 書けたものは必ず指摘なしで読める()
    {
        var sample = Samples.Read(Samples.Load(Samples.Actuals))["UPJSK"]!;
        Gen.String[Gen.Char, 0, 20].Sample(text =>
        {
            var draft = new RecordDraft("UPJSK");
            foreach (var column in draft.Layout.Columns)
            {
                draft.Set(column.Name, sample.Records[0][column.Number]);
            }

            if (ExchangeFiles.Write(sample.Name, [draft.Set("CareManagerName", text)]).File is { } file)
            {
                var set = Samples.Read([file]);
                Assert.Empty(set.Findings);
                Assert.Equal(Text.Substitutions.Apply(text).Text, set["UPJSK"]!.Records[0]["CareManagerName"]);
            }
        }, iter: 2_000);
    }

    private static void Survives(IReadOnlyList<RawFile> files)
    {
        foreach (var set in ExchangeFiles.Group(files).Select(unit => ExchangeFiles.Read(unit)))
        {
            foreach (var file in set.Files)
            {
                // Every refused row has a finding of its own, unless the list was cut.
                var told = set.Findings.Count(finding => finding.File == file.Name.ToString() && finding.Code is FindingCodes.ColumnCount or FindingCodes.BrokenQuotes);
                Assert.True(told >= Math.Min(file.RowsRefused, 1));
            }
        }
    }

    private static byte[] Edit(byte[] bytes, (int At, byte Value, int Way)[] edits)
    {
        var edited = bytes.ToList();
        foreach (var (at, value, way) in edits)
        {
            var index = at % (edited.Count + 1);
            switch (way)
            {
                case 0:
                    edited.Insert(index, value);
                    break;
                case 1 when index < edited.Count:
                    edited[index] = value;
                    break;
                case 2 when index < edited.Count:
                    edited.RemoveAt(index);
                    break;
            }
        }

        return [.. edited];
    }
}
